using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Gathers a <see cref="PlanFact"/> in a few queries, however much there is.</summary>
internal static class PlanFactQuery
{
    /// <returns>Null when there is no plan of that year.</returns>
    public static async Task<PlanFact?> Load(ReformDbContext db, int year, CancellationToken ct)
    {
        // A plan has some dozens of items with a target or two: one round trip is cheaper than three.
        var plan = await db.Set<Plan>().AsSingleQuery().Where(plan => plan.Year == year)
            .Select(plan => new
            {
                plan.Number,
                plan.Title,
                Items = plan.Items.OrderBy(item => item.Order).Select(item => new
                {
                    item.Code,
                    item.Title,
                    item.GroupCode,
                    item.IsLeaf,
                    Targets = item.Targets.OrderBy(target => target.Id).Select(target => new { target.Form, target.Channel, target.Count, target.Period }).ToList(),
                }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (plan is null)
        {
            return null;
        }

        var deadlines = await db.Set<ReportDeadline>().Where(deadline => deadline.PlanYear == year).OrderBy(deadline => deadline.Order)
            .Select(deadline => new DeadlineFact(deadline.Period, deadline.Before)).ToListAsync(ct);
        var forms = await db.Set<PublicityForm>().Where(form => form.PlanYear == year).OrderBy(form => form.Order)
            .Select(form => new { form.Code, form.Title }).ToListAsync(ct);
        var reworded = await db.Set<ItemRewording>().Where(rewording => rewording.PlanYear == year).Select(rewording => rewording.ItemCode).Distinct().ToListAsync(ct);
        var words = reworded.Count == 0 ? new Dictionary<string, TextHistory>() : await ItemTexts.OfYear(db, year, reworded, ct);
        var titles = plan.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        return new PlanFact(year, plan.Number, plan.Title,
        [
            .. plan.Items.Where(item => item.IsLeaf).Select(item =>
            {
                var general = item.Targets.Find(target => target.Form is null && target.Channel is null);
                return new ItemFact(item.Code, item.Title, item.GroupCode, titles[item.GroupCode], general?.Count ?? 1, general?.Period ?? TargetPeriod.Year)
                {
                    Narrow = [.. item.Targets.Where(target => target.Form is not null || target.Channel is not null)
                        .Select(target => new NarrowTarget(target.Form, target.Channel, target.Count, target.Period))],
                    Words = words.GetValueOrDefault(item.Code, TextHistory.Never),
                };
            }),
        ])
        {
            Deadlines = deadlines,
            Forms = [.. forms.Select(form => FormRule.Column(form.Code, form.Title))],
        };
    }
}
