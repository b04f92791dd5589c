using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Plans.Periods;

/// <summary>
/// Asked by every use case that changes what a period's report tells, inside its transaction
/// (<see cref="ExclusiveTransaction.ReadModel"/>), so that nothing slips in while the period is being closed.
/// </summary>
public sealed class PeriodLocks(ReformDbContext db)
{
    /// <summary>Null when the period is open.</summary>
    public async Task<Problem?> Hindrance(int year, string period, CancellationToken ct) =>
        await db.Set<PeriodLock>().AnyAsync(one => one.Year == year && one.Period == period && one.ReopenedAt == null, ct)
            ? Closed(year, period)
            : null;

    /// <summary>Null when every period in which the day lies is open.</summary>
    public async Task<Problem?> Hindrance(DateOnly day, CancellationToken ct)
    {
        var around = ReportPeriod.Around(day);
        return await db.Set<PeriodLock>().Where(one => one.Year == day.Year && around.Contains(one.Period) && one.ReopenedAt == null)
                .OrderBy(one => one.Id).Select(one => one.Period).FirstOrDefaultAsync(ct) is { } period
            ? Closed(day.Year, period)
            : null;
    }

    private static Problem Closed(int year, string period) => Problem.Conflict(
        $"Kỳ báo cáo {ReportPeriod.Of(year, period)?.Title ?? period} đã chốt, không thể thay đổi. Nếu cần sửa, hãy nhờ Văn phòng mở lại kỳ báo cáo.");
}
