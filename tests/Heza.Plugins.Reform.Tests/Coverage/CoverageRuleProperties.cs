using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Tests.Coverage;

/// <param name="Moment">UTC.</param>
public sealed record CoverageCase(CoverageFacts Facts, DateOnly Day, DateTime Moment);

public static class CoverageCases
{
    private static readonly DateTime Start = new(2022, 7, 1, 0, 0, 0, DateTimeKind.Utc);

    public static Arbitrary<CoverageCase> Case() => (
        from facts in Facts
        from day in Gen.Choose(0, 800)
        from moment in Moment
        select new CoverageCase(facts, DateOnly.FromDateTime(Start).AddDays(day), moment)).ToArbitrary();

    private static Gen<DateTime> Moment => Gen.Choose(0, 800 * 4).Select(quarterDays => Start.AddHours(6 * quarterDays));

    private static Gen<EvidenceFact> Evidence =>
        from moments in Moment.ArrayOf(4)
        from count in Gen.Choose(0, 4)
        let sorted = moments.Take(count).Distinct().Order().ToArray()
        from changes in Moment.ArrayOf(2)
        from changed in Gen.Choose(0, 2)
        select new EvidenceFact(Guid.NewGuid(), [.. sorted.Chunk(2).Select(pair => new PeriodFact(pair[0], pair.Length > 1 ? pair[1] : null))])
        {
            Changed = [.. changes.Take(changed)],
        };

    private static Gen<DecisionFact[]> Decisions =>
        from moments in Moment.ArrayOf(3)
        from states in Gen.Elements(Enum.GetValues<FulfilmentState>()).ArrayOf(3)
        select moments.Order().Zip(states, (at, state) => new DecisionFact(state, at)).ToArray();

    private static Gen<ItemFact> Item(string code) =>
        from target in Gen.Choose(1, 3)
        from period in Gen.Elements(TargetPeriod.Year, TargetPeriod.Quarter)
        from reworded in Moment
        select new ItemFact(code, code, "a", "Nhóm", target, period) { Reworded = [reworded] };

    private static Gen<IReadOnlyList<DeadlineFact>> Deadlines =>
        from chosen in Gen.SubListOf(ReportDeadline.Periods)
        from days in Gen.Choose(0, 400).ArrayOf(ReportDeadline.Periods.Length)
        select (IReadOnlyList<DeadlineFact>)[.. chosen.Select((period, i) => new DeadlineFact(period, new DateOnly(2023, 1, 1).AddDays(days[i])))];

    private static Gen<CoverageFacts> Facts =>
        from first in Item("a.1")
        from second in Item("a.2")
        from evidence in Evidence.ArrayOf(5)
        from decisions in Decisions.ArrayOf(10)
        from linked in Gen.Elements(true, false).ArrayOf(10)
        from deadlines in Deadlines
        let links = evidence.SelectMany((piece, i) => new[] { (piece, "a.1", 2 * i), (piece, "a.2", (2 * i) + 1) })
            .Where(link => linked[link.Item3]).Select(link => new LinkFact(2023, link.Item2, link.piece, decisions[link.Item3]))
        select new CoverageFacts(2023, "105/KH-BQL", "Kế hoạch", [first, second], links.ToList(), evidence) { Deadlines = deadlines };
}

[Properties(Arbitrary = [typeof(CoverageCases)])]
public sealed class CoverageRuleProperties
{
    [Property]
    public void Withdrawing_never_raises_coverage(CoverageCase given)
    {
        var withdrawn = Map(given.Facts, evidence => Shown(evidence,
            [.. evidence.Periods.Where(period => period.From < given.Moment)
                .Select(period => period with { To = period.To < given.Moment ? period.To : given.Moment })]), link => link.Decisions);

        AssertNotMore(CoverageRule.AsOf(withdrawn, given.Day), CoverageRule.AsOf(given.Facts, given.Day));
    }

    [Property]
    public void Accepting_never_lowers_coverage(CoverageCase given)
    {
        var accepted = Map(given.Facts, evidence => evidence, link =>
            [.. link.Decisions.Append(new DecisionFact(FulfilmentState.Accepted, link.Decisions[^1].At > given.Moment ? link.Decisions[^1].At : given.Moment))]);

        AssertNotMore(CoverageRule.AsOf(given.Facts, given.Day), CoverageRule.AsOf(accepted, given.Day));
    }

    [Property]
    public void What_comes_after_a_day_does_not_change_its_coverage(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        var later = Map(
            given.Facts,
            evidence => Shown(evidence,
                [.. evidence.Periods.Where(period => period.From < end).Select(period => period.To is null || period.To >= end ? period with { To = end } : period), new PeriodFact(end, null)]) with
            { Changed = [.. evidence.Changed.Where(at => at < end), end] },
            link => [.. link.Decisions.Where(decision => decision.At < end), new DecisionFact(FulfilmentState.Accepted, end), new DecisionFact(FulfilmentState.Returned, end.AddDays(1))]);

        Assert.Equal(Written(CoverageRule.AsOf(given.Facts, given.Day)), Written(CoverageRule.AsOf(later, given.Day)));
    }

    [Property]
    public void Nothing_is_due_of_what_is_covered_and_something_of_what_is_not(CoverageCase given) =>
        Assert.All(CoverageRule.AsOf(given.Facts, given.Day).Items, item =>
        {
            var lacks = item.Period == TargetPeriod.Year ? item.Count < item.Target : item.Quarters.Any(quarter => quarter.Count < item.Target);
            Assert.Equal(lacks, item.Due is not null);
            Assert.Equal(lacks, GapOrder.Missing(item) > 0);
        });

    [Property]
    public void Due_says_overdue_from_the_day_named_on_and_soon_shortly_before(CoverageCase given) =>
        Assert.All(CoverageRule.AsOf(given.Facts, given.Day).Items.Select(item => item.Due).OfType<ItemDue>(), due =>
        {
            Assert.Equal(given.Day >= due.Before, due.State == DueState.Overdue);
            Assert.Equal(given.Day < due.Before && given.Day >= due.Before.AddDays(-DueRule.SoonDays), due.State == DueState.Soon);
        });

    [Property]
    public void Accepting_again_ends_every_doubt_about_texts(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        foreach (var link in given.Facts.Links.Where(link => link.StateAt(end) == FulfilmentState.Accepted))
        {
            var item = given.Facts.Items.Single(one => one.Code == link.ItemCode);
            var again = link with { Decisions = [.. link.Decisions.Where(decision => decision.At < end), new DecisionFact(FulfilmentState.Accepted, end.AddTicks(-1))] };

            Assert.Equal(link.Evidence.IsPublic(end) ? null : [SuspectReason.Withdrawn], SuspectRule.Of(again, item, end)?.Reasons);
        }
    }

    [Property]
    public void What_counts_and_is_withdrawn_becomes_suspect(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        foreach (var link in given.Facts.Links.Where(link => link.StateAt(end) == FulfilmentState.Accepted))
        {
            var doubt = SuspectRule.Of(link, given.Facts.Items.Single(one => one.Code == link.ItemCode), end);

            Assert.Equal(!link.Counts(end), doubt?.Reasons.Contains(SuspectReason.Withdrawn) == true);
        }
    }

    [Property]
    public void Forms_count_no_more_than_what_counts(CoverageCase given)
    {
        var posts = given.Facts.Articles.Select(article => new PostFact(article.Key, "trang", given.Moment)).ToList();
        var matrix = FormRule.AsOf(new FormFacts(given.Facts, [("c", "Cổng thông tin và fanpage"), ("h", "Hội nghị")], [], posts), given.Day);
        var counted = CoverageRule.AsOf(given.Facts, given.Day).Items;

        Assert.All(matrix.Items.Zip(counted), pair =>
        {
            Assert.Equal(pair.Second.Count, pair.First.Cells[0].Articles + pair.First.Cells[0].Documents);
            Assert.InRange(pair.First.Cells[0].Posts, 0, pair.Second.Count);
            Assert.Equal(0, pair.First.Cells[1].Count);
        });
    }

    private static EvidenceFact Shown(EvidenceFact evidence, IReadOnlyList<PeriodFact> periods) => new(evidence.Key, periods) { Changed = evidence.Changed };

    private static string Written(PlanCoverage coverage) => JsonSerializer.Serialize(coverage);

    private static CoverageFacts Map(CoverageFacts facts, Func<EvidenceFact, EvidenceFact> evidence, Func<LinkFact, IReadOnlyList<DecisionFact>> decisions) => facts with
    {
        Links = [.. facts.Links.Select(link => link with { Evidence = evidence(link.Evidence), Decisions = decisions(link) })],
        Articles = [.. facts.Articles.Select(evidence)],
    };

    private static void AssertNotMore(PlanCoverage less, PlanCoverage more) =>
        Assert.All(less.Items.Zip(more.Items), pair =>
        {
            Assert.True(pair.First.Count <= pair.Second.Count);
            Assert.True(pair.First.State <= pair.Second.State);
            Assert.All(pair.First.Quarters.Zip(pair.Second.Quarters), cell => Assert.True(cell.First.State <= cell.Second.State));
        });
}
