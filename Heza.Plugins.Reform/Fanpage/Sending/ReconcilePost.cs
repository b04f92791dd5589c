using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Asks the channel whether a post whose call stayed unclear stands there. Found: sent. Proven absent: it waits to be sent
/// again. A read that fails proves nothing.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class ReconcilePost(
    ReformDbContext db, IEnumerable<IChannel> channels, JobQueue jobs, TimeProvider time, ILogger<ReconcilePost> log) : IJob
{
    internal const string GaveUpMessage =
        "Đã gửi nhiều lần mà fanpage không trả lời và bài không hiện ra.";

    public async Task Run(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var post = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel)
            .SingleOrDefaultAsync(post => post.Id == id && post.State == PostState.Unknown && post.NextReadAt <= now, ct);
        if (post is null)
        {
            return;
        }

        // Two readers of the same moment count as one: each changes the row only as it saw it.
        var same = db.Set<FanpagePost>().Where(row =>
            row.Id == id && row.State == PostState.Unknown && row.AbsentReads == post.AbsentReads && row.ClaimedBy == post.ClaimedBy);
        switch (await Ask(post, ct))
        {
            case { Known: false }:
                await ReadAgain(same, post, post.AbsentReads, ct);
                break;
            case { Found: { } found }:
                await same.BecomeSent(found, ct);
                break;
            default:
                await Absent(same, post, post.AbsentReads + 1, ct);
                break;
        }
    }

    private async Task<(bool Known, PostOnChannel? Found)> Ask(FanpagePost post, CancellationToken ct)
    {
        using var timeout = new CancellationTokenSource(FanpageTiming.CallTimeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, timeout.Token);
        try
        {
            // Since the first call: an earlier one may have appeared after all.
            var since = await db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == post.Id).MinAsync(attempt => attempt.StartedAt, ct);
            var channel = channels.Single(channel => channel.Kind == post.Channel!.Kind);
            return (true, await channel.Find(post.Text, post.Link, since, either.Token).WaitAsync(either.Token));
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogNotRead(problem, post.Id);
            return (false, null);
        }
    }

    private async Task Absent(IQueryable<FanpagePost> same, FanpagePost post, int reads, CancellationToken ct)
    {
        if (!FanpageTiming.ProvenAbsent(reads, post.UnknownSince!.Value, time.UtcNow()))
        {
            await ReadAgain(same, post, reads, ct);
        }
        else if (post.AttemptsLeft == 0)
        {
            await same.BecomeFailed(FailureCause.GaveUp, GaveUpMessage, ct);
        }
        else
        {
            await same.ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, PostState.Scheduled)
                    .SetProperty(row => row.UnknownSince, (DateTime?)null)
                    .SetProperty(row => row.NextReadAt, (DateTime?)null),
                ct);
            jobs.Enqueue<SendFanpagePost>(post.Id);
        }
    }

    private async Task ReadAgain(IQueryable<FanpagePost> same, FanpagePost post, int reads, CancellationToken ct)
    {
        var next = time.UtcNow() + FanpageTiming.ReadBackWait(reads);
        await same.ExecuteUpdateAsync(set => set.SetProperty(row => row.AbsentReads, reads).SetProperty(row => row.NextReadAt, next), ct);
        jobs.Schedule<ReconcilePost>(post.Id, next);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not read back fanpage post {Id}")]
    private partial void LogNotRead(Exception problem, Guid id);
}
