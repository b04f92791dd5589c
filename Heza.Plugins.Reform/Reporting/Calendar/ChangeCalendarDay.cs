using System.Globalization;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Calendar;

/// <param name="Working">True: worked, also on a weekend; false: off. Null: what comes with the site counts again.</param>
/// <param name="Name">Why, e.g. "Nghỉ bù"; mandatory with <paramref name="Working"/>.</param>
public sealed record CalendarDayTyped(bool? Working, string? Name);

/// <summary>The Office says of a day that it is off or worked, or takes back what it said.</summary>
public sealed class ChangeCalendarDay(ReformDbContext db, TimeProvider time)
{
    /// <param name="typed">A day as <c>2023-09-01</c>.</param>
    public async Task<Result<CalendarDayTyped>> Run(string typed, CalendarDayTyped? change, Actor office, CancellationToken ct)
    {
        if (!DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || day.Year is < Plan.MinYear or > Plan.MaxYear)
        {
            return Problem.Field("day", $"Ngày không đúng. Hãy chọn một ngày từ năm {Plan.MinYear} đến {Plan.MaxYear}.");
        }

        var name = UnitReportWords.Comment("name", change?.Name, change?.Working is null ? null : "Hãy ghi tên ngày nghỉ hoặc lý do làm bù.");
        if (!name.Ok || name.Value.Length > CalendarDay.LongestName)
        {
            return name.Problem ?? Problem.Field("name", $"Tên dài {name.Value!.Length} ký tự; nhiều nhất là {CalendarDay.LongestName}.");
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var now = time.UtcNow();
        var known = await db.Set<CalendarDay>().SingleOrDefaultAsync(one => one.Day == day, ct);
        if (change?.Working is not { } working)
        {
            if (known is null)
            {
                return Problem.NotFound("Văn phòng chưa ghi gì về ngày này.");
            }

            db.Remove(known);
        }
        else if (known is null)
        {
            db.Add(new CalendarDay { Day = day, Working = working, Name = name.Value, ChangedAt = now, ChangedBy = office.Name });
        }
        else
        {
            (known.Working, known.Name, known.ChangedAt, known.ChangedBy) = (working, name.Value, now, office.Name);
        }

        db.Record(
            office, AuditAction.CalendarDayChanged, new AuditSubject(AuditSubjectKind.CalendarDay, $"{day:yyyy-MM-dd}", $"Ngày {VietnamTime.Show(day)}"), now,
            change?.Working switch { true => $"Làm việc: {name.Value}", false => $"Nghỉ: {name.Value}", null => "Theo lịch có sẵn" });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new CalendarDayTyped(change?.Working, name.Value);
    }
}
