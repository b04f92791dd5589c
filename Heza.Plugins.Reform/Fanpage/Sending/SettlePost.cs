using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <param name="Answer">Null: nobody knows whether the call was applied, or, with <paramref name="Rehearsed"/>, none was made.</param>
/// <param name="Trouble">Kind of the error that left it unclear; the log has the rest.</param>
public sealed record CallResult(PublishAnswer? Answer, string? Trouble = null, bool Rehearsed = false)
{
    public static readonly CallResult DryRun = new(null, null, Rehearsed: true);

    public static readonly CallResult NotMade = new(new PublishAnswer.Postponed(TimeSpan.Zero, "Máy chủ bị ngừng giữa chừng, chưa gửi."));
}

/// <summary>Writes down what a call came to and frees the channel.</summary>
public sealed partial class SettlePost(
    ReformDbContext db, ChannelCalls calls, ChannelCondition condition, TellOfPost tell, TimeProvider time, JobQueue jobs,
    ILogger<SettlePost> log)
{
    /// <summary>After a call that never reached the platform.</summary>
    private static readonly TimeSpan NoConnectionRest = TimeSpan.FromSeconds(30);

    public async Task Run(ClaimedPost claimed, CallResult result, CancellationToken ct)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            // The channel first, as the claim does: two orders would dead-lock.
            await condition.Release(claimed.Channel.Id, claimed.Claim, ct);
            await Write(claimed, result, ct);
            await transaction.CommitAsync(ct);
        }

        if (result is { Answer: null or PublishAnswer.Repeated, Rehearsed: false })
        {
            jobs.Schedule<ReconcilePost>(claimed.Id, time.UtcNow() + Wait(result));
        }
    }

    private async Task Write(ClaimedPost claimed, CallResult result, CancellationToken ct)
    {
        var now = time.UtcNow();
        var mine = db.Set<FanpagePost>().Where(post => post.Id == claimed.Id && post.ClaimedBy == claimed.Claim);
        switch (result.Answer)
        {
            case PublishAnswer.Accepted accepted:
                await Accept(claimed, mine, accepted.Post, now, ct);
                break;
            case PublishAnswer.Refused refused:
                var failed = await mine.Where(post => post.State == PostState.Sending || post.State == PostState.Unknown)
                    .BecomeFailed(FailureCause.Refused, refused.Message, ct);
                await Finish(claimed, AttemptOutcome.Refused, refused.Detail ?? refused.Message, ct);
                await tell.Run(failed == 1 ? claimed.Id : null, PostNews.Failed, ct);
                break;
            case PublishAnswer.Postponed postponed:
                await mine.BecomeScheduledAgain(ct);
                await Finish(claimed, AttemptOutcome.Postponed, postponed.Detail ?? postponed.Message, ct);
                await condition.Rest(claimed.Channel.Id, postponed.Rest > NoConnectionRest ? postponed.Rest : NoConnectionRest, ct);
                break;
            case PublishAnswer.Blocked blocked:
                await mine.BecomeScheduledAgain(ct);
                await Finish(claimed, AttemptOutcome.Postponed, blocked.Detail ?? blocked.Message, ct);
                await condition.Close(claimed.Channel.Id, blocked.Trouble, blocked.Message, ct);
                break;
            case null when result.Rehearsed:
                await mine.Where(post => post.State == PostState.Sending).ExecuteUpdateAsync(
                    set => set.SetProperty(post => post.State, PostState.Rehearsed).SetProperty(post => post.LeaseUntil, (DateTime?)null), ct);
                await Finish(claimed, AttemptOutcome.Rehearsed, null, ct);
                break;
            default:
                await mine.BecomeUnknown(now, Wait(result), ct);
                var (outcome, detail) = result.Answer is PublishAnswer.Repeated repeated
                    ? (AttemptOutcome.Repeated, repeated.Detail)
                    : (AttemptOutcome.Unclear, result.Trouble);
                await Finish(claimed, outcome, detail, ct);
                break;
        }
    }

    private async Task Accept(ClaimedPost claimed, IQueryable<FanpagePost> mine, PostOnChannel stands, DateTime now, CancellationToken ct)
    {
        // Also after the lease: a late "yes" is the truth, as long as nobody has claimed the post anew.
        var open = mine.Where(post => post.State == PostState.Sending || post.State == PostState.Unknown || post.State == PostState.Scheduled);
        var written = stands.Waiting
            ? await open.BecomeHandedOver(stands, now, ct)
            : await open.BecomeSent(stands, calls.FirstFigures(claimed.Channel.Kind, stands.At), ct);
        await Finish(claimed, AttemptOutcome.Accepted, stands.ExternalId, ct);
        if (written == 0)
        {
            LogOvertaken(claimed.Id, stands.ExternalId);
        }
    }

    private static TimeSpan Wait(CallResult result) => result.Answer is PublishAnswer.Repeated ? TimeSpan.Zero : FanpageTiming.ReadBackWait(0);

    private Task Finish(ClaimedPost claimed, AttemptOutcome outcome, string? detail, CancellationToken ct) =>
        db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == claimed.Id && attempt.Number == claimed.Attempt)
            .Finish(outcome, detail, time.UtcNow(), ct);

    [LoggerMessage(Level = LogLevel.Error, Message = "Fanpage post {Id} was overtaken; {ExternalId} may stand on the page twice")]
    private partial void LogOvertaken(Guid id, string externalId);
}
