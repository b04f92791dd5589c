using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class FormRuleTests
{
    private static readonly EvidenceFact Spring = new(Guid.NewGuid(), [new PeriodFact(CoverageWorld.At("2023-02-09"), null)]);
    private static readonly EvidenceFact Summer = new(Guid.NewGuid(), [new PeriodFact(CoverageWorld.At("2023-07-09"), null)]);

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
        var cell = Cell(day, [], new PostFact(Spring.Key, "trang", CoverageWorld.At("2023-02-10")), new PostFact(Spring.Key, "zalo", CoverageWorld.At("2023-05-10")));

        Assert.Equal((articles, documents, posts, articles + documents + posts), (cell.Articles, cell.Documents, cell.Posts, cell.Count));
    }

    [Fact]
    public void Target_of_a_channel_counts_the_posts_on_it_alone()
    {
        var cell = Cell("2023-12-31",
            [new("a.1", "web", null, 5, TargetPeriod.Year), new("a.1", null, "zalo", 1, TargetPeriod.Year), new("a.1", "hop", null, 1, TargetPeriod.Year)],
            new PostFact(Spring.Key, "trang", CoverageWorld.At("2023-02-10")), new PostFact(Spring.Key, "zalo", CoverageWorld.At("2023-05-10")));

        Assert.Equal(
            [new FormTarget(5, TargetPeriod.Year, null, 4, CoverageState.Partial), new FormTarget(1, TargetPeriod.Year, "zalo", 1, CoverageState.Covered)],
            cell.Targets);
    }

    [Theory]
    [InlineData("2023-02-08", 0, CoverageState.Gap)]
    [InlineData("2023-03-31", 1, CoverageState.Covered)]
    [InlineData("2023-05-01", 0, CoverageState.Partial)]
    [InlineData("2022-12-01", 0, CoverageState.NotYet)]
    public void Quarterly_target_is_as_good_as_its_poorest_quarter(string day, int done, CoverageState state) =>
        Assert.Equal([new FormTarget(1, TargetPeriod.Quarter, null, done, state)], Cell(day, [new("a.1", "web", null, 1, TargetPeriod.Quarter)]).Targets);

    private static FormCell Cell(string day, FormTargetFact[] targets, params PostFact[] posts)
    {
        LinkFact Link(EvidenceFact evidence, EvidenceKind kind) =>
            new(2023, "a.1", evidence, [new DecisionFact(FulfilmentState.Accepted, evidence.Periods[0].From)]) { Kind = kind };
        var facts = new CoverageFacts(2023, "105/KH-BQL", "Kế hoạch", [new ItemFact("a.1", "Mục", "a", "Nhóm", 1, TargetPeriod.Year)],
            [Link(Spring, EvidenceKind.Article), Link(Summer, EvidenceKind.Document)], []);
        return FormRule.AsOf(new FormFacts(facts, [("web", "Cổng thông tin và fanpage"), ("hop", "Hội nghị")], targets, posts), CoverageWorld.Day(day)).Items[0].Cells[0];
    }
}
