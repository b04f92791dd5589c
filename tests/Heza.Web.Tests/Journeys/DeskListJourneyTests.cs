using System.Net;
using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

[Collection(SharedSite.Name)]
public sealed class DeskListJourneyTests(SharedSite shared)
{
    [Fact]
    public async Task Schema_draws_the_forms_for_everybody_at_the_desk()
    {
        var schema = await (await shared.As("donvi")).Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/desk/schema");

        var article = schema.GetProperty("types").EnumerateArray().Single(type => type.GetProperty("alias").GetString() == "reformArticle");
        Assert.Equal("articleFolder", Assert.Single(article.GetProperty("parentTypes").EnumerateArray()).GetString());
        var tabs = article.GetProperty("tabs").EnumerateArray().ToList();
        Assert.Equal(["content", "media", "classification", "plan", "fanpage"], tabs.Select(tab => tab.GetProperty("alias").GetString()));
        var category = tabs[2].GetProperty("properties")[0];
        Assert.Equal(("category", true, "Hãy chọn chuyên mục."), (category.GetProperty("alias").GetString(), category.GetProperty("mandatory").GetBoolean(), category.GetProperty("mandatoryMessage").GetString()));
        Assert.Equal(("tin-tuc", "Tin tức"), (category.GetProperty("items")[0].GetString(), category.GetProperty("itemLabels")[0].GetString()));
        Assert.Equal(500, tabs[0].GetProperty("properties")[0].GetProperty("maxChars").GetInt32());
        Assert.Equal(JsonValueKind.Object, category.GetProperty("configuration").ValueKind);
        using var nobody = await shared.Reader.GetAsync("/umbraco/management/api/v1/desk/schema", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Unauthorized, nobody.StatusCode);
    }

    [Fact]
    public async Task Sample_documents_are_listed_by_number_and_an_article_is_compared_in_words()
    {
        var editor = await shared.Editor;
        var found = await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}?type=legalDocument&text=nghi+dinh+61&sort=name");
        Assert.Contains(found.GetProperty("items").EnumerateArray(), row => row.GetProperty("number").GetString() == "61/2018/NĐ-CP");

        var key = await editor.Create(Desk.Article("So sánh các bản", new { planItems = new[] { "2023/b.6" } }, "<p>Đoạn giữ.</p><p>Đoạn cũ.</p>"));
        await editor.Expect(HttpStatusCode.OK, HttpMethod.Put, $"{Desk.Content}/{key}", new { revision = 1, values = new { body = "<p>Đoạn giữ.</p><p>Đoạn mới.</p>", planItems = Array.Empty<string>() } });
        var versions = await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{key}/versions");
        var compared = await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{key}/compare?from={versions.GetProperty("items")[1].GetProperty("id").GetInt32()}");

        Assert.Equal([("same", "Đoạn giữ.\nĐoạn "), ("removed", "cũ"), ("added", "mới"), ("same", ".")], Parts(compared, "body"));
        var (kind, planItem) = Assert.Single(Parts(compared, "planItems"));
        Assert.Equal("removed", kind);
        Assert.StartsWith("2023/b.6 – ", planItem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Preview_alone_may_stand_in_a_frame_and_only_the_desk_has_frames()
    {
        var editor = await shared.Editor;
        var key = await editor.Create(Desk.Article("Xem trước trong khung"));
        var link = await editor.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/preview");

        var preview = await Policy(new Uri(link.GetProperty("url").GetString()!).AbsolutePath);
        Assert.Contains("frame-ancestors 'self';", preview, StringComparison.Ordinal);
        Assert.DoesNotContain("frame-src", preview, StringComparison.Ordinal);
        var desk = await Policy("/desk/sign-in");
        Assert.Contains("frame-src 'self'", desk, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none';", desk, StringComparison.Ordinal);
        foreach (var path in new[] { "/cai-cach-hanh-chinh", "/cai-cach-hanh-chinh/xem-truocx", "/desks", "/cai-cach-hanh-chinh/tin-tuc" })
        {
            var policy = await Policy(path);
            Assert.Contains("frame-ancestors 'none';", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("frame-src", policy, StringComparison.Ordinal);
        }
    }

    private async Task<string> Policy(string path)
    {
        using var response = await shared.Reader.GetAsync(path, TestContext.Current.CancellationToken);
        return Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
    }

    private static IEnumerable<(string? Kind, string? Text)> Parts(JsonElement compared, string alias) =>
        compared.GetProperty("fields").EnumerateArray().Single(field => field.GetProperty("alias").GetString() == alias).GetProperty("parts")
            .EnumerateArray().Select(part => (part.GetProperty("kind").GetString(), part.GetProperty("text").GetString()));
}
