using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Reporting.Calendar;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="LastDay">The last day that is on time.</param>
/// <param name="LastWorkingDay">That day, or where it is off the last working day before it.</param>
/// <param name="Closed">The period is closed.</param>
public sealed record ReportDue(DateOnly LastDay, DateOnly LastWorkingDay, bool Closed);

/// <summary>Until when a report can be handed in, and whether it still can.</summary>
public sealed class ReadDeadline(PeriodLocks locks, ReadWorkingDays days)
{
    /// <param name="before">The first day that is too late.</param>
    public async Task<ReportDue> Run(UnitReportKey key, DateOnly before, CancellationToken ct)
    {
        var last = DeadlineRule.LastDay(before);
        return new ReportDue(last, (await days.Around(before.Year, ct)).OnOrBefore(last), await locks.Hindrance(key.Year, key.Period, ct) is not null);
    }
}
