using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Reporting.Reminders;

/// <param name="Kind">Unique for a report: <c>before-7</c>, <c>late</c>, <c>late-1</c> (a week later) …</param>
/// <param name="Late">The deadline is over.</param>
public sealed record Reminder(string Kind, DateOnly Day, bool Late);

/// <summary>
/// When a unit that has not handed in is reminded: 7, 3 and 1 days before the last day that is on time, on the first day
/// that is too late, and then weekly. What falls on a day off goes out on the last working day before it; a word about
/// being late, which cannot come before its time, on the first working day after it.
/// </summary>
public static class ReminderRule
{
    /// <summary>Weeks after which nobody is reminded any more: somebody has to talk by then.</summary>
    public const int LastWeek = 8;

    private static readonly int[] DaysBefore = [7, 3, 1];

    /// <summary>All reminders of a deadline, in order.</summary>
    /// <param name="before">The first day that is too late.</param>
    public static IReadOnlyList<Reminder> Of(DateOnly before, WorkingDays calendar) =>
    [
        .. DaysBefore.Select(days => new Reminder($"before-{days}", calendar.OnOrBefore(DeadlineRule.LastDay(before).AddDays(-days)), false)),
        .. Enumerable.Range(0, LastWeek + 1).Select(week => new Reminder(week == 0 ? "late" : $"late-{week}", calendar.OnOrAfter(before.AddDays(7 * week)), true)),
    ];

    /// <summary>
    /// The one whose turn it is: of several whose day has come (the site was down, or days off drew them together) the last
    /// one alone. Null: none, for example because nobody works today.
    /// </summary>
    public static Reminder? Due(DateOnly before, DateOnly today, WorkingDays calendar) =>
        !calendar.IsWorking(today) || today > before.AddDays((7 * LastWeek) + 6)
            ? null
            : Of(before, calendar).LastOrDefault(one => one.Day <= today && one.Late == DeadlineRule.IsLate(before, today));
}
