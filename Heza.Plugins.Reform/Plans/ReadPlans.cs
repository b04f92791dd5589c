using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans;

/// <summary>Plans as the desk shows them.</summary>
public sealed class ReadPlans(ReformDbContext db)
{
    /// <summary>All years, the newest first.</summary>
    public async Task<IReadOnlyList<PlanSummary>> All(CancellationToken ct) =>
        await db.Set<Plan>().OrderByDescending(plan => plan.Year)
            .Select(plan => new PlanSummary(plan.Year, plan.Number, plan.Title, plan.IssuedOn, plan.Issuer,
                plan.Items.Count(item => item.IsLeaf), plan.ImportedAt, plan.ImportedBy))
            .ToListAsync(ct);

    public async Task<Result<PlanView>> Of(int year, CancellationToken ct)
    {
        var plan = await Whole(db.Set<Plan>().AsNoTracking()).SingleOrDefaultAsync(plan => plan.Year == year, ct);
        return plan is null ? NoPlan(year) : View(plan);
    }

    /// <summary>With all that belongs to a plan.</summary>
    internal static IQueryable<Plan> Whole(IQueryable<Plan> plans) => plans.AsSplitQuery()
        .Include(plan => plan.Items).ThenInclude(item => item.Cites)
        .Include(plan => plan.Items).ThenInclude(item => item.Units)
        .Include(plan => plan.Items).ThenInclude(item => item.Indicators)
        .Include(plan => plan.Items).ThenInclude(item => item.Targets)
        .Include(plan => plan.Forms).Include(plan => plan.Units).Include(plan => plan.Audiences)
        .Include(plan => plan.Deadlines).Include(plan => plan.Obligations);

    public static Problem NoPlan(int year) => Problem.NotFound($"Chưa có kế hoạch tuyên truyền năm {year}.");

    private static PlanView View(Plan plan)
    {
        var children = plan.Items.OrderBy(item => item.Order).ToLookup(item => item.ParentCode, StringComparer.Ordinal);
        return new PlanView(
            plan.Year, plan.Number, plan.Title, plan.IssuedOn, plan.Issuer, plan.ParentIssuer, plan.Theme, plan.ReportRecipient,
            plan.ImportedAt, plan.ImportedBy,
            Tree(children, null),
            [.. plan.Forms.OrderBy(form => form.Order).Select(form => new FormView(form.Code, form.Title))],
            [.. plan.Units.OrderBy(unit => unit.Order).Select(unit => new UnitView(unit.Code, unit.Name, unit.Role))],
            [.. plan.Audiences.OrderBy(audience => audience.Order).Select(audience => new AudienceView(audience.Code, audience.Name))],
            [.. plan.Deadlines.OrderBy(deadline => deadline.Order).Select(deadline => new DeadlineView(deadline.Period, deadline.Title, deadline.Before))],
            [.. plan.Obligations.OrderBy(obligation => obligation.Order).Select(obligation => new ObligationView(obligation.Code, obligation.UnitCode, obligation.Title))]);
    }

    private static IReadOnlyList<ItemView> Tree(ILookup<string?, ContentItem> children, string? parent) =>
        [.. children[parent].Select(item => new ItemView(
            item.Code, item.Title, item.IsLeaf,
            [.. item.Cites.OrderBy(cited => cited.Order).Select(cited => cited.Number)],
            [.. item.Units.OrderBy(unit => unit.Order).Select(unit => unit.UnitCode)],
            [.. item.Indicators.OrderBy(indicator => indicator.Order).Select(indicator => new IndicatorView(indicator.Code, indicator.Title, indicator.Goal))],
            [.. item.Targets.OrderBy(target => target.Id).Select(target => new TargetView(target.Count, target.Period, target.Form, target.Channel))],
            Tree(children, item.Code)))];
}
