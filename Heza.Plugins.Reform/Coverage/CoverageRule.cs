using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Coverage of a plan on a day, from what it has on that day in numbers.</summary>
public static class CoverageRule
{
    /// <summary>From everything that ever happened: the specification that tests hold the database's answer to.</summary>
    public static PlanCoverage AsOf(CoverageFacts facts, DateOnly day) => AsOf(facts.Plan, TallyRule.Of(facts, day), day);

    public static PlanCoverage AsOf(PlanFact plan, CoverageTally tally, DateOnly day)
    {
        var evidence = tally.Evidence.ToLookup(one => one.Item, StringComparer.Ordinal);
        var ends = tally.QuarterEnds.ToDictionary(one => one.Item, one => one.Counting, StringComparer.Ordinal);
        var posts = tally.Posts.ToLookup(one => one.Item, StringComparer.Ordinal);
        var vanished = tally.Vanished.ToLookup(one => one.Item, StringComparer.Ordinal);
        var items = plan.Items.Select(item => Item(plan, item, new ItemTally([.. evidence[item.Code]], [.. posts[item.Code]], [.. vanished[item.Code]]), ends.GetValueOrDefault(item.Code), day)).ToList();
        var totals = new CoverageTotals(
            items.Count,
            items.Count(item => item.State == CoverageState.Covered),
            items.Count(item => item.State == CoverageState.Partial),
            items.Count(item => item.State == CoverageState.Gap));
        return new PlanCoverage(plan.Year, plan.Number, plan.Title, day, totals, items, tally.Orphans,
            items.Sum(item => item.Suspects),
            items.Count(item => item.Due?.State == DueState.Soon),
            items.Count(item => item.Due?.State == DueState.Overdue),
            tally.OverClaims);
    }

    /// <summary>Articles of the plan's year, public at the end of the day, from which no accepted link leads to any item.</summary>
    public static IReadOnlyList<EvidenceFact> Orphans(CoverageFacts facts, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        var useful = facts.Links.Where(link => link.Counts(end)).Select(link => link.Evidence.Key).ToHashSet();
        return [.. facts.Articles.Where(article => article.FirstDay?.Year == facts.Plan.Year && article.IsPublic(end) && !useful.Contains(article.Key))];
    }

    private static ItemCoverage Item(PlanFact plan, ItemFact item, ItemTally tally, Quarters quarterEnds, DateOnly day)
    {
        var count = tally.Evidence.Sum(one => one.Counting);
        var first = Quarters.Sum(tally.Evidence.Select(one => one.First));
        var general = new Want(item.Target, item.Period, new Counted(count, first));
        var narrow = item.Narrow.Select(target => (Target: target, Want: new Want(target.Count, target.Period, FormRule.Counted(plan.Forms, target, tally)))).ToList();
        var state = Together([general.State(plan.Year, day), .. narrow.Select(one => one.Want.State(plan.Year, day))], count);
        return new ItemCoverage(
            item.Code, item.Title, item.Group, item.GroupTitle, item.Target, count, tally.Evidence.Sum(one => one.Waiting), state,
            [.. Enumerable.Range(1, 4).Select(quarter => Quarter(plan.Year, quarter, general, quarterEnds, day))],
            tally.Evidence.Sum(one => one.Late), item.Period,
            tally.Suspects(item.Words, VietnamTime.EndUtc(day)),
            DueRule.Of(plan.Year, [general, .. narrow.Select(one => one.Want)], plan.Deadlines, day),
            [.. narrow.Select(one => new TargetProgress(
                one.Target.Form, plan.Forms.FirstOrDefault(form => form.Code == one.Target.Form)?.Title, one.Target.Channel, one.Target.Count, one.Target.Period, one.Want.Done(plan.Year, day), one.Want.State(plan.Year, day)))]);
    }

    private static QuarterCoverage Quarter(int year, int quarter, Want general, Quarters atEnd, DateOnly day)
    {
        var count = general.Counted.Quarters[quarter];
        return new QuarterCoverage(quarter, count,
            day < Quarters.Begins(year, quarter) ? CoverageState.NotYet
            : Want.State(general.Period == TargetPeriod.Quarter ? count : atEnd[quarter], general.Target));
    }

    /// <summary>An item is covered when it has all that is wanted of it by then.</summary>
    private static CoverageState Together(IReadOnlyList<CoverageState> wants, int count)
    {
        var begun = wants.Where(want => want != CoverageState.NotYet).ToList();
        return begun.Count > 0 && begun.TrueForAll(want => want == CoverageState.Covered) ? CoverageState.Covered
            : count > 0 ? CoverageState.Partial
            : CoverageState.Gap;
    }
}

/// <summary>What one item has.</summary>
internal sealed record ItemTally(IReadOnlyList<EvidenceTally> Evidence, IReadOnlyList<PostTally> Posts, IReadOnlyList<VanishedTally> Vanished)
{
    /// <summary>Accepted pieces in doubt: all of those that were accepted for other words than the item's of the day, and of the others those that are doubted by themselves.</summary>
    public int Suspects(TextHistory words, DateTime end)
    {
        var now = words.HashAt(end);
        return Evidence.Sum(one => words.HashOf(one.ItemRevision) != now ? one.Accepted : one.Doubted)
            + Vanished.Sum(one => words.HashOf(one.ItemRevision) != now ? 0 : one.Count);
    }
}
