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
    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        app.MapPage(FeedDocuments.RssPath, async (ReadFeed read, IOptions<SiteOptions> site, CancellationToken ct) =>
            Xml(FeedDocuments.Rss(await read.Run(ct), site.Value), "application/rss+xml")).CacheByVersion();
        app.MapPage(FeedDocuments.AtomPath, async (ReadFeed read, IOptions<SiteOptions> site, TimeProvider time, CancellationToken ct) =>
            Xml(FeedDocuments.AtomFeed(FeedDocuments.Everything(site.Value), await read.Run(ct), site.Value, VietnamTime.StartUtc(time.Today())), "application/atom+xml")).CacheByVersion();
        app.MapDocumentFeeds();
        app.MapPage("/sitemap.xml", async (ReadSitemap read, IOptions<SiteOptions> site, CancellationToken ct) =>
            Xml(await read.Pages(ct) is > 1 and var pages ? SitemapDocuments.Index(pages, site.Value) : SitemapDocuments.Of(await read.Run(1, ct), site.Value), "application/xml")).CacheByVersion();
        app.MapPage("/sitemap-{page:int:range(1,9999)}.xml", async (int page, ReadSitemap read, IOptions<SiteOptions> site, CancellationToken ct) =>
            await read.Run(page, ct) is { Count: > 0 } entries ? Xml(SitemapDocuments.Of(entries, site.Value), "application/xml") : Results.NotFound()).CacheByVersion();
        app.MapPage("/robots.txt", (IOptions<SiteOptions> site) => Results.Text(Robots(site.Value))).CacheByVersion();
    }

    private static string Robots(SiteOptions site) =>
        $"""
        User-agent: *
        Disallow: {PortalPages.Search}
        Disallow: {PortalPages.Preview}
        Disallow: /desk
        Disallow: /umbraco
        Sitemap: {site.Absolute("/sitemap.xml")}

        """;

    internal static IResult Xml(XDocument document, string contentType)
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
