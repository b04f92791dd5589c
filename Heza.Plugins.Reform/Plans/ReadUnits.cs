using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans;

/// <param name="Code">Stable, e.g. <c>mot-cua</c>.</param>
public sealed record UnitChoice(string Code, string Name);

/// <summary>The units of the current plan, in its order: this year's, or the last one before it, or the first that there is.</summary>
public sealed class ReadUnits(ReformDbContext db, TimeProvider time)
{
    public async Task<IReadOnlyList<UnitChoice>> Run(CancellationToken ct)
    {
        var thisYear = time.Today().Year;
        var years = await db.Set<Plan>().OrderByDescending(plan => plan.Year).Select(plan => plan.Year).ToListAsync(ct);
        var year = years.Where(year => year <= thisYear).Append(years.LastOrDefault()).First();
        return await db.Set<Unit>().Where(unit => unit.PlanYear == year).OrderBy(unit => unit.Order)
            .Select(unit => new UnitChoice(unit.Code, unit.Name)).ToListAsync(ct);
    }
}
