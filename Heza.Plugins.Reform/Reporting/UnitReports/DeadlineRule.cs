using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>
/// When a unit's report is due. The plan's "trước ngày" names the first day that is too late (see
/// <see cref="ReportDeadline"/>); days off do not move it.
/// </summary>
public static class DeadlineRule
{
    /// <summary>The last day that is on time.</summary>
    public static DateOnly LastDay(DateOnly before) => before.AddDays(-1);

    /// <summary>0 on the last day that is on time; negative when it is too late.</summary>
    public static int DaysLeft(DateOnly before, DateOnly today) => LastDay(before).DayNumber - today.DayNumber;

    public static bool IsLate(DateOnly before, DateOnly handedIn) => handedIn >= before;

    /// <param name="handedIn">The Vietnamese day on which it was first handed in; null: it was not.</param>
    public static Lateness Of(DateOnly before, DateOnly? handedIn, DateOnly today) => handedIn is { } day
        ? (IsLate(before, day) ? Lateness.Late : Lateness.OnTime)
        : IsLate(before, today) ? Lateness.Overdue : Lateness.Waiting;
}
