using System.Text.Json;
using FsCheck.Xunit;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Tests.Coverage;

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
            {
                Texts = new TextHistory([.. evidence.Texts.Changes.Where(change => change.At < end), new TextChange(end, evidence.Texts.HashAt(end))], "mới"),
                Posts = [.. evidence.Posts.Where(post => post.SentAt < end).Select(post => post.Stands(end) ? post with { GoneAt = end, Vanished = true } : post), new PostFact("trang", end, null, false)],
            },
            link => [.. link.Decisions.Where(decision => decision.At < end), new DecisionFact(FulfilmentState.Accepted, end), new DecisionFact(FulfilmentState.Returned, end.AddDays(1))]);

        Assert.Equal(Written(CoverageRule.AsOf(given.Facts, given.Day)), Written(CoverageRule.AsOf(later, given.Day)));
    }

    [Property]
    public void Nothing_is_due_of_what_is_covered_and_something_of_what_is_not(CoverageCase given) =>
        Assert.All(CoverageRule.AsOf(given.Facts, given.Day).Items, item =>
        {
            var lacks = item.Period == TargetPeriod.Year ? item.Count < item.Target : item.Quarters.Any(quarter => quarter.Count < item.Target);
            Assert.True(!lacks || item.Due is not null);
            Assert.True(item.Targets.Count > 0 || lacks == item.Due is not null);
            Assert.True(item.Due is null || item.Due.Missing > 0);
            Assert.True(item.Due is not null || item.State == CoverageState.Covered || given.Day.Year < 2023);
        });

    [Property]
    public void Due_says_overdue_from_the_day_named_on_and_soon_shortly_before(CoverageCase given) =>
        Assert.All(CoverageRule.AsOf(given.Facts, given.Day).Items.Select(item => item.Due).OfType<ItemDue>(), due =>
        {
            Assert.Equal(given.Day >= due.Before, due.State == DueState.Overdue);
            Assert.Equal(given.Day < due.Before && given.Day >= due.Before.AddDays(-DueRule.SoonDays), due.State == DueState.Soon);
        });

    [Property]
    public void Accepting_again_ends_every_doubt_about_texts_and_posts(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        foreach (var (link, words) in Accepted(given.Facts, end))
        {
            var (item, evidence) = (words.RevisionAt(end), link.Evidence.Texts.HashAt(end));
            var again = link with
            {
                Decisions =
                [
                    .. link.Decisions.Where(decision => decision.At < end),
                    new DecisionFact(FulfilmentState.Accepted, end.AddTicks(-1)) { Accepted = new Fingerprint(item, "", evidence) },
                ],
            };

            Assert.Equal(link.Evidence.IsPublic(end) ? null : [SuspectReason.Withdrawn], SuspectRule.Of(again, words, end)?.Reasons);
        }
    }

    [Property]
    public void Accepted_text_that_comes_back_ends_the_doubt_about_it(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        foreach (var (link, words) in Accepted(given.Facts, end))
        {
            var hash = link.LastBefore(end)!.EvidenceHash(link.Evidence.Texts);
            var texts = new TextHistory([.. link.Evidence.Texts.Changes.Where(change => change.At < end), new TextChange(end.AddTicks(-1), "khác")], hash);
            var back = link with { Evidence = link.Evidence with { Texts = texts }, Decisions = [.. link.Decisions.Select(decision => decision.Accepted is null && decision.State == FulfilmentState.Accepted ? decision with { Accepted = new Fingerprint(1, "", hash) } : decision)] };

            Assert.DoesNotContain(SuspectReason.Changed, SuspectRule.Of(back, words, end)?.Reasons ?? []);
        }
    }

    [Property]
    public void What_counts_and_is_withdrawn_becomes_suspect(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        foreach (var (link, words) in Accepted(given.Facts, end))
        {
            Assert.Equal(!link.Counts(end), SuspectRule.Of(link, words, end)?.Reasons.Contains(SuspectReason.Withdrawn) == true);
        }
    }

    [Property]
    public void Intervals_say_of_every_day_what_the_rules_say(CoverageCase given)
    {
        var end = VietnamTime.EndUtc(given.Day);
        foreach (var link in given.Facts.Links)
        {
            var words = given.Facts.Plan.Items.Single(item => item.Code == link.ItemCode).Words;
            var on = IntervalRule.Of(link, words).Where(interval => interval.From <= given.Day && (interval.To is null || interval.To > given.Day)).ToList();

            Assert.InRange(on.Count, 0, 1);
            Assert.Equal(link.Counts(end), on is [{ Standing: Standing.Counting }]);
            Assert.Equal(link.StateAt(end) == FulfilmentState.Accepted, on is [{ Standing: not Standing.Waiting }]);
            Assert.Equal(SuspectRule.Of(link, words, end)?.Reasons.Contains(SuspectReason.Changed) == true, on is [{ Changed: true }]);
        }
    }

    [Property]
    public void Forms_count_no_more_than_what_counts(CoverageCase given)
    {
        var tally = TallyRule.Of(given.Facts, given.Day);
        var coverage = CoverageRule.AsOf(given.Facts.Plan, tally, given.Day);

        Assert.All(FormRule.AsOf(given.Facts.Plan, tally, coverage).Items.Zip(coverage.Items), pair =>
        {
            Assert.Equal(pair.Second.Count, pair.First.Cells[0].Articles + pair.First.Cells[0].Documents);
            Assert.InRange(pair.First.Cells[0].Posts, 0, 3 * pair.Second.Count);
            Assert.Equal(0, pair.First.Cells[1].Count);
        });
    }

    [Property]
    public void Parents_sum_their_leaves(CoverageCase given)
    {
        var coverage = CoverageRule.AsOf(given.Facts, given.Day);

        Assert.Equal(coverage.Items.Count, coverage.Totals.Covered + coverage.Totals.Partial + coverage.Totals.Gap);
        Assert.Equal(coverage.Items.Sum(item => item.Suspects), coverage.Suspects);
    }

    private static IEnumerable<(LinkFact Link, TextHistory Words)> Accepted(CoverageFacts facts, DateTime end) =>
        facts.Links.Where(link => link.StateAt(end) == FulfilmentState.Accepted)
            .Select(link => (link, facts.Plan.Items.Single(item => item.Code == link.ItemCode).Words));

    private static EvidenceFact Shown(EvidenceFact evidence, IReadOnlyList<PeriodFact> periods) => new(evidence.Key, periods) { Texts = evidence.Texts, Posts = evidence.Posts };

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
