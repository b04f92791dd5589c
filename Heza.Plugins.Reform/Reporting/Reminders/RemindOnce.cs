using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Reminders;

/// <summary>
/// Sends one reminder once: its row and its notices are one transaction, and nobody writes beside it. Whoever comes
/// second finds the row; whoever crashes leaves neither.
/// </summary>
public sealed class RemindOnce(ReformDbContext db, NoticeWriter writer, TimeProvider time)
{
    /// <param name="unit">Empty: the Office, of all units of the period.</param>
    /// <param name="record">More that belongs to the transaction, such as the audit of an act.</param>
    /// <returns>False when it had gone out before.</returns>
    public async Task<bool> Run(UnitReportKey unit, string kind, NoticeText notice, IReadOnlyList<Person> people, CancellationToken ct, Action<DateTime>? record = null)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        if (await db.Set<ReportReminder>().AnyAsync(one => one.PlanYear == unit.Year && one.Period == unit.Period && one.Unit == unit.Unit && one.Kind == kind, ct))
        {
            return false;
        }

        var now = time.UtcNow();
        db.Add(new ReportReminder { PlanYear = unit.Year, Period = unit.Period, Unit = unit.Unit, Kind = kind, SentAt = now });
        writer.Add(db, notice, people, now);
        record?.Invoke(now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
