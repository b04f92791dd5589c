using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>A plan to be edited.</summary>
/// <param name="Revision">Goes back with what is saved; 0: it is not saved yet.</param>
/// <param name="Linked">Codes of the items that evidence is linked to: they stay.</param>
/// <param name="LockedPeriods">Periods that are closed: their deadlines stay.</param>
public sealed record PlanDraft(int Revision, PlanDocument Plan, IReadOnlyList<string> Linked, IReadOnlyList<string> LockedPeriods);

/// <summary>What the desk's editor begins with.</summary>
public sealed class ReadPlanDraft(ReformDbContext db)
{
    public async Task<Result<PlanDraft>> Of(int year, CancellationToken ct) =>
        await Load(year, ct) is { } plan
            ? new PlanDraft(
                plan.Revision, PlanDocument.Of(plan),
                [.. plan.Items.Where(item => item.LinkedSince is not null).OrderBy(item => item.Order).Select(item => item.Code)],
                await Locked(year, ct))
            : ReadPlans.NoPlan(year);

    /// <summary>The plan once more for the year after it, not saved.</summary>
    public async Task<Result<PlanDraft>> Next(int year, CancellationToken ct) =>
        year >= Plan.MaxYear || await Load(year, ct) is not { } plan ? ReadPlans.NoPlan(year)
            : await db.Set<Plan>().Where(other => other.Year == year + 1).Select(other => other.Number).SingleOrDefaultAsync(ct) is { } number
                ? Problem.Conflict($"Đã có kế hoạch năm {year + 1} (số {number}). Hãy mở kế hoạch đó để sửa.")
                : new PlanDraft(0, NextYear.Of(PlanDocument.Of(plan)), [], await Locked(year + 1, ct));

    /// <summary>A plan that came from elsewhere, as the next revision of its year's plan, if there is one.</summary>
    internal async Task<PlanDraft> Around(PlanDocument plan, CancellationToken ct)
    {
        var present = await db.Set<Plan>().Where(other => other.Year == plan.Year)
            .Select(other => new { other.Revision, Linked = other.Items.Where(item => item.LinkedSince != null).OrderBy(item => item.Order).Select(item => item.Code).ToList() })
            .SingleOrDefaultAsync(ct);
        return new PlanDraft(present?.Revision ?? 0, plan, present?.Linked ?? [], await Locked(plan.Year, ct));
    }

    private Task<Plan?> Load(int year, CancellationToken ct) =>
        ReadPlans.Whole(db.Set<Plan>().AsNoTracking()).SingleOrDefaultAsync(plan => plan.Year == year, ct);

    private Task<List<string>> Locked(int year, CancellationToken ct) =>
        db.Set<PeriodLock>().Where(one => one.Year == year && one.ReopenedAt == null).Select(one => one.Period).Order().ToListAsync(ct);
}
