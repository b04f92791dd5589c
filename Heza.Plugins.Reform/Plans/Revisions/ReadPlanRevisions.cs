using Heza.Plugins.Reform.Plans.Comparing;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <param name="At">UTC.</param>
/// <param name="Summary">What changed against the revision before it, counted.</param>
public sealed record PlanRevisionRow(int Number, PlanRevisionKind Kind, DateTime At, string By, string? Comment, string Summary);

/// <param name="Plan">As it was saved.</param>
/// <param name="Since">The revision that it is compared with; 0: it is the first.</param>
public sealed record PlanRevisionView(PlanRevisionRow Revision, int Since, IReadOnlyList<PlanChange> Changes, PlanDocument Plan);

/// <summary>What became of a plan, and who made it so.</summary>
public sealed class ReadPlanRevisions(ReformDbContext db)
{
    private const int LargestPage = 100, LastPage = 1_000_000;

    /// <summary>The newest first.</summary>
    public async Task<Result<PageOf<PlanRevisionRow>>> All(int year, int? pageAsked, int? sizeAsked, CancellationToken ct)
    {
        if (!await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReadPlans.NoPlan(year);
        }

        var (page, size) = (Math.Clamp(pageAsked ?? 1, 1, LastPage), Math.Clamp(sizeAsked ?? 20, 1, LargestPage));
        var revisions = db.Set<PlanRevision>().Where(revision => revision.PlanYear == year);
        var rows = await revisions.OrderByDescending(revision => revision.Number).Skip((page - 1) * size).Take(size)
            .Select(revision => new PlanRevisionRow(revision.Number, revision.Kind, revision.At, revision.By, revision.Comment, revision.Summary))
            .ToListAsync(ct);
        return new PageOf<PlanRevisionRow>(rows, await revisions.CountAsync(ct), page, size);
    }

    /// <param name="since">The revision to compare with; null: the one before it.</param>
    public async Task<Result<PlanRevisionView>> Of(int year, int number, int? since, CancellationToken ct)
    {
        var earlier = since ?? number - 1;
        var found = await db.Set<PlanRevision>().AsNoTracking()
            .Where(revision => revision.PlanYear == year && (revision.Number == number || revision.Number == earlier))
            .ToDictionaryAsync(revision => revision.Number, ct);
        if (!found.TryGetValue(number, out var own))
        {
            return Problem.NotFound($"Kế hoạch năm {year} không có bản {number}.");
        }

        var plan = PlanDocument.FromJson(own.Json);
        var row = new PlanRevisionRow(own.Number, own.Kind, own.At, own.By, own.Comment, own.Summary);
        return found.TryGetValue(earlier, out var other)
            ? new PlanRevisionView(row, other.Number, PlanChanges.Of(PlanDocument.FromJson(other.Json), plan), plan)
            : new PlanRevisionView(row, 0, [], plan);
    }
}
