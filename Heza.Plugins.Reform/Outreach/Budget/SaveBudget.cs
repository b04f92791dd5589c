using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>The Office saves a plan's budget: all lines as they now are.</summary>
public sealed class SaveBudget(ReformDbContext db, ReadBudget read, TimeProvider time)
{
    public async Task<Result<BudgetView>> Run(int year, BudgetRequest typed, Actor actor, CancellationToken ct)
    {
        var draft = BudgetDraft.Read(typed);
        if (!draft.Ok)
        {
            return draft.Problem;
        }

        var now = time.UtcNow();
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (!await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReadPlans.NoPlan(year);
        }

        var estimate = await db.Set<BudgetEstimate>().Include(estimate => estimate.Lines).SingleOrDefaultAsync(estimate => estimate.PlanYear == year, ct);
        if ((estimate?.Revision ?? 0) != typed.Revision)
        {
            return Problem.Conflict(estimate is null
                ? "Dự toán này chưa được lưu lần nào. Hãy tải lại trang."
                : $"{estimate.ChangedBy} vừa sửa dự toán lúc {VietnamTime.ShowMoment(estimate.ChangedAt)}. Hãy chép lại phần vừa sửa, tải lại trang rồi sửa tiếp.");
        }

        if (estimate is null)
        {
            estimate = new BudgetEstimate { PlanYear = year };
            db.Add(estimate);
        }

        estimate.Lines.Clear();
        estimate.Lines.AddRange(draft.Value.Lines.Select((line, order) => new BudgetLine
        {
            Order = order,
            Group = line.Group,
            Content = line.Content,
            Measure = line.Measure,
            Quantity = line.Quantity,
            UnitPrice = line.UnitPrice,
            Note = line.Note,
        }));
        (estimate.Revision, estimate.ChangedAt, estimate.ChangedBy) = (estimate.Revision + 1, now, actor.Name);
        var total = draft.Value.Lines.Sum(line => line.Amount);
        db.Record(
            actor, AuditAction.BudgetSaved, new AuditSubject(AuditSubjectKind.Budget, $"{year}", $"Dự toán kinh phí năm {year}"), now,
            $"{draft.Value.Lines.Count} dòng, tổng cộng {total.ToString("N0", VietnamTime.Culture)} đồng");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return await read.Run(year, ct);
    }
}
