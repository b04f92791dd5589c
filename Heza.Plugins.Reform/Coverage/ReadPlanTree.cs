using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A plan as a tree, on any day.</summary>
public sealed class ReadPlanTree(ReadPlans plans, ReadCoverage coverage, ReadCitedDocuments cited)
{
    public async Task<Result<PlanTree>> AsOf(int year, DateOnly day, CancellationToken ct)
    {
        var covered = await coverage.AsOf(year, day, ct);
        if (!covered.Ok)
        {
            return covered.Problem;
        }

        var plan = await plans.Of(year, ct);
        if (!plan.Ok)
        {
            return plan.Problem;
        }

        var documents = await cited.AsOf(year, day, ct);
        return documents.Ok ? PlanTreeRule.Of(plan.Value, covered.Value, documents.Value) : documents.Problem;
    }
}
