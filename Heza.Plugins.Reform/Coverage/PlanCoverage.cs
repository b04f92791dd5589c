namespace Heza.Plugins.Reform.Coverage;

/// <summary>State of a plan item (or of its cell in a quarter) on a day: see the README, "Coverage".</summary>
public enum CoverageState
{
    /// <summary>The quarter has not begun on that day.</summary>
    NotYet,
    Gap,
    Partial,
    Covered,
}

/// <summary>Coverage of a plan at the end of a Vietnamese day.</summary>
/// <param name="AsOf">The day.</param>
/// <param name="Items">Leaf items in the order of the plan.</param>
public sealed record PlanCoverage(
    int Year, string PlanNumber, string PlanTitle, DateOnly AsOf, CoverageTotals Totals, IReadOnlyList<ItemCoverage> Items, int Orphans);

/// <summary>Number of leaf items per state.</summary>
public sealed record CoverageTotals(int Items, int Covered, int Partial, int Gap);

/// <param name="Group">Code of the group that the item stands in, e.g. <c>a</c>.</param>
/// <param name="Target">Pieces of evidence wanted.</param>
/// <param name="Count">Pieces that count on the day.</param>
/// <param name="Proposed">Pieces linked but not yet accepted on the day.</param>
public sealed record ItemCoverage(
    string Code, string Title, string Group, string GroupTitle, int Target, int Count, int Proposed, CoverageState State,
    IReadOnlyList<QuarterCoverage> Quarters);

/// <param name="Quarter">1 to 4.</param>
/// <param name="Count">Pieces that count and were published in that quarter.</param>
/// <param name="State">The item's state at the end of that quarter (or on the day, if earlier).</param>
public sealed record QuarterCoverage(int Quarter, int Count, CoverageState State);
