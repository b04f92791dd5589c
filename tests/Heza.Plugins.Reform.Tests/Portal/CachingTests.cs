using System.IO.Compression;
using System.Net;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class CachingTests
{
    private const string News = PortalSite.Home + "/tin-tuc";

    [Fact]
    public async Task Page_stays_until_the_content_version_moves()
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Article("Tin đầu", "tin-dau"));
        Assert.Contains("Tin đầu", await site.Text(News), StringComparison.Ordinal);

        await site.Save(PortalSite.Article("Tin sau", "tin-sau", 2));
        Assert.DoesNotContain("Tin sau", await site.Text(News), StringComparison.Ordinal);
        Assert.DoesNotContain("Tin sau", await site.Text(News + "?utm_source=x&page=1"), StringComparison.Ordinal);

        site.NewVersion();
        Assert.Contains("Tin sau", await site.Text(News), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_turns_with_the_vietnamese_day()
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Document("Nghị định", "1/2023/NĐ-CP", "mot", "2023-09-01", d => d.EffectiveOn = new DateOnly(2023, 9, 16)));
        Assert.Contains("Chưa có hiệu lực", await site.Text($"{PortalSite.Home}/van-ban/mot"), StringComparison.Ordinal);
        site.Time.SetUtcNow(new DateTimeOffset(2023, 9, 15, 17, 0, 0, TimeSpan.Zero));
        Assert.Contains("Còn hiệu lực", await site.Text($"{PortalSite.Home}/van-ban/mot"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/tin-tuc")]
    [InlineData("/tin-tuc/tin-dau")]
    [InlineData("/van-ban")]
    [InlineData("/rss.xml")]
    public async Task Unchanged_answer_is_304_by_its_strong_etag(string path)
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Article("Tin đầu", "tin-dau"), PortalSite.Document("Nghị định", "1/2023/NĐ-CP", "mot", "2023"));
        using var first = await site.Get(PortalSite.Home + path);
        var tag = first.Headers.ETag!;
        Assert.False(tag.IsWeak);
        Assert.Equal("public, must-revalidate, max-age=0", first.Headers.CacheControl!.ToString());

        using var second = await site.Get(PortalSite.Home + path, ("If-None-Match", tag.Tag));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        Assert.Equal(tag, second.Headers.ETag);

        using var other = await site.Get(PortalSite.Home + path, ("If-None-Match", "\"khac\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.False(other.Headers.Contains("Set-Cookie") || first.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Publish_elsewhere_leaves_the_etag_of_an_unchanged_page()
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Article("Tin đầu", "tin-dau"));
        var before = (await site.Get(News + "/tin-dau")).Headers.ETag;
        await site.Save(PortalSite.Article("Tin sau", "tin-sau"));
        site.NewVersion();
        Assert.Equal(before, (await site.Get(News + "/tin-dau")).Headers.ETag);
    }

    [Fact]
    public async Task Each_encoding_has_its_bytes_and_its_etag_also_from_the_cache()
    {
        await using var site = await PortalSite.Start();
        await site.Save(PortalSite.Article("Tin đầu", "tin-dau"));
        var plain = await site.Client.GetByteArrayAsync(News, TestContext.Current.CancellationToken);
        var tags = new HashSet<string> { (await site.Get(News)).Headers.ETag!.Tag };
        foreach (var (accept, encoding) in new[] { ("gzip, deflate, br, zstd", "br"), ("br;q=0, gzip", "gzip"), ("GZIP;q=0.5", "gzip"), ("gzip, deflate, br, zstd", "br") })
        {
            using var response = await site.Get(News, ("Accept-Encoding", accept));
            Assert.Equal(encoding, Assert.Single(response.Content.Headers.ContentEncoding));
            Assert.Contains("Accept-Encoding", response.Headers.Vary);
            tags.Add(response.Headers.ETag!.Tag);
            await using var body = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
            await using Stream unpacked = encoding == "br" ? new BrotliStream(body, CompressionMode.Decompress) : new GZipStream(body, CompressionMode.Decompress);
            using var bytes = new MemoryStream();
            await unpacked.CopyToAsync(bytes, TestContext.Current.CancellationToken);
            Assert.Equal(plain, bytes.ToArray());
        }

        Assert.Equal(3, tags.Count);
    }

    [Theory]
    [InlineData(null, "")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0", "")]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *;q=0.1", "gzip")]
    [InlineData("identity", "")]
    [InlineData("BR ; q=1.0 , gzip", "br")]
    [InlineData(",,;;q=x,brx", "")]
    public void Accept_encoding_boils_down_to_one(string? header, string encoding) => Assert.Equal(encoding, AcceptedEncoding.Of(header));

    [Fact]
    public async Task Refusals_and_empty_lists_are_not_kept()
    {
        await using var site = await PortalSite.Start();
        await site.Text(News + "/sap-co", HttpStatusCode.NotFound);
        await site.Text(News + "?year=2001");
        await site.Save(
            PortalSite.Article("Sắp có", "sap-co"),
            PortalSite.Article("Năm 2001", "nam-2001", 1, article => article.DisplayDate = new DateTime(2001, 2, 3, 0, 0, 0, DateTimeKind.Utc)));
        await site.Text(News + "/sap-co");
        Assert.Contains("Năm 2001", await site.Text(News + "?year=2001"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Withdrawn_page_leaves_the_cache_with_its_version()
    {
        await using var site = await PortalSite.Start();
        var article = PortalSite.Article("Sắp gỡ", "sap-go");
        await site.Save(article);
        await site.Text(News + "/sap-go");
        await site.Change(db => db.Set<Article>().Single(row => row.Key == article.Key).WithdrawnAt = new DateTime(2023, 9, 15, 0, 0, 0, DateTimeKind.Utc));
        site.NewVersion();
        await site.Text(News + "/sap-go", HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Host_header_and_method_change_nothing()
    {
        await using var site = await PortalSite.Start();
        using var forged = await site.Get("/sitemap.xml", ("Host", "evil.example"));
        Assert.DoesNotContain("evil", await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var openApi = await site.Get("/api/reform/openapi.json", ("Host", "evil.example"));
        Assert.DoesNotContain("evil", await openApi.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using var head = await site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, PortalSite.Home), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        using var post = await site.Client.PostAsync(PortalSite.Home, null, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, post.StatusCode);
    }
}
