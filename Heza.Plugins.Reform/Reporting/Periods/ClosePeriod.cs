using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Periods;

/// <param name="Missing">Names of the units whose report was not accepted.</param>
public sealed record ClosedPeriod(int Year, string Period, IReadOnlyList<string> Missing);

/// <summary>
/// The Office closes a period (chốt kỳ): from then on nobody changes what was reported for it. Reports that were not
/// accepted stay as they are, missing for good: that has to be confirmed.
/// </summary>
public sealed class ClosePeriod(ReformDbContext db, PeriodLocks locks, ReadUnitReports reports, TellOfPeriod tell, TimeProvider time)
{
    public async Task<Result<ClosedPeriod>> Run(int year, string code, bool confirmMissing, Actor office, CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (ReportPeriod.Of(year, code) is not { } period || !await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return PeriodAudit.NoPeriod;
        }

        if (await locks.Hindrance(year, code, ct) is not null)
        {
            return Problem.Conflict($"Kỳ báo cáo {period.Title} đã chốt rồi.");
        }

        var now = time.UtcNow();
        if (VietnamTime.Day(now) < period.From)
        {
            return Problem.Conflict($"Kỳ báo cáo {period.Title} chưa bắt đầu, chưa chốt được.");
        }

        var missing = (await reports.ForPeriod(year, code, VietnamTime.Day(now), ct)).Missing.Select(unit => unit.UnitName).ToList();
        if (missing.Count > 0 && !confirmMissing)
        {
            return new Problem(
                ProblemKind.Conflict,
                $"Còn {missing.Count} đơn vị chưa có báo cáo được chấp nhận: {string.Join("; ", missing)}. Hãy xác nhận nếu vẫn muốn chốt.",
                new Dictionary<string, string[]>(StringComparer.Ordinal) { ["confirmMissing"] = [.. missing] });
        }

        db.Add(new PeriodLock { Year = year, Period = code, LockedAt = now, LockedBy = office.Name });
        db.Record(office, AuditAction.PeriodClosed, PeriodAudit.Subject(period), now, missing.Count == 0 ? null : $"Chưa có báo cáo được chấp nhận: {string.Join("; ", missing)}");
        await tell.Closed(period, missing, office, ct);
        await transaction.CommitAsync(ct);
        return new ClosedPeriod(year, code, missing);
    }
}
