using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Item × form of publicity, on any day.</summary>
public sealed class ReadFormMatrix(ReformDbContext db)
{
    public async Task<Result<FormMatrix>> AsOf(int year, DateOnly day, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (await PlanFactQuery.Load(db, year, ct) is not { } plan)
        {
            return ReadPlans.NoPlan(year);
        }

        var tally = await TallyQuery.Load(db, year, day, ct);
        return FormRule.AsOf(plan, tally, CoverageRule.AsOf(plan, tally, day));
    }
}
