using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Calendar;

/// <param name="Working">True: worked, also on a weekend; false: off.</param>
/// <param name="Assumed">Reckoned without an official notice.</param>
/// <param name="ChangedBy">Null: it comes with the site.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record CalendarDayView(DateOnly Day, bool Working, string Name, bool Assumed, string? ChangedBy, DateTime? ChangedAt);

/// <summary>What is known of single days: what comes with the site, and over it what the Office says.</summary>
public sealed class ReadWorkingDays(ReformDbContext db)
{
    public async Task<IReadOnlyList<CalendarDayView>> OfYear(int year, CancellationToken ct)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var said = await db.Set<CalendarDay>().AsNoTracking().Where(day => day.Day >= from && day.Day <= to).ToDictionaryAsync(day => day.Day, ct);
        return [.. KnownDays.Of(year).Where(day => !said.ContainsKey(day.Day)).Select(day => new CalendarDayView(day.Day, day.Working, day.Name, day.Assumed, null, null))
            .Concat(said.Values.Select(day => new CalendarDayView(day.Day, day.Working, day.Name, false, day.ChangedBy, day.ChangedAt)))
            .OrderBy(day => day.Day)];
    }

    /// <summary>For reckoning around the days of a plan: its year and its neighbours.</summary>
    public async Task<WorkingDays> Around(int year, CancellationToken ct)
    {
        var known = new Dictionary<DateOnly, bool>();
        for (var each = Math.Max(Plan.MinYear, year - 1); each <= Math.Min(Plan.MaxYear, year + 1); each++)
        {
            foreach (var day in await OfYear(each, ct))
            {
                known[day.Day] = day.Working;
            }
        }

        return new WorkingDays(known);
    }
}
