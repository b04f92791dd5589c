using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class PlanWorkTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Accepted_evidence_is_in_doubt_until_it_is_decided_again(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var (gone, edited) = (await world.Publish("Bài gỡ", "2023-02-09", "2023/a.1"), await world.Publish("Bài sửa", "2023-02-10", "2023/a.3"));
        await world.Accept(gone, "2023-02-11");
        await world.Accept(edited, "2023-02-11");
        await world.Rewrite(edited, "2023-03-01", "");
        await world.Rewrite(edited, "2023-03-02", "chữ khác");
        await world.Withdraw(gone, "2023-04-01");
        await world.Reword("Thực hiện tinh giản biên chế", "Tiếp tục tinh giản biên chế", "2023-05-01");

        Assert.Empty(await Suspects(world, "2023-03-01"));
        Assert.Equal(["a.3 Changed 2023-03-02"], await Suspects(world, "2023-03-31"));
        Assert.Equal(["a.1 Withdrawn 2023-04-01", "a.3 Changed 2023-03-02"], await Suspects(world, "2023-04-01"));
        Assert.Equal(["a.1 Withdrawn 2023-04-01", "a.3 Changed+Reworded 2023-03-02"], await Suspects(world, "2023-05-01"));

        // The old title says nothing new to an import that brings it no change.
        await world.Accept(edited, "2023-06-01");
        await world.Decide("2023-06-02", Verdict.Return("Bài đã gỡ").Value!, 1);
        Assert.Empty(await Suspects(world, "2023-06-02"));
        Assert.Equal(2, (await Suspects(world, "2023-05-31")).Count);
        Assert.Equal((2, 0), ((await world.AsOf("2023-05-31")).Suspects, (await world.AsOf("2023-06-02")).Suspects));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task History_tells_an_item_from_all_sides_page_by_page(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var key = await world.Publish("Bài một", "2023-02-09", "2023/a.3");
        await world.Decide("2023-02-11", Verdict.Return("Thiếu số liệu").Value!, 1);
        await world.Rewrite(key, "2023-02-12", "chữ khác");
        await world.Accept(key, "2023-02-13");
        await world.Withdraw(key, "2023-03-01");
        await world.Republish(key, "2023-03-05");
        await world.Reword("Thực hiện tinh giản biên chế", "Tiếp tục tinh giản biên chế", "2023-04-01");
        await world.Relink(key, "2023-05-01");
        await world.Publish("Bài khác", "2023-05-02", "2023/a.1");
        await using var db = world.Open();
        var read = new ReadItemHistory(db);
        async Task<PageOf<ItemHistoryRow>> History(string day, int page = 1, int size = 50) =>
            (await read.AsOf(2023, "a.3", CoverageWorld.Day(day), new Paging(page, size), Ct)).Value!;

        var all = await History("2023-12-31");
        Assert.Equal(
            [ItemEvent.Dropped, ItemEvent.Reworded, ItemEvent.Republished, ItemEvent.Withdrawn, ItemEvent.Accepted, ItemEvent.Changed, ItemEvent.Returned, ItemEvent.Proposed],
            all.Items.Select(row => row.Event));
        Assert.Equal(("Chị Văn phòng", "Thiếu số liệu", "Bài một"), (all.Items[6].By, all.Items[6].Comment, all.Items[6].Evidence!.Title));
        Assert.Equal(("Chị Văn phòng", "Thực hiện tinh giản biên chế", null), (all.Items[1].By, all.Items[1].Comment, all.Items[1].EvidenceKey));
        var second = await History("2023-12-31", 2, 3);
        Assert.Equal((8, 3), (second.Total, second.Pages));
        Assert.Equal([ItemEvent.Withdrawn, ItemEvent.Accepted, ItemEvent.Changed], second.Items.Select(row => row.Event));
        Assert.Equal(2, (await History("2023-02-11")).Total);
        Assert.Equal(ProblemKind.NotFound, (await read.AsOf(2023, "a", CoverageWorld.Day("2023-12-31"), new Paging(), Ct)).Problem?.Kind);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Cited_documents_are_a_worklist_of_the_day(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        await world.PublishDocument("61/2018/NĐ-CP", "2023-02-01");
        var gone = await world.PublishDocument("18-NQ/TW", "2023-02-02");
        await world.PublishDocument("21/CT-UBND", "2023-02-03");
        await world.PublishDocument("21/CT-UBND", "2023-06-03");
        await world.Withdraw(gone, "2023-05-01");
        await using var db = world.Open();
        var read = new ReadCitedDocuments(db);
        async Task<CitedWorklist> Cited(string day) => (await read.AsOf(2023, CoverageWorld.Day(day), Ct)).Value!;

        var march = await Cited("2023-03-01");
        Assert.Equal((9, 3), (march.Total, march.Published));
        Assert.Equal("18-NQ/TW 19-NQ/TW 21/CT-UBND 39-NQ/TW 17-KL/TW 61/2018/NĐ-CP 01/2018/TT-VPCP 13/CT-TTg 34/CT-UBND", string.Join(' ', march.Documents.Select(row => row.Number)));
        Assert.Equal(["b.5"], march.Documents[5].Items);
        var july = await Cited("2023-07-01");
        Assert.Equal(
            [CitedState.Withdrawn, CitedState.Missing, CitedState.Unclear, CitedState.Missing, CitedState.Missing, CitedState.Published],
            july.Documents.Take(6).Select(row => row.State));
        Assert.Equal((1, 2), (july.Published, july.Documents[2].Documents.Count));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Posts_that_went_out_are_evidence_of_their_form(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var (posted, failed) = (await world.Publish("Bài đăng", "2023-02-09", "2023/a.1"), await world.Publish("Bài lỗi", "2023-02-09", "2023/a.1"));
        var document = await world.PublishDocument("61/2018/NĐ-CP", "2023-02-10", "2023/a.1");
        foreach (var key in new[] { posted, failed, document })
        {
            await world.Accept(key, "2023-02-11");
        }

        await world.Post(posted, "2023-02-12");
        await world.Post(failed, "2023-02-12", state: PostState.Failed);
        await using var db = world.Open();
        async Task<FormMatrix> Forms(string day) => (await new ReadFormMatrix(db).AsOf(2023, CoverageWorld.Day(day), Ct)).Value!;

        var matrix = await Forms("2023-02-12");
        Assert.Equal([true, false, false, false], matrix.Forms.Select(form => form.Recorded));
        Assert.Equal(10, matrix.Items.Count);
        var cell = matrix.Items[0].Cells[0];
        Assert.Equal(("cong-thong-tin", 2, 1, 1, 4), (cell.Form, cell.Articles, cell.Documents, cell.Posts, cell.Count));
        Assert.Equal(3, (await Forms("2023-02-11")).Items[0].Cells[0].Count);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Gaps_come_by_urgency_and_what_the_unit_already_wrote_comes_last(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        await world.Accept(await world.Publish("Bài chấp nhận", "2023-02-09", "2023/a.1"), "2023-02-10");
        var (half, waiting) = (await world.Publish("Bài một nửa", "2023-02-09", "2023/b.4"), await world.Publish("Bài chờ", "2023-02-09", "2023/a.2"));
        await world.Accept(half, "2023-02-10");
        await using var db = world.Open();
        await db.Set<Article>().Where(article => article.Key == half || article.Key == waiting)
            .ExecuteUpdateAsync(set => set.SetProperty(article => article.Unit, "mot-cua"), Ct);
        async Task<PageOf<PlanGap>> Gaps(string? unit, string day, int size = 50) =>
            (await new ReadGaps(db).AsOf(2023, unit, CoverageWorld.Day(day), new Paging(1, size), Ct)).Value!;

        var own = await Gaps("mot-cua", "2023-10-10");
        Assert.Equal("b.4 a.3 b.1 b.2 b.3 b.5 b.6 b.7 a.2", string.Join(' ', own.Items.Select(gap => gap.Item.Code)));
        Assert.Equal((1, 1, 0, DueState.Soon), (own.Items[0].Missing, own.Items[0].OfUnit, own.Items[0].WaitingOfUnit, own.Items[0].Item.Due!.State));
        Assert.Equal(1, own.Items[^1].WaitingOfUnit);
        Assert.Equal(["39-NQ/TW", "17-KL/TW"], own.Items[1].Cites);
        Assert.All((await Gaps(null, "2023-10-10")).Items, gap => Assert.Equal((0, 0), (gap.OfUnit, gap.WaitingOfUnit)));
        Assert.Equal((9, 2), ((await Gaps("khong-co", "2023-10-10", 2)).Total, (await Gaps("khong-co", "2023-10-10", 2)).Items.Count));
    }

    [Fact]
    public async Task Groups_of_the_tree_sum_up_their_leaves()
    {
        await using var world = await CoverageWorld.Create();
        await world.Accept(await world.Publish("Bài một", "2023-02-09", "2023/a.1", "2023/b.4"), "2023-02-10");
        await world.PublishDocument("61/2018/NĐ-CP", "2023-02-01");
        await using var db = world.Open();

        var tree = (await new ReadPlanTree(new ReadPlans(db), new ReadCoverage(db), new ReadCitedDocuments(db)).AsOf(2023, CoverageWorld.Day("2023-10-10"), Ct)).Value!;

        Assert.Equal((new CoverageTotals(10, 1, 1, 8), 9, 1), (tree.Totals, tree.CitedTotal, tree.CitedPublished));
        Assert.Equal([new CoverageTotals(3, 1, 0, 2), new CoverageTotals(7, 0, 1, 6)], tree.Items.Select(group => group.Totals));
        var leaf = tree.Items[1].Items[4];
        Assert.Equal(("b.5", CitedState.Published), (leaf.Code, leaf.Cites[0].State));
        Assert.Equal((true, "b.5", 1), (leaf.Leaf, leaf.Coverage!.Code, leaf.Totals.Gap));
        Assert.Equal([DueState.Overdue, DueState.Overdue, DueState.Overdue, DueState.Soon], tree.Deadlines.Select(deadline => deadline.State));
        Assert.Equal(7, tree.Items[1].Items[1].Indicators.Count);
    }

    private static async Task<IReadOnlyList<string>> Suspects(CoverageWorld world, string day)
    {
        await using var db = world.Open();
        var page = (await new ReadSuspects(db).AsOf(2023, CoverageWorld.Day(day), new Paging(), Ct)).Value!;
        return [.. page.Items.Select(one => $"{one.Item} {string.Join('+', one.Reasons)} {VietnamTime.Day(one.Since):yyyy-MM-dd}")];
    }
}
