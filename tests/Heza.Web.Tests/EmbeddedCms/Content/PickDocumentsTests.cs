using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.Tests.Sites;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class PickDocumentsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Documents_are_found_by_number_however_typed_and_by_words(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        await Document(bench, "61/2018/NĐ-CP", "Cơ chế một cửa, một cửa liên thông", publish: true);
        await Document(bench, "61/2020/QH14", "Luật Đầu tư");
        await Document(bench, "18-NQ/TW", "Sắp xếp tổ chức bộ máy");

        async Task Finds(string typed, params string[] numbers) =>
            Assert.Equal(numbers, (await Pick(bench, typed)).Items.Select(document => document.Number).Order(StringComparer.Ordinal));

        await Finds("", "18-NQ/TW", "61/2018/NĐ-CP", "61/2020/QH14");
        await Finds("61/2018/NĐCP", "61/2018/NĐ-CP");
        await Finds("nghị định 61", "61/2018/NĐ-CP");
        await Finds("Số: 61 / 2018 / ÐN", []);
        await Finds("nghi dinh 61 nam 2018", "61/2018/NĐ-CP");
        await Finds("18 nq tw", "18-NQ/TW");
        await Finds("61", "61/2018/NĐ-CP", "61/2020/QH14");
        await Finds("to chuc BO MAY", "18-NQ/TW");
        await Finds("61/20", "61/2018/NĐ-CP", "61/2020/QH14");
        await Finds("%", []);
        await Finds("không có gì như vậy", []);
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Picker_knows_the_newest_draft_the_state_and_nothing_in_the_bin(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = await Document(bench, "61/2018/NĐ-CP", "Trích yếu cũ", publish: true);
        var other = await Document(bench, "chưa có số", "Bản nháp");
        await bench.Save(key, 1, "Tên mới", (ReformSchema.DocumentFields.Number, "62/2018/NĐ-CP"), (ReformSchema.DocumentFields.Abstract, "Trích yếu mới"));

        Assert.Empty((await Pick(bench, "61/2018/NĐ-CP")).Items);
        var found = Assert.Single((await Pick(bench, "62/2018/nd-cp")).Items);
        Assert.Equal((key, "62/2018/NĐ-CP", "Trích yếu mới", ContentState.Published, "2018-04-23"), (found.Key, found.Number, found.Abstract, found.State, found.IssuedOn));
        Assert.Equal(["chưa có số"], (await Pick(bench, "", other)).Items.Select(document => document.Number));
        Assert.Equal((2, 2, 1), await Page(bench));

        (await bench.Trash(key)).Must();
        Assert.Equal([other], (await Pick(bench, "")).Items.Select(document => document.Key));
        (await bench.Delete(key)).Must();
        await using var db = bench.OpenDatabase();
        Assert.Equal(1, await db.Set<DocumentPick>().CountAsync(Ct));
    }

    [Fact]
    public async Task Documents_saved_before_the_picker_was_there_are_filled_in_at_a_start()
    {
        await using var bench = await ContentBench.Open();
        await Document(bench, "61/2018/NĐ-CP", "Cơ chế một cửa");
        await using (var db = bench.OpenDatabase())
        {
            await db.Set<DocumentPick>().ExecuteDeleteAsync(Ct);
        }

        Assert.Empty((await Pick(bench, "")).Items);
        await bench.Do<FillDocumentPicks>(fill => fill.Run(Ct));
        await bench.Do<FillDocumentPicks>(fill => fill.Run(Ct));

        Assert.Equal(["61/2018/NĐ-CP"], (await Pick(bench, "61")).Items.Select(document => document.Number));
    }

    private static Task<PageOf<DocumentChoice>> Pick(ContentBench bench, string text, params Guid[] keys) =>
        bench.Ask<PickDocuments, PageOf<DocumentChoice>>(async pick => (await pick.Run(new DocumentPickFilter(text, keys), new PageAsked(1, 50), Ct)).Must());

    private static Task<(int Total, int Pages, int Items)> Page(ContentBench bench) =>
        bench.Ask<PickDocuments, (int, int, int)>(async pick =>
        {
            var page = (await pick.Run(new DocumentPickFilter("", []), new PageAsked(2, 1), Ct)).Must();
            return (page.Total, page.Pages, page.Items.Count);
        });

    private static async Task<Guid> Document(ContentBench bench, string number, string summary, bool publish = false) =>
        (await bench.Ask<CreateContent, Result<ContentReceipt>>(create => create.Run(
            new NewContent(ReformSchema.LegalDocument, $"Văn bản {number}", SiteStructure.DocumentFolder, null, TestTypes.Json(
                (ReformSchema.DocumentFields.Number, number), (ReformSchema.DocumentFields.Abstract, summary), (ReformSchema.DocumentFields.IssuedOn, "2018-04-23")), publish),
            ContentBench.Lan, Ct))).Must().Key;
}

[Collection(SharedSite.Name)]
public sealed class PickEndpointTests(SharedSite shared)
{
    [Fact]
    public async Task Sample_documents_are_picked_over_HTTP()
    {
        var editor = await shared.Editor;
        var found = await editor.Expect(System.Net.HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/pick?type=legalDocument&text=nghi%20dinh%2061&pageSize=5");

        // Another document names the number in its abstract: whose number it is stands first.
        Assert.Equal(2, found.GetProperty("total").GetInt32());
        var document = found.GetProperty("items")[0];
        Assert.Equal(("61/2018/NĐ-CP", "published", "2018-04-23"),
            (document.GetProperty("number").GetString(), document.GetProperty("state").GetString(), document.GetProperty("issuedOn").GetString()));
        var key = document.GetProperty("key").GetGuid();
        Assert.Equal(1, (await editor.Expect(System.Net.HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/pick?key={key}&key={Guid.Empty}")).GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("type=reformArticle")]
    [InlineData("text=%00")]
    [InlineData("page=0")]
    public async Task Senseless_questions_are_refused(string query) =>
        await (await shared.Editor).Expect(System.Net.HttpStatusCode.UnprocessableEntity, HttpMethod.Get, $"{Desk.Content}/pick?{query}");
}
