using System.Net;
using System.Text.Json;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class PublicApiTests
{
    [Fact]
    public async Task List_is_paged_and_open_to_every_origin()
    {
        await using var site = await PortalSite.Start();
        await site.Save([.. Enumerable.Range(1, 3).Select(day => PortalSite.Article($"Tin {day}", $"tin-{day}", day))]);
        using var response = await site.Get("/api/reform/v1/articles?pageSize=2", ("Origin", "https://example.org"));
        Assert.Equal("*", Assert.Single(response.Headers.GetValues("Access-Control-Allow-Origin")));
        var body = await Json(response);
        Assert.Equal((3, 1, 2, 2), (body.GetProperty("total").GetInt32(), body.GetProperty("page").GetInt32(), body.GetProperty("pageSize").GetInt32(), body.GetProperty("items").GetArrayLength()));
        Assert.Equal("https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/tin-3", body.GetProperty("items")[0].GetProperty("url").GetString());
        using var head = await site.Client.SendAsync(
            new HttpRequestMessage(HttpMethod.Options, "/api/reform/v1/articles") { Headers = { { "Origin", "https://example.org" }, { "Access-Control-Request-Method", "DELETE" } } },
            TestContext.Current.CancellationToken);
        Assert.DoesNotContain("DELETE", head.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? string.Join(',', methods) : "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("articles?page=0", "page")]
    [InlineData("articles?page=x", "page")]
    [InlineData("articles?pageSize=101", "pageSize")]
    [InlineData("articles?category=la", "category")]
    [InlineData("articles?month=2", "month")]
    [InlineData("documents?year=99999999999", "year")]
    [InlineData("documents?type=%00", "type")]
    [InlineData("documents?status=co", "status")]
    [InlineData("documents/facets?field=la", "field")]
    [InlineData("documents/export.csv?year=x", "year")]
    public async Task Wrong_parameter_is_named_in_vietnamese_and_never_answered_from_the_cache(string query, string parameter)
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Article("Tin", "tin"), PortalSite.Document("Nghị định", "1/2023/NĐ-CP", "mot", "2023"));
        await site.Get($"/api/reform/v1/{query.Split('?')[0]}");
        using var response = await site.Get($"/api/reform/v1/{query}");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.True((await Json(response)).GetProperty("errors").TryGetProperty(parameter, out _));
    }

    [Fact]
    public async Task One_article_and_one_document_come_with_their_texts_and_links()
    {
        await using var site = await PortalSite.Start();
        var article = PortalSite.Article("Tin", "tin");
        article.Links.Add(new PublicationLink { FromKey = article.Key, Kind = "dan-chieu", TargetNumberKey = "1-2023-nd-cp", TargetNumber = "1/2023/NĐ-CP", PartOnly = false });
        await site.Save(article, PortalSite.Document("Nghị định", "1/2023/NĐ-CP", "1-2023-nd-cp", "2023-01"));
        var body = await Json(await site.Get("/api/reform/v1/articles/tin"));
        Assert.Equal("<p>Nội dung</p>", body.GetProperty("html").GetString());
        Assert.Equal("https://www.heza.gov.vn/cai-cach-hanh-chinh/van-ban/1-2023-nd-cp", body.GetProperty("documents")[0].GetProperty("url").GetString());
        var document = await Json(await site.Get("/api/reform/v1/documents/1-2023-nd-cp"));
        Assert.Equal(("2023-01", "khong-xac-dinh"), (document.GetProperty("issuedOn").GetString(), document.GetProperty("status").GetString()));
        Assert.Equal("article", document.GetProperty("mentionedBy")[0].GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Missing_withdrawn_and_moved_items_say_so()
    {
        await using var site = await PortalSite.Start();
        var moved = PortalSite.Article("Mới", "moi");
        await site.Save(
            moved, new SlugEntry { Section = "tin-tuc", Slug = "cu", Key = moved.Key },
            PortalSite.Document("Nghị định", "1/2023/NĐ-CP", "da-go", "2023", d => d.WithdrawnAt = d.PublishedAt));
        Assert.Equal(HttpStatusCode.NotFound, (await site.Get("/api/reform/v1/articles/khong")).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await site.Get("/api/reform/v1/documents/da-go")).StatusCode);
        Assert.Equal("/api/reform/v1/articles/moi", (await site.Get("/api/reform/v1/articles/cu")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Description_holds_the_public_api_only()
    {
        await using var site = await PortalSite.Start();
        var paths = (await Json(await site.Get("/api/reform/openapi.json"))).GetProperty("paths");
        Assert.Equal(
            [
                "/api/reform/v1/articles", "/api/reform/v1/articles/{slug}", "/api/reform/v1/documents",
                "/api/reform/v1/documents/export.csv", "/api/reform/v1/documents/export.json", "/api/reform/v1/documents/facets", "/api/reform/v1/documents/{slug}",
            ],
            paths.EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal));
        var parameters = paths.GetProperty("/api/reform/v1/articles").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(p => p.GetProperty("name").GetString());
        Assert.Contains("pageSize", parameters);
        Assert.Equal(HttpStatusCode.OK, (await site.Get("/umbraco/management/api/v1/reform/management.json")).StatusCode);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage response) =>
        JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
}
