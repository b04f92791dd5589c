using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>Takes an activity back, for a reason that is kept with it: from then on it is evidence of nothing.</summary>
public sealed class WithdrawActivity(ReformDbContext db, KeepActivity keep, TimeProvider time)
{
    /// <param name="revision">The one that the person saw.</param>
    /// <returns>The activity's new revision.</returns>
    public async Task<Result<int>> Run(Guid key, int revision, string? reason, UnitScope scope, Actor actor, CancellationToken ct)
    {
        var (errors, why) = (new FieldErrors(), TypedText.Lines(reason));
        errors.Check("reason", why, Activity.LongestReason, "Hãy ghi lý do rút hoạt động.");
        if (errors.Problem is { } wrong)
        {
            return wrong;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var activity = await db.Set<Activity>().Include(one => one.Items).SingleOrDefaultAsync(one => one.Key == key, ct);
        if (activity is null)
        {
            return ActivityProblems.Unknown;
        }

        if (Hindrance(activity, revision, scope) is { } hindrance)
        {
            return hindrance;
        }

        if (await keep.Closed(KeepActivity.Days(activity.Day, activity.LastDay), ct) is { } closed)
        {
            return closed;
        }

        var now = time.UtcNow();
        (activity.WithdrawnAt, activity.WithdrawnBy, activity.WithdrawnReason, activity.Revision) = (now, actor.Name, why, activity.Revision + 1);
        var change = new ActivityChange(activity, ActivityEvent.Withdrawn, activity.Day, FormerHash: null, now, actor);
        return await keep.Run(change, why, transaction, ct) is { } problem ? problem : activity.Revision;
    }

    private static Problem? Hindrance(Activity activity, int revision, UnitScope scope) =>
        !scope.Covers(activity.Unit) ? ActivityProblems.OtherUnit
        : activity.WithdrawnAt is not null ? Problem.Conflict("Hoạt động này đã rút trước đó.")
        : activity.Revision != revision ? ActivityProblems.Stale(activity.ChangedBy ?? activity.RecordedBy)
        : null;
}
