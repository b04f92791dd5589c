using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>Corrects a recorded activity; who changed it meanwhile is told, never overwritten.</summary>
public sealed class ChangeActivity(ReformDbContext db, CheckActivity check, KeepActivity keep, TimeProvider time)
{
    /// <param name="revision">The one that the person saw.</param>
    /// <returns>The activity's new revision.</returns>
    public async Task<Result<int>> Run(Guid key, int revision, ActivityInput input, UnitScope scope, Actor actor, CancellationToken ct)
    {
        var draft = await check.Run(input, ct);
        if (!draft.Ok)
        {
            return draft.Problem;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var activity = await db.Set<Activity>().AsSplitQuery().Include(one => one.Items).Include(one => one.Photos).SingleOrDefaultAsync(one => one.Key == key, ct);
        if (activity is null)
        {
            return ActivityProblems.Unknown;
        }

        if (Hindrance(activity, revision, draft.Value, scope) is { } hindrance)
        {
            return hindrance;
        }

        var days = KeepActivity.Days(activity.Day, activity.LastDay).Concat(KeepActivity.Days(draft.Value.Day, draft.Value.LastDay));
        if (await keep.Closed(days, ct) is { } closed)
        {
            return closed;
        }

        var (formerDay, formerHash, now) = (activity.Day, activity.ContentHash, time.UtcNow());
        KeepActivity.Fill(activity, draft.Value);
        (activity.ChangedAt, activity.ChangedBy, activity.Revision) = (now, actor.Name, activity.Revision + 1);
        var change = new ActivityChange(activity, ActivityEvent.Changed, formerDay, activity.ContentHash == formerHash ? null : formerHash, now, actor);
        return await keep.Run(change, null, transaction, ct) is { } problem ? problem : activity.Revision;
    }

    private static Problem? Hindrance(Activity activity, int revision, ActivityDraft draft, UnitScope scope) =>
        !scope.Covers(activity.Unit) || !scope.Covers(draft.Unit) ? ActivityProblems.OtherUnit
        : activity.WithdrawnAt is not null ? ActivityProblems.Withdrawn
        : activity.Revision != revision ? ActivityProblems.Stale(activity.ChangedBy ?? activity.RecordedBy)
        : null;
}
