using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <summary>A unit, or the Office for any unit, records what it did.</summary>
public sealed class RecordActivity(ReformDbContext db, CheckActivity check, KeepActivity keep, TimeProvider time)
{
    /// <param name="key">Chosen by the client, so that a form that was sent twice is one activity.</param>
    /// <returns>The activity's key.</returns>
    public async Task<Result<Guid>> Run(Guid key, ActivityInput input, UnitScope scope, Actor actor, CancellationToken ct)
    {
        var draft = await check.Run(input, ct);
        if (!draft.Ok)
        {
            return draft.Problem;
        }

        if (!scope.Covers(draft.Value.Unit))
        {
            return ActivityProblems.OtherUnit;
        }

        var now = time.UtcNow();
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (await db.Set<Activity>().Where(one => one.Key == key).Select(one => one.Unit).FirstOrDefaultAsync(ct) is { } unit)
        {
            return scope.Covers(unit) ? key : ActivityProblems.OtherUnit;
        }

        if (await keep.Closed(KeepActivity.Days(draft.Value.Day, draft.Value.LastDay), ct) is { } closed)
        {
            return closed;
        }

        var activity = New(key, draft.Value, actor, now);
        db.Add(activity);
        var change = new ActivityChange(activity, ActivityEvent.Recorded, activity.Day, FormerHash: null, now, actor);
        return await keep.Run(change, null, transaction, ct) is { } problem ? problem : key;
    }

    private static Activity New(Guid key, ActivityDraft draft, Actor actor, DateTime now)
    {
        var activity = new Activity
        {
            Key = key,
            PlanYear = draft.Year,
            Title = draft.Title,
            Form = draft.Form,
            Day = draft.Day,
            Place = draft.Place,
            Unit = draft.Unit,
            Description = draft.Description,
            RecordedAt = now,
            RecordedById = actor.Id,
            RecordedBy = actor.Name,
            Revision = 1,
            ContentHash = "",
            Folded = "",
        };
        KeepActivity.Fill(activity, draft);
        return activity;
    }
}
