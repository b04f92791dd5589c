using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <param name="Answer">Null: nobody knows whether the call was applied.</param>
/// <param name="Trouble">Kind of the error that left it unclear; the log has the rest.</param>
public sealed record CallResult(PublishAnswer? Answer, string? Trouble);

/// <summary>Writes down what a call came to, frees the channel and wakes whoever waits for it.</summary>
public sealed partial class SettlePost(
    ReformDbContext db, TimeProvider time, JobQueue jobs, EnqueueDuePosts enqueue, ILogger<SettlePost> log)
{
    public async Task Run(ClaimedPost claimed, CallResult result, CancellationToken ct)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            // The channel first, as the claim does: two orders would dead-lock.
            await db.Set<Channel>().Where(channel => channel.Id == claimed.ChannelId && channel.BusyWith == claimed.Claim)
                .ExecuteUpdateAsync(
                    set => set.SetProperty(channel => channel.BusyUntil, (DateTime?)null).SetProperty(channel => channel.BusyWith, (Guid?)null), ct);
            await Write(claimed, result, ct);
            await transaction.CommitAsync(ct);
        }

        await enqueue.Run(ct);
    }

    private async Task Write(ClaimedPost claimed, CallResult result, CancellationToken ct)
    {
        var mine = db.Set<FanpagePost>().Where(post => post.Id == claimed.Id && post.ClaimedBy == claimed.Claim);
        switch (result.Answer)
        {
            case PublishAnswer.Accepted accepted:
                // Also after the lease: a late "yes" is the truth, as long as nobody has claimed the post anew.
                var sent = await mine.Where(post => post.State != PostState.Sent).BecomeSent(accepted.Post, ct);
                await Finish(claimed, AttemptOutcome.Accepted, accepted.Post.ExternalId, ct);
                if (sent == 0)
                {
                    LogOvertaken(claimed.Id, accepted.Post.ExternalId);
                }

                break;
            case PublishAnswer.Refused refused:
                await mine.Where(post => post.State == PostState.Sending || post.State == PostState.Unknown)
                    .BecomeFailed(FailureCause.Refused, refused.Message, ct);
                await Finish(claimed, AttemptOutcome.Refused, refused.Message, ct);
                break;
            default:
                await mine.BecomeUnknown(time.UtcNow(), ct);
                await Finish(claimed, AttemptOutcome.Unclear, result.Trouble, ct);
                jobs.Schedule<ReconcilePost>(claimed.Id, time.UtcNow() + FanpageTiming.ReadBackWait(0));
                break;
        }
    }

    private Task Finish(ClaimedPost claimed, AttemptOutcome outcome, string? detail, CancellationToken ct) =>
        db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == claimed.Id && attempt.Number == claimed.Attempt)
            .Finish(outcome, detail, time.UtcNow(), ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fanpage post {Id} was overtaken; {ExternalId} may stand on the page twice")]
    private partial void LogOvertaken(Guid id, string externalId);
}
