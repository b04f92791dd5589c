using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Reporting.Periods;

/// <summary>
/// Closes a period that is open, within the caller's transaction: alone, or together with issuing its report. Saves, and
/// commits nothing.
/// </summary>
public sealed class WriteClosing(ReformDbContext db, ReadUnitReports reports, TellOfPeriod tell, TimeProvider time)
{
    public async Task<Result<ClosedPeriod>> Run(ReportPeriod period, bool confirmMissing, Actor office, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (VietnamTime.Day(now) < period.From)
        {
            return Problem.Conflict($"Kỳ báo cáo {period.Title} chưa bắt đầu, chưa chốt được.");
        }

        var missing = (await reports.ForPeriod(period.Year, period.Code, VietnamTime.Day(now), ct)).Missing.Select(unit => unit.UnitName).ToList();
        if (missing.Count > 0 && !confirmMissing)
        {
            return new Problem(
                ProblemKind.Conflict,
                $"Còn {missing.Count} đơn vị chưa có báo cáo được chấp nhận: {string.Join("; ", missing)}. Hãy xác nhận nếu vẫn muốn chốt.",
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["confirmMissing"] = [.. missing] });
        }

        db.Add(new PeriodLock { Year = period.Year, Period = period.Code, LockedAt = now, LockedBy = office.Name });
        db.Record(office, AuditAction.PeriodClosed, PeriodAudit.Subject(period), now, missing.Count == 0 ? null : $"Chưa có báo cáo được chấp nhận: {string.Join("; ", missing)}");
        await tell.Closed(period, missing, office, ct);
        return new ClosedPeriod(period.Year, period.Code, missing);
    }
}
