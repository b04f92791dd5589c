using System.Net;
using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>
/// The main job over HTTP alone: an article goes from the editor to the portal, the feed, the search, the coverage and the
/// fanpage, and is withdrawn from all of them.
/// </summary>
public static class ArticleJourney
{
    private const string Reform = "/umbraco/management/api/v1/reform";

    public static async Task Run(RunningSite site)
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        var title = $"Đường dây nóng hỗ trợ nhà đầu tư {mark}";
        using var editor = await site.SignIn("bientap");
        using var approver = await site.SignIn("lanhdao");
        using var reader = site.Visitor();

        var key = await editor.Create(Desk.Article(title, new { planItems = new[] { "2023/b.6" }, fanpageMode = "on-publish", fanpageText = $"Mời xem {mark}" }));
        await editor.Expect(HttpStatusCode.Forbidden, HttpMethod.Post, $"{Desk.Content}/{key}/publish");
        await approver.Publish(key);

        var path = $"/cai-cach-hanh-chinh/tin-tuc/duong-day-nong-ho-tro-nha-dau-tu-{mark}";
        Assert.Contains(title, await reader.Text(path));
        Assert.Contains(title, await reader.Text("/cai-cach-hanh-chinh/rss.xml"));
        Assert.Contains(title, await reader.Text("/cai-cach-hanh-chinh/atom.xml"));
        Assert.Contains(path, await reader.Text("/sitemap.xml"));
        Assert.Contains(path, await reader.Text("/api/reform/v1/articles"));
        Assert.Contains(path, await reader.Text($"/cai-cach-hanh-chinh/tim-kiem?q=duong+day+nong+{mark}"));
        await Eventually.Get(() => Sandbox(editor), shown => shown.Contains($"Mời xem {mark}", StringComparison.Ordinal));

        await IsCountedAfterAcceptance(site, key);

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/withdraw", new { reason = "Thử thu hồi" });
        using var gone = await reader.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
        Assert.DoesNotContain(title, await reader.Text("/cai-cach-hanh-chinh/rss.xml"));
        Assert.DoesNotContain(path, await reader.Text($"/cai-cach-hanh-chinh/tim-kiem?q={mark}"));
        using var office = await site.SignIn("vanphong");
        Assert.Equal(0, (await Item(office)).GetProperty("count").GetInt32());
    }

    private static async Task IsCountedAfterAcceptance(RunningSite site, Guid key)
    {
        using var office = await site.SignIn("vanphong");
        Assert.Equal("gap", (await Item(office)).GetProperty("state").GetString());
        var proposed = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/fulfilments?year=2023&evidence={key}");
        var id = Assert.Single(proposed.GetProperty("items").EnumerateArray()).GetProperty("id");
        await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Reform}/fulfilments/{id}/accept");
        Assert.Equal("covered", (await Item(office)).GetProperty("state").GetString());
    }

    private static async Task<JsonElement> Item(HttpClient office)
    {
        var coverage = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/plans/2023/coverage");
        return coverage.GetProperty("items").EnumerateArray().Single(item => item.GetProperty("code").GetString() == "b.6");
    }

    private static async Task<string> Sandbox(HttpClient client) =>
        (await client.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/fanpage/sandbox")).ToString();
}
