using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class FormRuleTests
{
    private static readonly EvidenceFact Spring = new(Guid.NewGuid(), [new PeriodFact(CoverageWorld.At("2023-02-09"), null)]) { Kind = EvidenceKind.Article };
    private static readonly EvidenceFact Summer = new(Guid.NewGuid(), [new PeriodFact(CoverageWorld.At("2023-07-09"), null)]) { Kind = EvidenceKind.Document };

    [Theory]
    [InlineData("Cổng thông tin điện tử và fanpage của Ban Quản lý", true, true)]
    [InlineData("Trang thông tin điện tử", true, false)]
    [InlineData("Mạng xã hội", false, true)]
    [InlineData("Băng rôn, khẩu hiệu", false, false)]
    public void Words_of_a_form_say_what_is_its_evidence(string title, bool portal, bool fanpage)
    {
        var column = FormRule.Column("f", title);

        Assert.Equal((portal, fanpage, portal || fanpage), (column.Portal, column.Fanpage, column.Recorded));
    }

    [Theory]
    [InlineData("2023-02-10", 1, 0, 1)]
    [InlineData("2023-07-10", 1, 1, 2)]
    public void Cell_counts_articles_documents_and_posts_of_the_day(string day, int articles, int documents, int posts)
    {
        var cell = Cell(day, [], Posts);

        Assert.Equal((articles, documents, posts, articles + documents + posts), (cell.Articles, cell.Documents, cell.Posts, cell.Count));
    }

    [Fact]
    public void Target_of_a_channel_counts_the_posts_on_it_alone()
    {
        var cell = Cell("2023-12-31",
            [new("web", null, 5, TargetPeriod.Year), new(null, "zalo", 1, TargetPeriod.Year), new("hop", null, 1, TargetPeriod.Year)],
            Posts);

        Assert.Equal(
            [new TargetProgress("web", "Cổng thông tin và fanpage", null, 5, TargetPeriod.Year, 4, CoverageState.Partial), new TargetProgress(null, null, "zalo", 1, TargetPeriod.Year, 1, CoverageState.Covered)],
            cell.Targets);
    }

    [Theory]
    [InlineData("2023-02-08", 0, CoverageState.Gap)]
    [InlineData("2023-03-31", 1, CoverageState.Covered)]
    [InlineData("2023-05-01", 0, CoverageState.Partial)]
    [InlineData("2022-12-01", 0, CoverageState.NotYet)]
    public void Quarterly_target_is_as_good_as_its_poorest_quarter(string day, int done, CoverageState state) =>
        Assert.Equal([new TargetProgress("web", "Cổng thông tin và fanpage", null, 1, TargetPeriod.Quarter, done, state)], Cell(day, [new("web", null, 1, TargetPeriod.Quarter)]).Targets);

    [Theory]
    [InlineData("2023-02-10", CoverageState.Partial, 1)]
    [InlineData("2023-05-10", CoverageState.Covered, 0)]
    public void Item_is_covered_when_its_targets_of_a_channel_are_reached_too(string day, CoverageState state, int missing)
    {
        var item = CoverageRule.AsOf(Facts([new(null, "zalo", 1, TargetPeriod.Year)], Posts), CoverageWorld.Day(day)).Items[0];

        Assert.Equal((1, state, missing), (item.Count, item.State, item.Due?.Missing ?? 0));
    }

    [Fact]
    public void Activity_is_evidence_of_the_form_that_it_names()
    {
        var seminar = new EvidenceFact(Guid.NewGuid(), [new PeriodFact(CoverageWorld.At("2023-03-01"), null)]) { Kind = EvidenceKind.Activity, Form = "hop" };
        var facts = Facts([new("hop", null, 1, TargetPeriod.Year)]);
        facts = facts with { Links = [.. facts.Links, Link(seminar)] };
        var tally = TallyRule.Of(facts, CoverageWorld.Day("2023-03-02"));
        var coverage = CoverageRule.AsOf(facts.Plan, tally, CoverageWorld.Day("2023-03-02"));
        var matrix = FormRule.AsOf(facts.Plan, tally, coverage);

        Assert.Equal([(1, 0, 0), (1, 1, 0)], matrix.Items[0].Cells.Select(cell => (cell.Count, cell.Activities, cell.Posts)));
        Assert.Equal([true, true], matrix.Forms.Select(form => form.Recorded));
        Assert.Equal([CoverageState.Covered], coverage.Items[0].Targets.Select(target => target.State));
    }

    private static PostFact[] Posts => [new("trang", CoverageWorld.At("2023-02-10"), null, false), new("zalo", CoverageWorld.At("2023-05-10"), null, false)];

    private static FormCell Cell(string day, NarrowTarget[] targets, params PostFact[] posts)
    {
        var facts = Facts(targets, posts);
        var tally = TallyRule.Of(facts, CoverageWorld.Day(day));
        return FormRule.AsOf(facts.Plan, tally, CoverageRule.AsOf(facts.Plan, tally, CoverageWorld.Day(day))).Items[0].Cells[0];
    }

    private static LinkFact Link(EvidenceFact evidence) => new(2023, "a.1", evidence, [new DecisionFact(FulfilmentState.Accepted, evidence.Periods[0].From)]);

    private static CoverageFacts Facts(NarrowTarget[] targets, params PostFact[] posts) => new(
        new PlanFact(2023, "105/KH-BQL", "Kế hoạch", [new ItemFact("a.1", "Mục", "a", "Nhóm", 1, TargetPeriod.Year) { Narrow = targets }])
        {
            Forms = [FormRule.Column("web", "Cổng thông tin và fanpage"), FormRule.Column("hop", "Hội nghị")],
        },
        [Link(Spring with { Posts = posts }), Link(Summer)], []);
}
