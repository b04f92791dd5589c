using Heza.Plugins.Reform.Plans.Revisions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <param name="Draft">To be corrected and saved; its revision is that of the plan of the same year, if there is one.</param>
/// <param name="Doubts">What a person has to look at, in the order of the lines.</param>
public sealed record PlanReading(PlanDraft Draft, IReadOnlyList<PaperDoubt> Doubts);

/// <summary>Reads a plan out of a DOCX or a text, for the desk's editor. Nothing is saved.</summary>
public sealed class ReadPlanFile(ReformDbContext db, ReadPlanDraft drafts, TimeProvider time)
{
    /// <summary>Largest file, in bytes.</summary>
    public const int LargestFile = 10 << 20;

    public async Task<Result<PlanReading>> Run(ReadOnlyMemory<byte> file, CancellationToken ct)
    {
        var doubts = new PaperDoubts();
        var lines = PaperFile.Lines(file, doubts);
        if (!lines.Ok)
        {
            return lines.Problem;
        }

        var paper = PaperPlan.Read(lines.Value, time.Today().Year, doubts);
        var known = await ReadPlans.Whole(db.Set<Plan>().AsNoTracking()).Where(plan => plan.Year <= paper.Plan.Year)
            .OrderByDescending(plan => plan.Year).FirstOrDefaultAsync(ct);
        var plan = known is null ? paper.Plan : KnownNames.Adopt(paper.Plan, PlanDocument.Of(known));
        return new PlanReading(await drafts.Around(plan, ct), paper.Doubts);
    }
}
