using Hangfire;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Every minute and at start: puts right what crashes and lost jobs left behind, from the rows alone. Each part fails by itself.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class SweepFanpage(
    ReformDbContext db, EnqueueDuePosts enqueue, JobQueue jobs, TimeProvider time, ILogger<SweepFanpage> log)
{
    public const string JobId = "fanpage-sweep";
    public const string Cron = "* * * * *";
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    internal const string LateMessage =
        "Đã quá giờ đăng hơn 24 giờ nên không tự gửi nữa.";

    private const int MostReads = 100;

    public async Task Run(CancellationToken ct)
    {
        await Try("lapsed leases", EndLapsedLeases, ct);
        await Try("late posts", FailLatePosts, ct);
        await Try("read backs", ReadBack, ct);
        await Try("due posts", enqueue.Run, ct);
    }

    /// <summary>A sender died or froze in its call: never send blindly again.</summary>
    private async Task EndLapsedLeases(CancellationToken ct)
    {
        var now = time.UtcNow();
        var lapsed = db.Set<FanpagePost>().Where(post => post.State == PostState.Sending && post.LeaseUntil <= now);
        var ids = await lapsed.Select(post => post.Id).ToListAsync(ct);
        foreach (var id in ids)
        {
            if (await lapsed.Where(post => post.Id == id).BecomeUnknown(now, ct) > 0)
            {
                LogLapsed(id);
                await db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == id && attempt.FinishedAt == null)
                    .Finish(AttemptOutcome.Lapsed, null, now, ct);
            }
        }
    }

    private async Task FailLatePosts(CancellationToken ct)
    {
        var now = time.UtcNow();
        var failed = await db.Set<FanpagePost>().Where(post => post.State == PostState.Scheduled && post.SendBefore <= now)
            .BecomeFailed(FailureCause.Late, LateMessage, ct);
        if (failed > 0)
        {
            LogLate(failed);
        }
    }

    private async Task ReadBack(CancellationToken ct)
    {
        var now = time.UtcNow();
        var unknown = await db.Set<FanpagePost>().Where(post => post.State == PostState.Unknown && post.NextReadAt <= now)
            .OrderBy(post => post.NextReadAt).Select(post => post.Id).Take(MostReads).ToListAsync(ct);
        unknown.ForEach(jobs.Enqueue<ReconcilePost>);
    }

    private async Task Try(string part, Func<CancellationToken, Task> run, CancellationToken ct)
    {
        try
        {
            await run(ct);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogFailed(problem, part);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sender of fanpage post {Id} died or froze; it will be read back")]
    private partial void LogLapsed(Guid id);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} fanpage post(s) came too late and wait for a person")]
    private partial void LogLate(int count);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fanpage sweep: {Part} failed")]
    private partial void LogFailed(Exception problem, string part);
}
