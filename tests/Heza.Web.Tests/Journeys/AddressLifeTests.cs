using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>An article's address through its life, as readers, caches and programs see it.</summary>
[Collection(SharedSite.Name)]
public sealed class AddressLifeTests(SharedSite shared)
{
    private const string Home = "/cai-cach-hanh-chinh";
    private const string News = Home + "/tin-tuc/";
    private const string Api = "/api/reform/v1/articles/";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Renamed_article_redirects_withdrawn_is_gone_and_comes_back_at_its_address()
    {
        var approver = await shared.Approver;
        var mark = Guid.NewGuid().ToString("n")[..8];
        var (old, renamed) = ($"dia-chi-{mark}", $"dia-chi-moi-{mark}");
        var key = await approver.Create(Desk.Article($"Địa chỉ {mark}"));
        await approver.Publish(key);
        Assert.Equal(HttpStatusCode.OK, (await Get(News + old)).StatusCode);

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Put, $"{Desk.Content}/{key}", new { name = $"Địa chỉ mới {mark}", revision = 1 });
        await approver.Publish(key);
        Assert.Equal((HttpStatusCode.MovedPermanently, News + renamed), await Redirect(News + old));
        Assert.Equal((HttpStatusCode.MovedPermanently, Api + renamed), await Redirect(Api + old));

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/withdraw", new { reason = "Sai số liệu" });
        foreach (var path in new[] { News + old, News + renamed, Api + old, Api + renamed })
        {
            var gone = await Get(path);
            Assert.Equal(HttpStatusCode.Gone, gone.StatusCode);
            Assert.DoesNotContain("Sai số liệu", await gone.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        }

        await approver.Publish(key);
        Assert.Equal(HttpStatusCode.OK, (await Get(News + renamed)).StatusCode);
        Assert.Equal((HttpStatusCode.MovedPermanently, News + renamed), await Redirect(News + old));
    }

    [Fact]
    public async Task Schedule_publishes_and_withdraws_by_itself()
    {
        var approver = await shared.Approver;
        var mark = Guid.NewGuid().ToString("n")[..8];
        var key = await approver.Create(Desk.Article($"Hẹn giờ {mark}"));
        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/schedule", new { publishAt = TimeProvider.System.GetUtcNow().AddSeconds(2) });
        Assert.Equal(HttpStatusCode.NotFound, (await Get($"{News}hen-gio-{mark}")).StatusCode);
        await Eventually.Get(() => Status($"{News}hen-gio-{mark}"), status => status == HttpStatusCode.OK);

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/schedule", new { withdrawAt = TimeProvider.System.GetUtcNow().AddSeconds(2) });
        await Eventually.Get(() => Status($"{News}hen-gio-{mark}"), status => status == HttpStatusCode.Gone);
    }

    [Theory]
    [InlineData(Home)]
    [InlineData(Home + "/tin-tuc")]
    [InlineData(Home + "/rss.xml")]
    [InlineData(Home + "/atom.xml")]
    [InlineData("/sitemap.xml")]
    [InlineData("/api/reform/v1/articles")]
    public async Task Unchanged_answer_is_304_and_a_new_article_changes_it_at_once(string path)
    {
        var before = (await Get(path)).Headers.ETag;
        Assert.NotNull(before);
        Assert.Equal(HttpStatusCode.NotModified, (await Get(path, before)).StatusCode);

        var approver = await shared.Approver;
        var mark = Guid.NewGuid().ToString("n")[..8];
        await approver.Publish(await approver.Create(Desk.Article($"Tin mới {mark}")));

        using var after = await Get(path, before);
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
        Assert.Contains($"tin-moi-{mark}", await after.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.False(after.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Picture_sent_to_the_library_leads_the_article_with_its_description()
    {
        var editor = await shared.Editor;
        var picture = await Upload(editor, "ảnh.png", Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="), HttpStatusCode.Created);
        var key = picture.GetProperty("key").GetGuid();
        await Upload(editor, "ảnh.png", "<html><script>alert(1)</script></html>"u8.ToArray(), HttpStatusCode.UnprocessableEntity);

        var approver = await shared.Approver;
        var mark = Guid.NewGuid().ToString("n")[..8];
        await approver.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, $"{Desk.Content}/{await approver.Create(Desk.Article("Thiếu mô tả", new { leadImage = key }))}/publish");
        await approver.Publish(await approver.Create(Desk.Article($"Có ảnh {mark}", new { leadImage = key, leadImageAlt = "Bộ phận \"một cửa\" <b>" })));

        var page = await shared.Reader.Text($"{News}co-anh-{mark}");
        var url = picture.GetProperty("url").GetString()!;
        var shown = new HtmlParser().ParseDocument(page).QuerySelector($"img[src^='{url}']");
        Assert.Equal("Bộ phận \"một cửa\" <b>", shown?.GetAttribute("alt"));
        using var served = await Get(url);
        Assert.Equal("image/png", served.Content.Headers.ContentType?.MediaType);
    }

    private static async Task<JsonElement> Upload(HttpClient editor, string name, byte[] bytes, HttpStatusCode status)
    {
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes) { Headers = { ContentType = new("image/png") } }, "file", name } };
        using var response = await editor.PostAsync("/umbraco/management/api/v1/desk/media", form, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(status == response.StatusCode, text);
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    private async Task<HttpResponseMessage> Get(string path, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }

        return await shared.Reader.SendAsync(request, Ct);
    }

    private async Task<HttpStatusCode> Status(string path)
    {
        using var response = await Get(path);
        return response.StatusCode;
    }

    private async Task<(HttpStatusCode Status, string? Location)> Redirect(string path)
    {
        using var response = await Get(path);
        return (response.StatusCode, response.Headers.Location?.OriginalString);
    }
}
