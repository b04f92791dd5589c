using Hangfire;
using Hangfire.Common;
using Hangfire.States;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>Stands for Hangfire: keeps what it was asked, so that a test can run it, or lose it as a restart does.</summary>
internal sealed class RecordedJobs : IBackgroundJobClient
{
    private readonly Lock _lock = new();
    private readonly List<(DateTimeOffset At, Job Job)> _jobs = [];

    public IReadOnlyList<(DateTimeOffset At, Job Job)> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _jobs];
            }
        }
    }

    /// <summary>A real Hangfire that is asked for the same, for a test that looks at what stands in its storage.</summary>
    public IBackgroundJobClient? Also { get; set; }

    public string Create(Job job, IState state)
    {
        Also?.Create(job, state);
        lock (_lock)
        {
            _jobs.Add((state is ScheduledState later ? later.EnqueueAt : DateTimeOffset.MinValue, job));
            return $"{_jobs.Count}";
        }
    }

    public bool ChangeState(string jobId, IState state, string expectedState) => throw new NotSupportedException();

    public Job? Next(DateTimeOffset now)
    {
        lock (_lock)
        {
            var index = _jobs.FindIndex(job => job.At <= now);
            if (index < 0)
            {
                return null;
            }

            var job = _jobs[index].Job;
            _jobs.RemoveAt(index);
            return job;
        }
    }

    public void LoseAll()
    {
        lock (_lock)
        {
            _jobs.Clear();
        }
    }
}
