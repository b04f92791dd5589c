using Hangfire;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Fanpage.Work;
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
    ReformDbContext db, FollowClock clock, MissingIntents intents, EndLapsedLeases leases, EndLatePosts late, FollowWithdrawals withdrawals, TellOfApprovals approvals, EnqueueDuePosts due, EnqueueWork work,
    JobQueue jobs, TimeProvider time, ILogger<SweepFanpage> log)
{
    public const string JobId = "fanpage-sweep";
    public const string Cron = "* * * * *";
    public static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private const int MostReads = 100;

    /// <summary>A minute: the daily figures of many posts are spread, sending comes first.</summary>
    private const int MostFigures = 10;

    public async Task Run(CancellationToken ct)
    {
        await Try("clock", clock.Run, ct);
        await Try("missing intents", intents.Run, ct);
        await Try("lapsed leases", leases.Run, ct);
        await Try("late posts", late.Run, ct);
        await Try("read backs", ReadBack, ct);
        await Try("looks", Look, ct);
        await Try("withdrawals", withdrawals.Run, ct);
        await Try("approvals", approvals.Run, ct);
        await Try("due posts", due.Run, ct);
        await Try("due work", work.Run, ct);
        await Try("figures", ReadFigures, ct);
    }

    private async Task ReadBack(CancellationToken ct)
    {
        var now = time.UtcNow();
        var unknown = await db.Set<FanpagePost>().Where(post => post.State == PostState.Unknown && post.NextReadAt <= now && post.Channel!.Trouble == null)
            .OrderBy(post => post.NextReadAt).Select(post => post.Id).Take(MostReads).ToListAsync(ct);
        unknown.ForEach(jobs.Enqueue<ReconcilePost>);
    }

    private async Task Look(CancellationToken ct)
    {
        var now = time.UtcNow();
        var posts = await db.Set<FanpagePost>()
            .Where(post => post.LookAt <= now && (post.State == PostState.Sent || post.State == PostState.HandedOver) && post.Channel!.Trouble == null)
            .OrderBy(post => post.LookAt).Select(post => post.Id).Take(MostReads).ToListAsync(ct);
        posts.ForEach(jobs.Enqueue<LookAtPost>);
    }

    private async Task ReadFigures(CancellationToken ct)
    {
        var now = time.UtcNow();
        var posts = await db.Set<FanpagePost>()
            .Where(post => post.FiguresAt <= now && post.State == PostState.Sent && post.Channel!.Trouble == null && (post.Channel.RestUntil == null || post.Channel.RestUntil <= now))
            .OrderBy(post => post.FiguresAt).Select(post => post.Id).Take(MostFigures).ToListAsync(ct);
        posts.ForEach(jobs.Enqueue<ReadPostFigures>);
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

    [LoggerMessage(Level = LogLevel.Error, Message = "Fanpage sweep: {Part} failed")]
    private partial void LogFailed(Exception problem, string part);
}
