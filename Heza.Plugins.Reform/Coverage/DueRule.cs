using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage;

[JsonConverter(typeof(JsonStringEnumConverter<DueState>))]
public enum DueState
{
    [JsonStringEnumMemberName("later")]
    Later,
    [JsonStringEnumMemberName("soon")]
    Soon,
    [JsonStringEnumMemberName("overdue")]
    Overdue,
}

/// <param name="Period">The period whose report asks for it: see <see cref="ReportDeadline.Period"/>.</param>
/// <param name="Before">The first day that is too late.</param>
public sealed record ItemDue(DueState State, string Period, DateOnly Before);

/// <summary>
/// Until when an item has to be covered: before the report of its period goes out, and where the plan names no day for
/// that report, before the period ends. A yearly target is asked for by the year's report, a quarterly one by each
/// quarter's.
/// </summary>
public static class DueRule
{
    /// <summary>How long before the day an item is called due soon.</summary>
    public const int SoonDays = 30;

    /// <param name="count">Pieces that count on the day.</param>
    /// <param name="quarters">What counts in each quarter.</param>
    /// <returns>The earliest period that lacks something; null when none does.</returns>
    public static ItemDue? Of(
        int year, ItemFact item, int count, IReadOnlyList<QuarterCoverage> quarters, IReadOnlyList<DeadlineFact> deadlines, DateOnly day)
    {
        var lacking = item.Period == TargetPeriod.Year
            ? (count < item.Target ? [Year(year, deadlines)] : [])
            : quarters.Where(quarter => quarter.Count < item.Target).Select(quarter => Quarter(year, quarter.Quarter, deadlines)).ToList();
        return lacking.OrderBy(due => due.Before).Select(due => new ItemDue(State(due.Before, day), due.Period, due.Before)).FirstOrDefault();
    }

    public static DueState State(DateOnly before, DateOnly day) =>
        day >= before ? DueState.Overdue : day.AddDays(SoonDays) >= before ? DueState.Soon : DueState.Later;

    private static DeadlineFact Year(int year, IReadOnlyList<DeadlineFact> deadlines) =>
        Named(deadlines, "Y") ?? new DeadlineFact("Y", new DateOnly(year + 1, 1, 1));

    /// <summary>The report of six months also tells of the second quarter, the year's of the fourth.</summary>
    private static DeadlineFact Quarter(int year, int quarter, IReadOnlyList<DeadlineFact> deadlines) =>
        Named(deadlines, $"Q{quarter}")
        ?? (quarter == 2 ? Named(deadlines, "H1") : quarter == 4 ? Named(deadlines, "Y") : null)
        ?? new DeadlineFact($"Q{quarter}", new DateOnly(year, (3 * quarter) - 2, 1).AddMonths(3));

    private static DeadlineFact? Named(IReadOnlyList<DeadlineFact> deadlines, string period) =>
        deadlines.FirstOrDefault(deadline => deadline.Period == period);
}
