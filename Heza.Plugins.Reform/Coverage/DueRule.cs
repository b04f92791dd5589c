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
/// <param name="Missing">How much of it is lacking.</param>
public sealed record ItemDue(DueState State, string Period, DateOnly Before, int Missing);

/// <summary>
/// Until when an item has to be covered: before the report of its period goes out, and where the plan names no day for
/// that report, before the period ends. A yearly target is asked for by the year's report, a quarterly one by each
/// quarter's.
/// </summary>
public static class DueRule
{
    /// <summary>How long before the day an item is called due soon.</summary>
    public const int SoonDays = 30;

    /// <param name="wants">All targets of an item, and what there is of each.</param>
    /// <returns>The earliest period that lacks something; null when none does.</returns>
    public static ItemDue? Of(int year, IEnumerable<Want> wants, IReadOnlyList<DeadlineFact> deadlines, DateOnly day) =>
        wants.SelectMany(want => Lacking(year, want, deadlines)).Where(lack => lack.Missing > 0)
            .OrderBy(lack => lack.Due.Before).ThenByDescending(lack => lack.Missing)
            .Select(lack => new ItemDue(State(lack.Due.Before, day), lack.Due.Period, lack.Due.Before, lack.Missing)).FirstOrDefault();

    public static DueState State(DateOnly before, DateOnly day) =>
        day >= before ? DueState.Overdue : day.AddDays(SoonDays) >= before ? DueState.Soon : DueState.Later;

    private static IEnumerable<(DeadlineFact Due, int Missing)> Lacking(int year, Want want, IReadOnlyList<DeadlineFact> deadlines) =>
        want.Period == TargetPeriod.Year
            ? [(Year(year, deadlines), want.Target - want.Counted.All)]
            : Enumerable.Range(1, 4).Select(quarter => (Quarter(year, quarter, deadlines), want.Target - want.Counted.Quarters[quarter]));

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
