using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Comparing;

/// <summary>What the plan of a year says otherwise than that of another.</summary>
public sealed class ComparePlans(ReformDbContext db)
{
    /// <param name="year">Either; the earlier of the two is the one that was changed.</param>
    public async Task<Result<PlanComparison>> Run(int year, int other, CancellationToken ct)
    {
        var (from, to) = (Math.Min(year, other), Math.Max(year, other));
        var plans = await ReadPlans.Whole(db.Set<Plan>().AsNoTracking()).Where(plan => plan.Year == from || plan.Year == to).ToDictionaryAsync(plan => plan.Year, ct);
        return !plans.TryGetValue(from, out var earlier) ? ReadPlans.NoPlan(from)
            : !plans.TryGetValue(to, out var later) ? ReadPlans.NoPlan(to)
            : new PlanComparison(from, to, PlanChanges.Of(PlanDocument.Of(earlier), PlanDocument.Of(later)));
    }
}
