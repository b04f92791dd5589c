using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What of a plan is covered, on any day.</summary>
public sealed class ReadCoverage(ReformDbContext db)
{
    /// <param name="day">A Vietnamese day; its end counts.</param>
    public async Task<Result<PlanCoverage>> AsOf(int year, DateOnly day, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        return await PlanFactQuery.Load(db, year, ct) is { } plan ? CoverageRule.AsOf(plan, await TallyQuery.Load(db, year, day, ct), day) : ReadPlans.NoPlan(year);
    }

    /// <summary>The newest year that has a plan; null before the first import.</summary>
    public Task<int?> LatestYear(CancellationToken ct) => db.Set<Plan>().MaxAsync(plan => (int?)plan.Year, ct);
}
