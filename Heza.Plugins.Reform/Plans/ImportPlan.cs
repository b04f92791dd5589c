using Heza.Plugins.Reform.Plans.Revisions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Plans;

/// <param name="Items">All lines of the plan.</param>
/// <param name="Leaves">Those that evidence can satisfy.</param>
/// <param name="Created">False when a plan of that year was there and got new wording.</param>
public sealed record ImportedPlan(int Year, string Number, int Items, int Leaves, bool Created);

/// <summary>
/// Takes a year's plan in, whole or not at all. The same year again replaces the wording and keeps items, and what is
/// linked to them, by code.
/// </summary>
public sealed class ImportPlan(ReformDbContext db, ContentVersion version, TimeProvider time)
{
    /// <param name="json">UTF-8; the form of <c>SampleContent/plan-105-kh-bql-2023.json</c>.</param>
    public async Task<Result<ImportedPlan>> Run(ReadOnlyMemory<byte> json, Actor actor, CancellationToken ct)
    {
        var read = PlanJson.Read(json);
        if (!read.Ok)
        {
            return read.Problem;
        }

        var plan = read.Value;
        var written = await new WritePlan(db, version, time).Run(plan, new PlanEdit(PlanRevisionKind.Imported, null, null), actor, ct);
        return written.Ok
            ? new ImportedPlan(plan.Year, plan.Number, plan.Items.Count, plan.Items.Count(item => item.IsLeaf), written.Value.Created)
            : written.Problem;
    }
}
