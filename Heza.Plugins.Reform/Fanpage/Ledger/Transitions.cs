using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace Heza.Plugins.Reform.Fanpage.Ledger;

/// <summary>Changes of state that several use cases make: each a compare-and-set that says how many rows it changed.</summary>
internal static class Transitions
{
    /// <summary>
    /// Only what has surely not gone out can be cancelled. What was handed over is taken back first, and is cancelled then:
    /// see <see cref="EndTakeBack"/>.
    /// </summary>
    public static async Task<int> Cancel(
        this IQueryable<FanpagePost> posts, CancelCause cause, string reason, Actor actor, DateTime now, CancellationToken ct) =>
        await posts.Where(post => post.State == PostState.Scheduled || post.State == PostState.Failed)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.State, PostState.Cancelled).Cancelled(cause, reason, actor, now), ct)
        + await posts.Where(post => post.State == PostState.HandedOver || post.State == PostState.TakingBack)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.State, PostState.TakingBack).Cancelled(cause, reason, actor, now), ct);

    /// <summary>Waits again, as on the first day: all attempts left, the late policy counted anew. What was handed over is taken back first.</summary>
    /// <param name="due">UTC.</param>
    /// <param name="late">The post's own, else the channel's.</param>
    public static Task<int> Reschedule(this IQueryable<FanpagePost> posts, DateTime due, LatePolicy late, CancellationToken ct)
    {
        var before = LateRules.SendBefore(due, late);
        return posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, post =>
                    post.State == PostState.HandedOver || post.State == PostState.TakingBack ? PostState.TakingBack : PostState.Scheduled)
                .SetProperty(post => post.DueAt, due)
                .SetProperty(post => post.SendBefore, before)
                .SetProperty(post => post.AttemptsLeft, FanpageTiming.MaxAttempts)
                .SetProperty(post => post.HoldUntil, (DateTime?)null)
                .SetProperty(post => post.HoldCause, (HoldCause?)null)
                .SetProperty(post => post.FailureCause, (FailureCause?)null)
                .SetProperty(post => post.FailureMessage, (string?)null)
                .SetProperty(post => post.VanishedAt, (DateTime?)null)
                .SetProperty(post => post.CancelCause, (CancelCause?)null)
                .SetProperty(post => post.CancelReason, (string?)null)
                .SetProperty(post => post.CancelledBy, (string?)null)
                .SetProperty(post => post.CancelledAt, (DateTime?)null),
            ct);
    }

    /// <summary>The platform has given a handed over post back: it is cancelled, or waits for its new time.</summary>
    public static Task<int> EndTakeBack(this IQueryable<FanpagePost> posts, CancellationToken ct) =>
        posts.Where(post => post.State == PostState.TakingBack).ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, post => post.CancelCause != null ? PostState.Cancelled : PostState.Scheduled)
                .SetProperty(post => post.ExternalId, (string?)null)
                .SetProperty(post => post.Permalink, (string?)null)
                .SetProperty(post => post.HandedOverFor, (DateTime?)null)
                .SetProperty(post => post.Handle, (string?)null)
                .SetProperty(post => post.LookAt, (DateTime?)null),
            ct);

    /// <summary>It stands on the page.</summary>
    /// <param name="figures">UTC; when its figures are read first; null: the channel has none.</param>
    public static Task<int> BecomeSent(this IQueryable<FanpagePost> posts, PostOnChannel found, DateTime? figures, CancellationToken ct)
    {
        var look = FanpageTiming.NextLook(found.At, 0);
        return posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Sent)
                .SetProperty(post => post.ExternalId, found.ExternalId)
                .SetProperty(post => post.Permalink, found.Permalink)
                .SetProperty(post => post.SentAt, found.At)
                .SetProperty(post => post.LookAt, look)
                .SetProperty(post => post.Looks, 0)
                .SetProperty(post => post.MissedLooks, 0)
                .SetProperty(post => post.FiguresAt, figures)
                .Settled(),
            ct);
    }

    /// <summary>The platform has it and will publish it at its time.</summary>
    public static Task<int> BecomeHandedOver(this IQueryable<FanpagePost> posts, PostOnChannel taken, DateTime now, CancellationToken ct)
    {
        var look = FanpageTiming.NextLook(now, 0);
        return posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.HandedOver)
                .SetProperty(post => post.ExternalId, taken.ExternalId)
                .SetProperty(post => post.Permalink, taken.Permalink)
                .SetProperty(post => post.HandedOverFor, taken.At)
                .SetProperty(post => post.LookAt, look)
                .SetProperty(post => post.Looks, 0)
                .SetProperty(post => post.MissedLooks, 0)
                .Settled(),
            ct);
    }

    public static Task<int> BecomeUnknown(this IQueryable<FanpagePost> sending, DateTime now, TimeSpan wait, CancellationToken ct) =>
        sending.Where(post => post.State == PostState.Sending)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.State, PostState.Unknown)
                    .SetProperty(post => post.LeaseUntil, (DateTime?)null)
                    .SetProperty(post => post.UnknownSince, now)
                    .SetProperty(post => post.NextReadAt, now + wait)
                    .SetProperty(post => post.AbsentReads, 0),
                ct);

    /// <summary>The call was surely not applied: it waits again, and the attempt does not count.</summary>
    public static Task<int> BecomeScheduledAgain(this IQueryable<FanpagePost> posts, CancellationToken ct) =>
        posts.Where(post => post.State == PostState.Sending || post.State == PostState.Unknown)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.State, PostState.Scheduled)
                    .SetProperty(post => post.AttemptsLeft, post => post.AttemptsLeft + 1)
                    .SetProperty(post => post.HandedOverFor, (DateTime?)null)
                    .Settled(),
                ct);

    public static Task<int> BecomeFailed(this IQueryable<FanpagePost> posts, FailureCause cause, string message, CancellationToken ct) =>
        posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Failed)
                .NoCall()
                .SetProperty(post => post.HandedOverFor, (DateTime?)null)
                .SetProperty(post => post.LookAt, (DateTime?)null)
                .SetProperty(post => post.FailureCause, cause)
                .SetProperty(post => post.FailureMessage, message),
            ct);

    public static Task<int> BecomeVanished(this IQueryable<FanpagePost> posts, DateTime now, CancellationToken ct) =>
        posts.Where(post => post.State == PostState.Sent || post.State == PostState.HandedOver).ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Vanished)
                .SetProperty(post => post.VanishedAt, now)
                .SetProperty(post => post.LookAt, (DateTime?)null)
                .SetProperty(post => post.FiguresAt, (DateTime?)null),
            ct);

    public static Task<int> BecomeRemoved(this IQueryable<FanpagePost> posts, RemovedHow how, DateTime now, CancellationToken ct) =>
        posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Removed)
                .SetProperty(post => post.RemovedHow, how)
                .SetProperty(post => post.RemovedAt, now)
                .SetProperty(post => post.LookAt, (DateTime?)null)
                .SetProperty(post => post.FiguresAt, (DateTime?)null),
            ct);

    public static Task<int> Finish(
        this IQueryable<FanpageAttempt> attempts, AttemptOutcome outcome, string? detail, DateTime now, CancellationToken ct) =>
        attempts.ExecuteUpdateAsync(
            set => set
                .SetProperty(attempt => attempt.FinishedAt, now)
                .SetProperty(attempt => attempt.Outcome, outcome)
                .SetProperty(attempt => attempt.Detail, detail),
            ct);

    /// <summary>No call is under way, none is doubted, and nothing is wrong.</summary>
    private static UpdateSettersBuilder<FanpagePost> Settled(this UpdateSettersBuilder<FanpagePost> set) => set
        .SetProperty(post => post.FailureCause, (FailureCause?)null)
        .SetProperty(post => post.FailureMessage, (string?)null)
        .NoCall();

    private static UpdateSettersBuilder<FanpagePost> NoCall(this UpdateSettersBuilder<FanpagePost> set) => set
        .SetProperty(post => post.LeaseUntil, (DateTime?)null)
        .SetProperty(post => post.UnknownSince, (DateTime?)null)
        .SetProperty(post => post.NextReadAt, (DateTime?)null);

    private static UpdateSettersBuilder<FanpagePost> Cancelled(
        this UpdateSettersBuilder<FanpagePost> set, CancelCause cause, string reason, Actor actor, DateTime now) => set
        .SetProperty(post => post.CancelCause, cause)
        .SetProperty(post => post.CancelReason, reason)
        .SetProperty(post => post.CancelledBy, actor.Name)
        .SetProperty(post => post.CancelledAt, now);
}
