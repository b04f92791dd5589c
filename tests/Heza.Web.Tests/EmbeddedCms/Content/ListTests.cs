using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Storage;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class ListTests
{
    private static readonly ContentFilter Articles = new([ReformSchema.Article]);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task List_is_sorted_as_asked_and_what_was_never_published_comes_last(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var c = await bench.Create("Cải cách", publish: true, values: ("title", "a"));
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        var a = await bench.Create("Ấn phẩm");
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        var b = await bench.Create("bàn giao", publish: true, values: ("title", "a"));
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        (await bench.Save(c, 1, null, ("title", "b"))).Must();

        Assert.Equal([c, b, a], await Keys(bench, null));
        Assert.Equal([a, b, c], await Keys(bench, "updated"));
        Assert.Equal([a, b, c], await Keys(bench, "name"));
        Assert.Equal([c, b, a], await Keys(bench, "-name"));
        Assert.Equal([c, b, a], await Keys(bench, "published"));
        Assert.Equal([b, c, a], await Keys(bench, "-published"));
        Assert.Equal([b, a, c], await Keys(bench, "-created"));
        foreach (var strange in new[] { "xyz", "-", "--name", "Name" })
        {
            ContentSort.Read(strange).MustFail(ProblemKind.Invalid);
        }
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Documents_are_found_by_words_in_any_order_and_by_number_however_typed(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var article = await bench.Create("Đoàn kiểm tra 61 hồ sơ một cửa");
        var decree = (await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
            new NewContent(ReformSchema.LegalDocument, "Nghị định về cơ chế một cửa", null, null, TestTypes.Json(("documentNumber", "61/2018/NĐ-CP")), false), ContentBench.Lan, Ct))).Must().Key;

        Assert.Equal("61/2018/NĐ-CP", (await bench.Node(decree))!.Number);
        Assert.Equal([article, decree], await Found("cua mot"));
        Assert.Equal([article], await Found("hồ sơ DOAN"));
        Assert.Equal([decree], await Found("61/2018/nd-cp"));
        Assert.Equal([decree], await Found("61-2018"));
        Assert.Equal([decree], await Found("nghị định 61"));
        Assert.Equal([article, decree], await Found("61"));
        Assert.Empty(await Found("62/2018/NĐ-CP"));
        Assert.Empty(await Found("%"));

        async Task<IEnumerable<Guid>> Found(string text) =>
            (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list =>
                list.Run(new ContentFilter([ReformSchema.Article, ReformSchema.LegalDocument], Text: text), new PageAsked(1, 50), Ct, new ContentSort("created", false)))).Must().Items.Select(row => row.Key);
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Counts_are_those_of_the_tabs(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        await using (var db = bench.OpenDatabase())
        {
            db.Add(new Account { Id = ContentBench.Lan.Id, UserName = "lan", Number = 7 });
            await db.SaveChangesAsync(Ct);
        }

        await bench.Create("của Lan");
        var published = await bench.Create("đã đăng", publish: true, values: ("title", "a"));
        (await bench.Schedule(published, bench.Time.GetUtcNow().UtcDateTime.AddDays(1), null)).Must();
        (await bench.Trash(await bench.Create("bỏ"))).Must();
        (await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
            new NewContent(ReformSchema.Article, "của Hà", null, null, TestTypes.Json(), false), new Actor("ha", "Hà"), Ct))).Must();

        var counts = (await bench.Ask<CountContent, Result<ContentCounts>>(count => count.Run(Articles, ContentBench.Lan.Id, Ct))).Must();
        var mine = (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list => list.Run(Articles with { Writer = ContentBench.Lan.Id }, new PageAsked(1, 50), Ct))).Must();

        Assert.Equal((3, 2, 2), (counts.All, counts.Mine, mine.Total));
        Assert.Equal(Enum.GetValues<ContentState>(), counts.States.Select(count => count.State));
        foreach (var (state, count) in counts.States)
        {
            var listed = (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list => list.Run(Articles with { State = state }, new PageAsked(1, 50), Ct))).Must();
            Assert.Equal(listed.Total, count);
        }

        Assert.Equal(
            (2, 1, 1, 1),
            (Of(ContentState.Draft), Of(ContentState.Scheduled), Of(ContentState.Published), Of(ContentState.Trashed)));
        int Of(ContentState state) => counts.States.Single(count => count.State == state).Count;
    }

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Documents_of_an_older_database_get_their_search_text(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = (await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
            new NewContent(ReformSchema.LegalDocument, "Nghị định", null, null, TestTypes.Json(("documentNumber", "61/2018/NĐ-CP")), false), ContentBench.Lan, Ct))).Must().Key;
        var before = (await bench.Node(key))!;
        await using (var db = bench.OpenDatabase())
        {
            await db.Set<CmsNode>().ExecuteUpdateAsync(node => node.SetProperty(row => row.SearchText, "").SetProperty(row => row.Number, (string?)null), Ct);
        }

        await bench.Do<FillSearchTexts>(fill => fill.Run(Ct));

        var after = (await bench.Node(key))!;
        Assert.Equal((before.SearchText, before.Number), (after.SearchText, after.Number));
        await using var check = bench.OpenDatabase();
        Assert.False(await check.Set<CmsNode>().AnyAsync(node => node.SearchText == "", Ct));
    }

    private static async Task<IEnumerable<Guid>> Keys(ContentBench bench, string? sort) =>
        (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list => list.Run(Articles, new PageAsked(1, 50), Ct, ContentSort.Read(sort).Must()))).Must().Items.Select(row => row.Key);
}
