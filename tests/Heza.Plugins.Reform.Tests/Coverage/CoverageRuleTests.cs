using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using static Heza.Plugins.Reform.Coverage.FulfilmentState;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class CoverageRuleTests
{
    private static readonly EvidenceFact Spring = Evidence(("2023-02-09", null));

    [Theory]
    [InlineData("2023-02-08", CoverageState.Gap)]
    [InlineData("2023-02-09", CoverageState.Gap)]
    [InlineData("2023-02-10", CoverageState.Covered)]
    [InlineData("2023-04-30", CoverageState.Covered)]
    [InlineData("2023-05-01", CoverageState.Gap)]
    [InlineData("2023-07-01", CoverageState.Covered)]
    [InlineData("2025-01-01", CoverageState.Covered)]
    public void Last_decision_before_the_end_of_the_day_decides(string day, CoverageState state)
    {
        var link = Link(Spring, (Proposed, "2023-02-09"), (Accepted, "2023-02-10"), (Returned, "2023-05-01"), (Accepted, "2023-07-01"));

        Assert.Equal(state, Item(1, TargetPeriod.Year, day, link).State);
    }

    [Theory]
    [InlineData("2023-02-08", 0)]
    [InlineData("2023-02-09", 1)]
    [InlineData("2023-03-31", 1)]
    [InlineData("2023-04-01", 0)]
    [InlineData("2023-06-01", 1)]
    public void Evidence_counts_while_it_is_public_at_the_end_of_the_day(string day, int count)
    {
        var link = Link(Evidence(("2023-02-09", "2023-04-01"), ("2023-06-01", null)), (Accepted, "2023-01-01"));

        Assert.Equal(count, Item(1, TargetPeriod.Year, day, link).Count);
    }

    [Fact]
    public void Last_minute_of_the_Vietnamese_day_still_counts_and_midnight_does_not()
    {
        var midnight = VietnamTime.EndUtc(new DateOnly(2023, 3, 31));
        LinkFact Published(DateTime at) => new(2023, "a.1", new EvidenceFact(Guid.NewGuid(), [new PeriodFact(at, null)]), [new DecisionFact(Accepted, at)]);

        Assert.Equal(1, Item(1, TargetPeriod.Year, "2023-03-31", Published(midnight.AddTicks(-1))).Quarters[0].Count);
        Assert.Equal(0, Item(1, TargetPeriod.Year, "2023-03-31", Published(midnight)).Count);
        Assert.Equal(1, Item(1, TargetPeriod.Year, "2023-04-01", Published(midnight)).Quarters[1].Count);
    }

    [Theory]
    [InlineData(1, CoverageState.Covered)]
    [InlineData(2, CoverageState.Covered)]
    [InlineData(3, CoverageState.Partial)]
    public void Partial_is_fewer_than_the_target(int target, CoverageState state)
    {
        var item = Item(target, TargetPeriod.Year, "2023-12-31", Link(Spring, (Accepted, "2023-02-10")), Link(Evidence(("2023-08-01", null)), (Accepted, "2023-08-02")));

        Assert.Equal(state, item.State);
        Assert.Equal([1, 0, 1, 0], item.Quarters.Select(quarter => quarter.Count));
    }

    [Fact]
    public void Cells_of_a_yearly_target_are_the_state_at_the_end_of_each_quarter()
    {
        LinkFact[] links = [Link(Spring, (Accepted, "2023-04-03")), Link(Evidence(("2023-08-01", null)), (Accepted, "2023-08-02"))];

        Assert.Equal(
            [CoverageState.Gap, CoverageState.Partial, CoverageState.Covered, CoverageState.NotYet],
            Item(2, TargetPeriod.Year, "2023-09-30", links).Quarters.Select(quarter => quarter.State));
        Assert.Equal(
            [CoverageState.Gap, CoverageState.Partial, CoverageState.Partial, CoverageState.NotYet],
            Item(2, TargetPeriod.Year, "2023-07-31", links).Quarters.Select(quarter => quarter.State));
    }

    [Fact]
    public void Quarterly_target_wants_its_number_in_each_quarter_that_has_begun()
    {
        LinkFact[] links = [Link(Spring, (Accepted, "2023-02-10")), Link(Evidence(("2023-08-01", null)), (Accepted, "2023-08-02"))];

        Assert.Equal(CoverageState.Covered, Item(1, TargetPeriod.Quarter, "2023-03-31", links).State);
        var autumn = Item(1, TargetPeriod.Quarter, "2023-09-01", links);
        Assert.Equal(CoverageState.Partial, autumn.State);
        Assert.Equal([CoverageState.Covered, CoverageState.Gap, CoverageState.Covered, CoverageState.NotYet], autumn.Quarters.Select(quarter => quarter.State));
        Assert.Equal(CoverageState.Gap, Item(1, TargetPeriod.Quarter, "2022-12-31", links).State);
    }

    [Fact]
    public void Evidence_after_the_year_covers_late_and_stands_in_no_quarter()
    {
        var item = Item(1, TargetPeriod.Year, "2024-02-01", Link(Evidence(("2024-01-05", null)), (Accepted, "2024-01-06")));

        Assert.Equal((CoverageState.Covered, 1, 1, 0), (item.State, item.Count, item.Late, item.Quarters.Sum(quarter => quarter.Count)));
        Assert.Equal(CoverageState.Gap, item.Quarters[3].State);
    }

    [Fact]
    public void Republished_evidence_stays_in_the_quarter_of_its_first_publication()
    {
        var item = Item(1, TargetPeriod.Year, "2023-12-31", Link(Evidence(("2023-09-01", null), ("2023-02-09", "2023-03-01")), (Accepted, "2023-02-10")));

        Assert.Equal([1, 0, 0, 0], item.Quarters.Select(quarter => quarter.Count));
    }

    [Fact]
    public void Proposals_count_separately_and_only_while_public()
    {
        LinkFact[] links = [Link(Spring, (Proposed, "2023-02-09")), Link(Evidence(("2023-02-09", "2023-02-20")), (Proposed, "2023-02-09"))];

        Assert.Equal((0, 2), Numbers(Item(1, TargetPeriod.Year, "2023-02-10", links)));
        Assert.Equal((0, 1), Numbers(Item(1, TargetPeriod.Year, "2023-02-21", links)));
    }

    [Fact]
    public void Orphans_are_public_articles_of_the_year_without_an_accepted_link_to_any_plan()
    {
        var (alone, proposed, elsewhere, older, withdrawn) =
            (Evidence(("2023-03-01", null)), Evidence(("2023-03-02", null)), Evidence(("2023-03-03", null)), Evidence(("2022-12-31", null)), Evidence(("2023-03-04", "2023-03-05")));
        var facts = Facts(1, TargetPeriod.Year,
            Link(Spring, (Accepted, "2023-02-10")), Link(proposed, (Proposed, "2023-03-02")),
            Link(elsewhere, (Accepted, "2023-03-03")) with { PlanYear = 2024, ItemCode = "c.1" }) with
        { Articles = [Spring, alone, proposed, elsewhere, older, withdrawn] };

        Assert.Equal([alone, proposed], CoverageRule.Orphans(facts, CoverageWorld.Day("2023-06-02")));
        Assert.Equal(2, CoverageRule.AsOf(facts, CoverageWorld.Day("2023-06-02")).Orphans);
    }

    private static (int Count, int Proposed) Numbers(ItemCoverage item) => (item.Count, item.Proposed);

    private static ItemCoverage Item(int target, TargetPeriod period, string day, params LinkFact[] links) =>
        Assert.Single(CoverageRule.AsOf(Facts(target, period, links), CoverageWorld.Day(day)).Items);

    private static CoverageFacts Facts(int target, TargetPeriod period, params LinkFact[] links) =>
        new(new PlanFact(2023, "105/KH-BQL", "Kế hoạch", [new ItemFact("a.1", "Mục", "a", "Nhóm", target, period)]), links, []);

    private static LinkFact Link(EvidenceFact evidence, params (FulfilmentState State, string Day)[] decisions) =>
        new(2023, "a.1", evidence, [.. decisions.Select(decision => new DecisionFact(decision.State, CoverageWorld.At(decision.Day)))]);

    private static EvidenceFact Evidence(params (string From, string? To)[] periods) =>
        new(Guid.NewGuid(), [.. periods.Select(period => new PeriodFact(CoverageWorld.At(period.From), period.To is null ? null : CoverageWorld.At(period.To)))]);
}
