using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <param name="Revision">To be sent with the next save.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record SavedReportDraft(int Revision, string ChangedBy, DateTime ChangedAt);

/// <summary>The Office saves what it wrote into a report. Not when its period is closed: the report that was issued stands.</summary>
public sealed class SaveReportDraft(ReformDbContext db, PeriodLocks locks, TimeProvider time)
{
    /// <param name="revision">The one that the person saw; 0: nobody had written anything.</param>
    public async Task<Result<SavedReportDraft>> Run(int year, string code, int revision, ReportTexts typed, Actor actor, CancellationToken ct)
    {
        var texts = ReportTextRules.Check(typed);
        if (!texts.Ok)
        {
            return texts.Problem;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (ReportPeriod.Of(year, code) is not { } period || !await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReportAudit.NoPeriod;
        }

        if (await locks.Hindrance(year, code, ct) is { } closed)
        {
            return closed;
        }

        var draft = await db.Set<ReportDraft>().SingleOrDefaultAsync(one => one.Year == year && one.Period == code, ct);
        if ((draft?.Revision ?? 0) != revision)
        {
            return Problem.Conflict(
                $"{draft?.ChangedBy ?? "Người khác"} đã lưu báo cáo này lúc {(draft is null ? "" : VietnamTime.ShowMoment(draft.ChangedAt))}, sau khi bạn mở. Hãy chép phần của bạn, tải lại trang rồi sửa tiếp.");
        }

        var now = time.UtcNow();
        if (draft is null)
        {
            draft = new ReportDraft { Year = year, Period = code, Texts = texts.Value, Revision = 1, ChangedBy = actor.Name, ChangedAt = now };
            db.Add(draft);
        }
        else
        {
            (draft.Texts, draft.Revision, draft.ChangedBy, draft.ChangedAt) = (texts.Value, draft.Revision + 1, actor.Name, now);
        }

        db.Record(actor, AuditAction.ReportSaved, ReportAudit.Subject(period), now, $"Lần lưu {draft.Revision}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new SavedReportDraft(draft.Revision, draft.ChangedBy, draft.ChangedAt);
    }
}
