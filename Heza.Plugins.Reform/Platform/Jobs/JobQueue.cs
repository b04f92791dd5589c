using Hangfire;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>
/// Asks for a use case to be run soon or at a time. A request may get lost (no Hangfire, storage away, restart): rows are
/// the truth, and each feature's sweep finds what is due.
/// </summary>
public sealed partial class JobQueue(ILogger<JobQueue> log, IBackgroundJobClient? client = null)
{
    public void Enqueue<TJob>(Guid id)
        where TJob : class, IJob =>
        Ask<TJob>(id, queue => queue.Enqueue<TJob>(job => job.Run(id, CancellationToken.None)));

    /// <param name="at">UTC.</param>
    public void Schedule<TJob>(Guid id, DateTime at)
        where TJob : class, IJob =>
        Ask<TJob>(id, queue => queue.Schedule<TJob>(job => job.Run(id, CancellationToken.None), new DateTimeOffset(WholeSecond(at), TimeSpan.Zero)));

    /// <summary>
    /// Hangfire keeps whole seconds and cuts off the rest: an alarm could ring a moment early, find nothing due, and be lost
    /// until the next sweep.
    /// </summary>
    private static DateTime WholeSecond(DateTime at)
    {
        var over = at.Ticks % TimeSpan.TicksPerSecond;
        return over == 0 ? at : at.AddTicks(TimeSpan.TicksPerSecond - over);
    }

    private void Ask<TJob>(Guid id, Action<IBackgroundJobClient> ask)
    {
        if (client is null)
        {
            return;
        }

        try
        {
            ask(client);
        }
        catch (BackgroundJobClientException problem)
        {
            LogLost(problem, typeof(TJob).Name, id);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not queue {Job} for {Id}; the sweep will find it")]
    private partial void LogLost(Exception problem, string job, Guid id);
}
