using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Calendar;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="Years">Years that have a plan, the newest first.</param>
/// <param name="Periods">Those of which the plan wants a report, the earliest deadline first.</param>
/// <param name="Units">Those that the person may see, in the plan's order; each with a report per period, in the same order.</param>
public sealed record ReportOverview(int Year, IReadOnlyList<int> Years, IReadOnlyList<ReportPeriodView> Periods, IReadOnlyList<ReportUnitRow> Units);

/// <param name="Before">The first day that is too late.</param>
/// <param name="LastDay">The last day that is on time.</param>
/// <param name="LastWorkingDay">That day, or where it is off the last working day before it.</param>
/// <param name="DaysLeft">0 on the last day that is on time; negative when it is over.</param>
/// <param name="Closing">Null: the period is open.</param>
/// <param name="Reopened">The last time that it was opened again; null: never, or it is closed.</param>
public sealed record ReportPeriodView(
    string Period, string Title, DateOnly From, DateOnly To, DateOnly Before, DateOnly LastDay, DateOnly LastWorkingDay, int DaysLeft, PeriodEvent? Closing, PeriodEvent? Reopened);

/// <param name="At">UTC.</param>
public sealed record PeriodEvent(DateTime At, string By, string? Reason);

public sealed record ReportUnitRow(string Code, string Name, IReadOnlyList<ReportCell> Reports);

/// <param name="SubmittedOn">The Vietnamese day on which it was first handed in.</param>
public sealed record ReportCell(string Period, UnitReportState State, int Revision, Lateness Lateness, DateOnly? SubmittedOn, string? LateReason);

/// <summary>Who has to report when in a year, and where each report stands: the Office's matrix, a unit's own list.</summary>
public sealed class ReadReportOverview(ReformDbContext db, ReadWorkingDays days, TimeProvider time)
{
    /// <param name="wanted">Null: this year's plan, or the last one before it, or the first that there is.</param>
    public async Task<Result<ReportOverview>> Run(int? wanted, UnitScope scope, CancellationToken ct)
    {
        var today = time.Today();
        var years = await db.Set<Plan>().OrderByDescending(plan => plan.Year).Select(plan => plan.Year).ToListAsync(ct);
        if (wanted is { } asked && !years.Contains(asked))
        {
            return ReadPlans.NoPlan(asked);
        }

        var year = wanted ?? years.Where(one => one <= today.Year).Append(years.LastOrDefault(today.Year)).First();
        var deadlines = await db.Set<ReportDeadline>().Where(one => one.PlanYear == year).OrderBy(one => one.Before).ThenBy(one => one.Order).ToListAsync(ct);
        var units = await db.Set<Unit>().Where(unit => unit.PlanYear == year && (scope.Unit == null || unit.Code == scope.Unit)).OrderBy(unit => unit.Order)
            .Select(unit => new { unit.Code, unit.Name }).ToListAsync(ct);
        var reports = (await db.Set<UnitReport>().Where(report => report.PlanYear == year)
                .Select(report => new { report.Unit, report.Period, report.State, report.Revision, report.FirstSubmittedAt, report.DueBefore, report.LateReason }).ToListAsync(ct))
            .ToDictionary(report => (report.Unit, report.Period));
        var locks = await db.Set<PeriodLock>().AsNoTracking().Where(one => one.Year == year).OrderBy(one => one.Id).ToListAsync(ct);

        var calendar = await days.Around(year, ct);
        return new ReportOverview(
            year, years, [.. deadlines.Select(deadline => Period(deadline, locks.FindLast(one => one.Period == deadline.Period), today, calendar))],
            [.. units.Select(unit => new ReportUnitRow(unit.Code, unit.Name, [.. deadlines.Select(deadline => Cell(unit.Code, deadline))]))]);

        ReportCell Cell(string unit, ReportDeadline deadline)
        {
            var report = reports.GetValueOrDefault((unit, deadline.Period));
            var submittedOn = report?.FirstSubmittedAt is { } at ? VietnamTime.Day(at) : (DateOnly?)null;
            return new ReportCell(
                deadline.Period, report?.State ?? UnitReportState.NotBegun, report?.Revision ?? 0,
                DeadlineRule.Of(report?.DueBefore ?? deadline.Before, submittedOn, today), submittedOn, report?.LateReason);
        }
    }

    private static ReportPeriodView Period(ReportDeadline deadline, PeriodLock? last, DateOnly today, WorkingDays calendar)
    {
        var period = ReportPeriod.Of(deadline.PlanYear, deadline.Period)!;
        var lastDay = DeadlineRule.LastDay(deadline.Before);
        return new ReportPeriodView(
            deadline.Period, period.Title, period.From, period.To, deadline.Before, lastDay, calendar.OnOrBefore(lastDay), DeadlineRule.DaysLeft(deadline.Before, today),
            last is { ReopenedAt: null } ? new PeriodEvent(last.LockedAt, last.LockedBy, null) : null,
            last is { ReopenedAt: { } at } ? new PeriodEvent(at, last.ReopenedBy!, last.ReopenReason) : null);
    }
}
