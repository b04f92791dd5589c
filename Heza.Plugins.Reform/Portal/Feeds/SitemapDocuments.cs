using System.Xml.Linq;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Portal.Feeds;

/// <summary>Sitemaps as sitemaps.org describes them.</summary>
internal static class SitemapDocuments
{
    private static readonly XNamespace Sitemaps = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static XDocument Of(IReadOnlyList<SitemapEntry> entries, SiteOptions site) => new(
        new XElement(Sitemaps + "urlset", entries.Select(entry => new XElement(Sitemaps + "url",
            new XElement(Sitemaps + "loc", site.Absolute(entry.Path)),
            entry.Modified is { } modified ? new XElement(Sitemaps + "lastmod", FeedDocuments.Rfc3339(modified)) : null))));

    /// <summary>Where one file may not hold all addresses: a list of files.</summary>
    public static XDocument Index(int pages, SiteOptions site) => new(
        new XElement(Sitemaps + "sitemapindex", Enumerable.Range(1, pages).Select(page => new XElement(Sitemaps + "sitemap",
            new XElement(Sitemaps + "loc", site.Absolute($"/sitemap-{page}.xml"))))));
}
