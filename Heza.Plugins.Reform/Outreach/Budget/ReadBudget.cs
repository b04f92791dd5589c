using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>The budget of a plan; an empty one before anybody has saved it.</summary>
public sealed class ReadBudget(ReformDbContext db)
{
    public async Task<Result<BudgetView>> Run(int year, CancellationToken ct)
    {
        var plan = await db.Set<Plan>().Where(plan => plan.Year == year).Select(plan => new { plan.Number, plan.Title }).SingleOrDefaultAsync(ct);
        if (plan is null)
        {
            return ReadPlans.NoPlan(year);
        }

        var estimate = await db.Set<BudgetEstimate>().AsNoTracking().Include(estimate => estimate.Lines).SingleOrDefaultAsync(estimate => estimate.PlanYear == year, ct);
        var lines = (estimate?.Lines ?? []).OrderBy(line => line.Order)
            .Select(line => new BudgetLineView(line.Group, line.Content, line.Measure, line.Quantity, line.UnitPrice, BudgetRules.Amount(line.Quantity, line.UnitPrice), line.Note)).ToList();
        var total = lines.Sum(line => line.Amount);
        return new BudgetView(year, plan.Number, plan.Title, lines, total, BudgetWords.Of(total), estimate?.Revision ?? 0, estimate?.ChangedAt, estimate?.ChangedBy);
    }
}
