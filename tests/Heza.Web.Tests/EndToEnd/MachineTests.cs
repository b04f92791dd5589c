using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>What feed readers, search engines, monitoring and browsers themselves are told.</summary>
[Collection(EndToEndSite.Name), HoldsFor(CmsHosts.Both)]
public sealed class MachineTests(EndToEndSite site)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom", Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Atom_feed_leads_to_what_was_published()
    {
        await site.First("articles");
        var feed = XDocument.Parse(await site.Reader.Text("/cai-cach-hanh-chinh/atom.xml")).Root!;
        Assert.Equal(Atom + "feed", feed.Name);
        var entry = feed.Elements(Atom + "entry").First();
        var page = await site.Reader.Text(new Uri(entry.Element(Atom + "link")!.Attribute("href")!.Value).AbsolutePath);
        Assert.Contains(entry.Element(Atom + "title")!.Value, WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sitemap_holds_home_articles_and_documents()
    {
        var paths = await SitemapPaths("/sitemap.xml");
        Assert.Contains("/cai-cach-hanh-chinh", paths);
        foreach (var list in new[] { "articles", "documents" })
        {
            Assert.Contains((await site.First(list)).Path, paths);
        }
    }

    [Fact]
    public async Task Robots_are_shown_the_sitemap_and_kept_out_of_the_backoffice()
    {
        var robots = (await site.Reader.Text("/robots.txt")).Split('\n');
        Assert.Contains("Disallow: /umbraco", robots);
        Assert.Contains(robots, line => line.StartsWith("Sitemap: http", StringComparison.Ordinal) && line.EndsWith("/sitemap.xml", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/cai-cach-hanh-chinh")]
    [InlineData("/cai-cach-hanh-chinh/van-ban")]
    [InlineData("/cai-cach-hanh-chinh/tin-tuc/khong-co-bai-nay")]
    [InlineData("/api/reform/v1/articles")]
    [InlineData("/reform/mark.svg")]
    public async Task Every_public_answer_is_guarded_and_sets_no_cookie(string path)
    {
        using var answer = await site.Reader.Raw(HttpMethod.Get, path, null, accept: "text/html");
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task Monitoring_hears_that_the_site_is_well(string path)
    {
        var health = JsonSerializer.Deserialize<JsonElement>(await site.Reader.Text(path));
        Assert.Equal("Healthy", health.GetProperty("status").GetString());
    }

    /// <summary>Of a sitemap, or of all that an index names.</summary>
    private async Task<List<string>> SitemapPaths(string path)
    {
        var root = XDocument.Parse(await site.Reader.Text(path)).Root!;
        List<string> paths = [.. root.Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath)];
        return root.Name == Sitemap + "sitemapindex" ? [.. (await Task.WhenAll(paths.Select(SitemapPaths))).SelectMany(part => part)] : paths;
    }
}
