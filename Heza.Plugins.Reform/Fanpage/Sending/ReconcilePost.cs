using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Telling;
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
    ReformDbContext db, ChannelCalls calls, ChannelCondition condition, TellOfPost tell, JobQueue jobs, TimeProvider time, ILogger<ReconcilePost> log) : IJob
{
    internal const string GaveUpMessage =
        "Đã gửi nhiều lần mà kênh không trả lời và bài không hiện ra.";

    public async Task Run(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var post = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel)
            .SingleOrDefaultAsync(post => post.Id == id && post.State == PostState.Unknown && post.NextReadAt <= now && post.Channel!.Trouble == null, ct);
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
            case { Found: { Waiting: true } found }:
                await same.BecomeHandedOver(found, time.UtcNow(), ct);
                break;
            case { Found: { } found }:
                await same.BecomeSent(found, calls.FirstFigures(post.Channel!.Kind, found.At), ct);
                break;
            default:
                await Absent(same, post, post.AbsentReads + 1, ct);
                break;
        }
    }

    private async Task<(bool Known, PostOnChannel? Found)> Ask(FanpagePost post, CancellationToken ct)
    {
        try
        {
            var sought = await Sought(post, ct);
            return (true, await calls.Make(post.Channel!.Kind, (channel, token) => channel.Find(post.Channel, sought, token), ct));
        }
        catch (ChannelBlockedException refusal)
        {
            await condition.Note(post.ChannelId, refusal, ct);
            return (false, null);
        }
        catch (Exception problem) when (!ct.IsCancellationRequested)
        {
            LogNotRead(problem, post.Id);
            return (false, null);
        }
    }

    private async Task<SoughtPost> Sought(FanpagePost post, CancellationToken ct)
    {
        // Since the first call: an earlier one may have appeared after all. Clocks differ, and ours may have been set back since.
        var first = await db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == post.Id).MinAsync(attempt => attempt.StartedAt, ct);
        var now = time.UtcNow();
        var since = (first < now ? first : now) - FanpageTiming.ClockDifference;
        var others = await db.Set<FanpagePost>()
            .Where(other => other.ChannelId == post.ChannelId && other.Id != post.Id && other.ExternalId != null)
            .Where(other => other.ContentKey == post.ContentKey || other.SentAt >= since)
            .Select(other => other.ExternalId!).ToListAsync(ct);
        return new SoughtPost(post.Text, post.Link, post.Form, post.CardTitle ?? "", since, post.HandedOverFor is not null, post.Handle) { Others = others };
    }

    private async Task Absent(IQueryable<FanpagePost> same, FanpagePost post, int reads, CancellationToken ct)
    {
        if (!FanpageTiming.ProvenAbsent(reads, post.UnknownSince!.Value, time.UtcNow()))
        {
            await ReadAgain(same, post, reads, ct);
        }
        else if (post.AttemptsLeft == 0)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var failed = await same.BecomeFailed(FailureCause.GaveUp, GaveUpMessage, ct);
            await tell.Run(failed == 1 ? post.Id : null, PostNews.Failed, ct);
            await transaction.CommitAsync(ct);
        }
        else
        {
            await same.ExecuteUpdateAsync(
                set => set
                    .SetProperty(row => row.State, PostState.Scheduled)
                    .SetProperty(row => row.HandedOverFor, (DateTime?)null)
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
