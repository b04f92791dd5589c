using System.Text;
using System.Xml;
using System.Xml.Linq;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Portal.Feeds;

internal static class FeedEndpoints
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapPage(FeedDocuments.RssPath, async (ReadFeed read, IOptions<SiteOptions> site, CancellationToken ct) =>
            Xml(FeedDocuments.Rss(await read.Run(ct), site.Value), "application/rss+xml")).CacheByVersion();
        app.MapPage(FeedDocuments.AtomPath, async (ReadFeed read, IOptions<SiteOptions> site, TimeProvider time, CancellationToken ct) =>
            Xml(FeedDocuments.AtomFeed(await read.Run(ct), site.Value, VietnamTime.StartUtc(time.Today())), "application/atom+xml")).CacheByVersion();
        app.MapPage("/sitemap.xml", async (ReadSitemap read, IOptions<SiteOptions> site, CancellationToken ct) =>
            Xml(Sitemap(await read.Run(ct), site.Value), "application/xml")).CacheByVersion();
        app.MapPage("/robots.txt", (IOptions<SiteOptions> site) => Results.Text(Robots(site.Value))).CacheByVersion();
    }

    private static XDocument Sitemap(IReadOnlyList<SitemapEntry> entries, SiteOptions site) => new(
        new XElement(Sitemaps + "urlset", entries.Select(entry => new XElement(Sitemaps + "url",
            new XElement(Sitemaps + "loc", site.Absolute(entry.Path)),
            entry.Modified is { } modified ? new XElement(Sitemaps + "lastmod", FeedDocuments.Rfc3339(modified)) : null))));

    private static string Robots(SiteOptions site) =>
        $"""
        User-agent: *
        Disallow: {PortalPages.Search}
        Disallow: {PortalPages.Preview}
        Disallow: /desk
        Disallow: /umbraco
        Sitemap: {site.Absolute("/sitemap.xml")}

        """;

    private static IResult Xml(XDocument document, string contentType)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" }))
        {
            document.Save(writer);
        }

        // Unlike Results.Bytes, this gives HEAD the length and ETag of GET.
        return Results.Text(bytes.ToArray().AsSpan(), $"{contentType}; charset=utf-8");
    }
}
