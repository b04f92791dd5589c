using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>State of a plan item (or of its cell in a quarter) on a day: see the README, "Coverage".</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CoverageState>))]
public enum CoverageState
{
    /// <summary>The quarter has not begun on that day.</summary>
    [JsonStringEnumMemberName("not-yet")]
    NotYet,
    [JsonStringEnumMemberName("gap")]
    Gap,
    [JsonStringEnumMemberName("partial")]
    Partial,
    [JsonStringEnumMemberName("covered")]
    Covered,
}

/// <summary>Coverage of a plan at the end of a Vietnamese day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Items">Leaf items in the order of the plan.</param>
/// <param name="Orphans">Articles first published in the plan's year and public on the day that no accepted link leads from.</param>
/// <param name="Suspects">Accepted evidence that is in doubt on the day: see <see cref="SuspectRule"/>.</param>
/// <param name="DueSoon">Items that a report will ask for soon.</param>
/// <param name="Overdue">Items that a report's day has passed over.</param>
/// <param name="OverClaims">Pieces that are accepted for more than <see cref="CoverageTally.MostItems"/> items.</param>
public sealed record PlanCoverage(
    int Year, string PlanNumber, string PlanTitle, DateOnly AsOf, CoverageTotals Totals, IReadOnlyList<ItemCoverage> Items, int Orphans,
    int Suspects, int DueSoon, int Overdue, int OverClaims);

/// <summary>Number of leaf items per state.</summary>
public sealed record CoverageTotals(int Items, int Covered, int Partial, int Gap);

/// <param name="Group">Code of the group that the item stands in, e.g. <c>a</c>.</param>
/// <param name="Target">Pieces of evidence wanted in each <paramref name="Period"/>.</param>
/// <param name="Count">Pieces that count on the day.</param>
/// <param name="Proposed">Public pieces linked but not yet decided on the day.</param>
/// <param name="Late">How many of <paramref name="Count"/> were first published after the plan's year.</param>
/// <param name="Suspects">Accepted pieces that are in doubt on the day, whether they count or not.</param>
/// <param name="Due">Until when what is missing is wanted; null when nothing is missing.</param>
/// <param name="Targets">What is wanted besides, of a form or on a channel, and what there is of it.</param>
public sealed record ItemCoverage(
    string Code, string Title, string Group, string GroupTitle, int Target, int Count, int Proposed, CoverageState State,
    IReadOnlyList<QuarterCoverage> Quarters, int Late, TargetPeriod Period, int Suspects, ItemDue? Due, IReadOnlyList<TargetProgress> Targets);

/// <param name="Form">Code of a form; null for any.</param>
/// <param name="FormTitle">As the plan names the form.</param>
/// <param name="Channel">Code of a channel; null for any.</param>
/// <param name="Count">Pieces wanted in each <paramref name="Period"/>.</param>
/// <param name="Done">Pieces that count for it; with a quarterly target the fewest of any quarter that has begun.</param>
public sealed record TargetProgress(string? Form, string? FormTitle, string? Channel, int Count, TargetPeriod Period, int Done, CoverageState State);

/// <param name="Quarter">1 to 4.</param>
/// <param name="Count">Pieces that count on the day and were first published in that quarter.</param>
/// <param name="State">
/// With a yearly target: the item's state at the end of that quarter (or on the day, if earlier). With a quarterly one:
/// whether <paramref name="Count"/> reaches it.
/// </param>
public sealed record QuarterCoverage(int Quarter, int Count, CoverageState State);
