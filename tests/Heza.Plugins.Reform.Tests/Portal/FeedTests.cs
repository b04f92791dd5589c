using System.Globalization;
using System.Xml.Linq;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class FeedTests
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Feeds_and_sitemap_hold_what_is_public_under_absolute_addresses(DatabaseProvider provider)
    {
        await using var site = await PortalSite.Start(provider);
        await site.Save(
            PortalSite.Article("Tin \u0001 <b>một</b> & hai", "tin-mot", 5, article => article.PublishedAt = article.PublishedAt.AddDays(1)),
            PortalSite.Article("Đã gỡ", "da-go", 6, article => article.WithdrawnAt = article.PublishedAt),
            PortalSite.Document("Nghị định", "61/2018/NĐ-CP", "61-2018-nd-cp", "2018-04-23"));

        var rss = await Xml(site, $"{PortalSite.Home}/rss.xml", "application/rss+xml");
        var items = rss.Descendants("item").ToList();
        Assert.Equal(["Tin  <b>một</b> & hai", "Nghị định 61/2018/NĐ-CP"], items.Select(item => item.Element("title")!.Value));
        Assert.Equal("https://www.heza.gov.vn/cai-cach-hanh-chinh/tin-tuc/tin-mot", items[0].Element("link")!.Value);
        Assert.Equal("Mon, 05 Jun 2023 01:00:00 GMT", items[0].Element("pubDate")!.Value);
        Assert.Equal("Tin tức", items[0].Element("category")!.Value);

        var atom = await Xml(site, $"{PortalSite.Home}/atom.xml", "application/atom+xml");
        Assert.Equal("2023-06-06T01:00:00Z", atom.Root!.Element(Atom + "updated")!.Value);
        Assert.All(atom.Descendants(Atom + "entry"), entry =>
        {
            Assert.StartsWith("urn:uuid:", entry.Element(Atom + "id")!.Value, StringComparison.Ordinal);
            Assert.True(DateTimeOffset.TryParse(entry.Element(Atom + "updated")!.Value, CultureInfo.InvariantCulture, out _));
            Assert.True(Uri.IsWellFormedUriString(entry.Element(Atom + "link")!.Attribute("href")!.Value, UriKind.Absolute));
        });

        var locations = (await Xml(site, "/sitemap.xml", "application/xml")).Descendants(Sitemap + "loc").Select(loc => loc.Value).ToList();
        Assert.Contains("https://www.heza.gov.vn/cai-cach-hanh-chinh/van-ban/61-2018-nd-cp", locations);
        Assert.DoesNotContain(locations, location => location.Contains("da-go", StringComparison.Ordinal));
        Assert.Contains("Sitemap: https://www.heza.gov.vn/sitemap.xml", await site.Text("/robots.txt"), StringComparison.Ordinal);
    }

    private static async Task<XDocument> Xml(PortalSite site, string path, string type)
    {
        using var response = await site.Get(path);
        Assert.Equal(type, response.Content.Headers.ContentType!.MediaType);
        return await XDocument.LoadAsync(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken), LoadOptions.None, TestContext.Current.CancellationToken);
    }
}
