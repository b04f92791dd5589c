using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Periods;

public sealed record ReopenedPeriod(int Year, string Period);

/// <summary>The Office opens a closed period again, with a reason that units and approvers read; the closing stays on record.</summary>
public sealed class ReopenPeriod(ReformDbContext db, TellOfPeriod tell, TimeProvider time)
{
    public async Task<Result<ReopenedPeriod>> Run(int year, string code, string? reason, Actor office, CancellationToken ct)
    {
        if (ReportPeriod.Of(year, code) is not { } period)
        {
            return PeriodAudit.NoPeriod;
        }

        var said = UnitReportWords.Comment("reason", reason, "Hãy ghi lý do mở lại: lý do được gửi cho các đơn vị và lãnh đạo duyệt.");
        if (!said.Ok)
        {
            return said.Problem;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (await db.Set<PeriodLock>().SingleOrDefaultAsync(one => one.Year == year && one.Period == code && one.ReopenedAt == null, ct) is not { } closing)
        {
            return Problem.Conflict($"Kỳ báo cáo {period.Title} đang mở.");
        }

        var now = time.UtcNow();
        (closing.ReopenedAt, closing.ReopenedBy, closing.ReopenReason) = (now, office.Name, said.Value);
        db.Record(office, AuditAction.PeriodReopened, PeriodAudit.Subject(period), now, said.Value);
        await tell.Reopened(period, said.Value, office, ct);
        await transaction.CommitAsync(ct);
        return new ReopenedPeriod(year, code);
    }
}
