using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Coverage of a plan on a day, from facts alone. Evidence counts when, at the end of that Vietnamese day, it is public
/// and the last decision about its link is "accepted". Nothing that happens later changes the answer.
/// </summary>
public static class CoverageRule
{
    public static PlanCoverage AsOf(CoverageFacts facts, DateOnly day)
    {
        var links = facts.Links.Where(link => link.PlanYear == facts.Year).ToLookup(link => link.ItemCode, StringComparer.Ordinal);
        var items = facts.Items.Select(item => Item(facts, item, [.. links[item.Code]], day)).ToList();
        var totals = new CoverageTotals(
            items.Count,
            items.Count(item => item.State == CoverageState.Covered),
            items.Count(item => item.State == CoverageState.Partial),
            items.Count(item => item.State == CoverageState.Gap));
        return new PlanCoverage(facts.Year, facts.PlanNumber, facts.PlanTitle, day, totals, items, Orphans(facts, day).Count,
            items.Sum(item => item.Suspects),
            items.Count(item => item.Due?.State == DueState.Soon),
            items.Count(item => item.Due?.State == DueState.Overdue));
    }

    /// <summary>Articles of the plan's year, public at the end of the day, from which no accepted link leads to any item.</summary>
    public static IReadOnlyList<EvidenceFact> Orphans(CoverageFacts facts, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        var useful = facts.Links.Where(link => link.Counts(end)).Select(link => link.Evidence.Key).ToHashSet();
        return [.. facts.Articles.Where(article => article.FirstDay?.Year == facts.Year && article.IsPublic(end) && !useful.Contains(article.Key))];
    }

    private static ItemCoverage Item(CoverageFacts facts, ItemFact item, IReadOnlyList<LinkFact> links, DateOnly day)
    {
        var year = facts.Year;
        var end = VietnamTime.EndUtc(day);
        var days = links.Where(link => link.Counts(end)).Select(link => link.Evidence.FirstDay!.Value).ToList();
        var quarters = Enumerable.Range(1, 4).Select(quarter => Quarter(year, quarter, item, links, days, day)).ToList();
        return new ItemCoverage(
            item.Code, item.Title, item.Group, item.GroupTitle, item.Target, days.Count,
            links.Count(link => link.Evidence.IsPublic(end) && link.StateAt(end) == FulfilmentState.Proposed),
            item.Period == TargetPeriod.Year ? State(days.Count, item.Target) : Together(quarters, days.Count),
            quarters, days.Count(first => first.Year > year), item.Period,
            links.Count(link => SuspectRule.Of(link, item, end) is not null),
            DueRule.Of(year, item, days.Count, quarters, facts.Deadlines, day));
    }

    private static QuarterCoverage Quarter(
        int year, int quarter, ItemFact item, IReadOnlyList<LinkFact> links, IReadOnlyList<DateOnly> firstDays, DateOnly day)
    {
        var begins = new DateOnly(year, (3 * quarter) - 2, 1);
        var ends = begins.AddMonths(3).AddDays(-1);
        var count = firstDays.Count(first => first >= begins && first <= ends);
        if (day < begins)
        {
            return new QuarterCoverage(quarter, count, CoverageState.NotYet);
        }

        if (item.Period == TargetPeriod.Quarter)
        {
            return new QuarterCoverage(quarter, count, State(count, item.Target));
        }

        var end = VietnamTime.EndUtc(day < ends ? day : ends);
        return new QuarterCoverage(quarter, count, State(links.Count(link => link.Counts(end)), item.Target));
    }

    private static CoverageState State(int count, int target) =>
        count >= target ? CoverageState.Covered : count > 0 ? CoverageState.Partial : CoverageState.Gap;

    /// <summary>An item with a quarterly target is covered when each quarter that has begun is.</summary>
    private static CoverageState Together(List<QuarterCoverage> quarters, int count)
    {
        var begun = quarters.FindAll(quarter => quarter.State != CoverageState.NotYet);
        return begun.Count > 0 && begun.TrueForAll(quarter => quarter.State == CoverageState.Covered) ? CoverageState.Covered
            : count > 0 ? CoverageState.Partial
            : CoverageState.Gap;
    }
}
