using Heza.Plugins.Reform.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Ledger;

/// <summary>Changes of state that several use cases make: each a compare-and-set that says how many rows it changed.</summary>
internal static class Transitions
{
    /// <summary>Only what has surely not gone out can be cancelled.</summary>
    public static Task<int> Cancel(
        this IQueryable<FanpagePost> posts, CancelCause cause, string reason, Actor actor, DateTime now, CancellationToken ct) =>
        posts.Where(post => post.State == PostState.Scheduled || post.State == PostState.Failed)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.State, PostState.Cancelled)
                    .SetProperty(post => post.CancelCause, cause)
                    .SetProperty(post => post.CancelReason, reason)
                    .SetProperty(post => post.CancelledBy, actor.Name)
                    .SetProperty(post => post.CancelledAt, now),
                ct);

    /// <summary>Waits again, as on the first day: all attempts left, the late policy counted anew.</summary>
    public static Task<int> Reschedule(this IQueryable<FanpagePost> posts, DateTime due, CancellationToken ct) =>
        posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Scheduled)
                .SetProperty(post => post.DueAt, due)
                .SetProperty(post => post.SendBefore, due + FanpageTiming.LateLimit)
                .SetProperty(post => post.AttemptsLeft, FanpageTiming.MaxAttempts)
                .SetProperty(post => post.FailureCause, (FailureCause?)null)
                .SetProperty(post => post.FailureMessage, (string?)null)
                .SetProperty(post => post.CancelCause, (CancelCause?)null)
                .SetProperty(post => post.CancelReason, (string?)null)
                .SetProperty(post => post.CancelledBy, (string?)null)
                .SetProperty(post => post.CancelledAt, (DateTime?)null),
            ct);

    public static Task<int> BecomeSent(this IQueryable<FanpagePost> posts, Channels.PostOnChannel found, CancellationToken ct) =>
        posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Sent)
                .SetProperty(post => post.ExternalId, found.ExternalId)
                .SetProperty(post => post.Permalink, found.Permalink)
                .SetProperty(post => post.SentAt, found.At)
                .SetProperty(post => post.FailureCause, (FailureCause?)null)
                .SetProperty(post => post.FailureMessage, (string?)null)
                .SetProperty(post => post.LeaseUntil, (DateTime?)null)
                .SetProperty(post => post.UnknownSince, (DateTime?)null)
                .SetProperty(post => post.NextReadAt, (DateTime?)null),
            ct);

    public static Task<int> BecomeUnknown(this IQueryable<FanpagePost> sending, DateTime now, CancellationToken ct) =>
        sending.Where(post => post.State == PostState.Sending)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.State, PostState.Unknown)
                    .SetProperty(post => post.LeaseUntil, (DateTime?)null)
                    .SetProperty(post => post.UnknownSince, now)
                    .SetProperty(post => post.NextReadAt, now + FanpageTiming.ReadBackWait(0))
                    .SetProperty(post => post.AbsentReads, 0),
                ct);

    public static Task<int> BecomeFailed(this IQueryable<FanpagePost> posts, FailureCause cause, string message, CancellationToken ct) =>
        posts.ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.State, PostState.Failed)
                .SetProperty(post => post.FailureCause, cause)
                .SetProperty(post => post.FailureMessage, message)
                .SetProperty(post => post.LeaseUntil, (DateTime?)null)
                .SetProperty(post => post.UnknownSince, (DateTime?)null)
                .SetProperty(post => post.NextReadAt, (DateTime?)null),
            ct);

    public static Task<int> Finish(
        this IQueryable<FanpageAttempt> attempts, AttemptOutcome outcome, string? detail, DateTime now, CancellationToken ct) =>
        attempts.ExecuteUpdateAsync(
            set => set
                .SetProperty(attempt => attempt.FinishedAt, now)
                .SetProperty(attempt => attempt.Outcome, outcome)
                .SetProperty(attempt => attempt.Detail, detail),
            ct);
}
