using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Turns the plan items of an activity into proposed fulfilments, in the transaction that records or changes it. A
/// withdrawal decides nothing: the activity itself tells it.
/// </summary>
public sealed class ProposeForActivity : IActivityParticipant
{
    // An activity counts from its day on: another day would give past days another answer.
    private static readonly Problem DayIsFixed = Problem.Field(
        "day", "Hoạt động đã được chấp nhận là minh chứng nên không đổi được ngày diễn ra. Nếu ngày ghi sai, hãy rút hoạt động này rồi ghi lại.");

    public async Task<Problem?> Apply(ActivityChange change, ReformDbContext db, CancellationToken ct)
    {
        var activity = change.Activity;
        if (change.Event != ActivityEvent.Withdrawn)
        {
            var present = await db.Set<Fulfilment>().Include(fulfilment => fulfilment.Decisions).Where(fulfilment => fulfilment.EvidenceKey == activity.Key).ToListAsync(ct);
            if (activity.Day != change.FormerDay && present.Exists(fulfilment => fulfilment.Decisions.Exists(decision => decision.State == FulfilmentState.Accepted)))
            {
                return DayIsFixed;
            }

            if (present.Count > 0 && change.FormerHash is { } before)
            {
                db.Add(new EvidenceChange { EvidenceKey = activity.Key, At = change.At, OldHash = before });
            }

            await Link(change, present, db, ct);
        }

        await RefreshIntervals.Of(db, [activity.Key], ct);
        return null;
    }

    private static async Task Link(ActivityChange change, List<Fulfilment> present, ReformDbContext db, CancellationToken ct)
    {
        var activity = change.Activity;
        var codes = activity.Items.ConvertAll(item => item.ItemCode);
        foreach (var item in await db.Set<ContentItem>().Where(item => item.PlanYear == activity.PlanYear && codes.Contains(item.Code)).ToListAsync(ct))
        {
            item.LinkedSince ??= change.At;
            var fulfilment = present.Find(one => one.PlanYear == item.PlanYear && one.ItemCode == item.Code);
            if (fulfilment is null)
            {
                db.Add(Fulfilment.Propose(item.PlanYear, item.Code, EvidenceKind.Activity, activity.Key, change.At, change.By));
            }
            else if (fulfilment.State == FulfilmentState.Dropped)
            {
                fulfilment.Decide(FulfilmentState.Proposed, change.At, change.By, null);
            }
        }

        foreach (var fulfilment in present.Where(one => one.State != FulfilmentState.Dropped && (one.PlanYear != activity.PlanYear || !codes.Contains(one.ItemCode))))
        {
            fulfilment.Decide(FulfilmentState.Dropped, change.At, change.By, null);
        }
    }
}
