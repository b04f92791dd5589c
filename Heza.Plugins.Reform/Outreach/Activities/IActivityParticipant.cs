using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>
/// A feature that changes together with an activity, in the same transaction: Coverage proposes fulfilments. It adds to
/// <c>db</c> and does not save.
/// </summary>
public interface IActivityParticipant
{
    /// <returns>What stands against the change; null: nothing.</returns>
    Task<Problem?> Apply(ActivityChange change, ReformDbContext db, CancellationToken ct);
}

public enum ActivityEvent
{
    Recorded,
    Changed,
    Withdrawn,
}

/// <param name="Activity">The row, already changed, not yet saved.</param>
/// <param name="FormerDay">The day before the change; the same unless it was corrected.</param>
/// <param name="FormerHash">Fingerprint of what it said before; null: it says the same.</param>
/// <param name="At">UTC.</param>
public sealed record ActivityChange(Activity Activity, ActivityEvent Event, DateOnly FormerDay, string? FormerHash, DateTime At, Actor By);
