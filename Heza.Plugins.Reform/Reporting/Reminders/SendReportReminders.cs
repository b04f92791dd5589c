using Hangfire;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Reminders;

/// <summary>
/// Reminds units whose report is due or late, and tells the Office of the late ones. Run again and again in working
/// hours: it works out from the rows what has not gone out yet.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed class SendReportReminders(ReformDbContext db, ReadWorkingDays days, RemindOnce once, IPeople people, TimeProvider time)
{
    public const string JobId = "report-reminders", Cron = "5 8-17 * * *";

    // A reminder can be drawn forward over the longest break.
    private const int LookAhead = 30;

    public async Task Run(CancellationToken ct)
    {
        var today = time.Today();
        var (from, to) = (today.AddDays(-7 * (ReminderRule.LastWeek + 1)), today.AddDays(LookAhead));
        var deadlines = await db.Set<ReportDeadline>().AsNoTracking().Where(one => one.Before >= from && one.Before <= to)
            .Where(one => !db.Set<PeriodLock>().Any(closing => closing.Year == one.PlanYear && closing.Period == one.Period && closing.ReopenedAt == null))
            .OrderBy(one => one.Before).ToListAsync(ct);
        foreach (var deadline in deadlines)
        {
            var calendar = await days.Around(deadline.Before.Year, ct);
            if (ReminderRule.Due(deadline.Before, today, calendar) is { } reminder)
            {
                await Send(deadline, reminder, today, calendar, ct);
            }
        }
    }

    private async Task Send(ReportDeadline deadline, Reminder reminder, DateOnly today, WorkingDays calendar, CancellationToken ct)
    {
        var (year, period) = (deadline.PlanYear, deadline.Period);
        var missing = await db.Set<Unit>().Where(unit => unit.PlanYear == year)
            .Where(unit => !db.Set<UnitReport>().Any(report => report.PlanYear == year && report.Period == period && report.Unit == unit.Code && report.FirstSubmittedAt != null))
            .OrderBy(unit => unit.Order).Select(unit => new { unit.Code, unit.Name }).ToListAsync(ct);
        var reminded = await db.Set<ReportReminder>().Where(one => one.PlanYear == year && one.Period == period && one.Kind == reminder.Kind).Select(one => one.Unit).ToListAsync(ct);
        foreach (var unit in missing.Where(unit => !reminded.Contains(unit.Code)))
        {
            var key = new UnitReportKey(year, period, unit.Code);
            await once.Run(key, reminder.Kind, ReminderWords.ToUnit(key, unit.Name, deadline.Before, today, calendar), await people.OfUnit(unit.Code, ct), ct);
        }

        if (reminder.Late && missing.Count > 0 && !reminded.Contains(""))
        {
            await once.Run(
                new UnitReportKey(year, period, ""), reminder.Kind, ReminderWords.ToOffice(year, period, deadline.Before, [.. missing.Select(unit => unit.Name)]),
                await people.WithPermission(Permissions.Office, ct), ct);
        }
    }
}
