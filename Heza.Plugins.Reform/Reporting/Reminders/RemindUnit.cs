using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Reminders;

/// <param name="Told">People of the unit who got it; 0: the unit has no account.</param>
public sealed record RemindedUnit(DateOnly Day, int Told);

/// <summary>The Office reminds a unit by hand: once a day at most.</summary>
public sealed class RemindUnit(ReformDbContext db, RemindScene scene, RemindOnce once, IPeople people, TimeProvider time)
{
    public async Task<Result<RemindedUnit>> Run(UnitReportKey key, Actor office, CancellationToken ct)
    {
        var found = await scene.Run(key, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        var (place, calendar) = found.Value;
        var today = time.Today();
        var members = await people.OfUnit(key.Unit, ct);
        return await once.Run(
                key, $"office-{today:yyyy-MM-dd}", ReminderWords.ToUnit(key, place.UnitName, place.Before, today, calendar), members, ct,
                now => db.Record(office, AuditAction.UnitReminded, UnitReportAudit.Subject(key, place.Title), now, members.Count == 0 ? "Đơn vị chưa có tài khoản nào" : null))
            ? new RemindedUnit(today, members.Count)
            : Problem.Conflict("Hôm nay đã nhắc đơn vị này rồi; mỗi ngày chỉ nhắc một lần.");
    }
}

public sealed record ToRemind(ReportPlace Place, WorkingDays Calendar);

/// <summary>Whether there is something to remind a unit of.</summary>
public sealed class RemindScene(ReformDbContext db, FindReportPlace places, PeriodLocks locks, ReadWorkingDays days)
{
    public async Task<Result<ToRemind>> Run(UnitReportKey key, CancellationToken ct)
    {
        var place = await places.Run(key, UnitScope.All, ct);
        if (!place.Ok)
        {
            return place.Problem;
        }

        if (await locks.Hindrance(key.Year, key.Period, ct) is { } closed)
        {
            return closed;
        }

        return await db.Set<UnitReport>().AnyAsync(
                one => one.PlanYear == key.Year && one.Period == key.Period && one.Unit == key.Unit && (one.State == UnitReportState.Submitted || one.State == UnitReportState.Accepted), ct)
            ? Problem.Conflict("Đơn vị đã nộp báo cáo này.")
            : new ToRemind(place.Value, await days.Around(key.Year, ct));
    }
}
