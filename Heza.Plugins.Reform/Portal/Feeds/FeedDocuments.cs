using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Portal.Feeds;

/// <summary>What a feed says of itself.</summary>
/// <param name="Path">Its own, without the host.</param>
/// <param name="Page">Path of the page that it belongs to.</param>
internal sealed record FeedSource(string Title, string Path, string Page);

/// <summary>RSS 2.0 and Atom (RFC 4287) of the same entries.</summary>
internal static class FeedDocuments
{
    public const string RssPath = PublicAddress.Home + "/rss.xml";
    public const string AtomPath = PublicAddress.Home + "/atom.xml";
    private const string Authority = "Ban Quản lý Khu kinh tế Hải Phòng";
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static XDocument Rss(IReadOnlyList<FeedEntry> entries, SiteOptions site) => new(
        new XElement("rss",
            new XAttribute("version", "2.0"), new XAttribute(XNamespace.Xmlns + "atom", Atom),
            new XElement("channel",
                new XElement("title", Clean(site.Name)),
                new XElement("link", site.Absolute(PublicAddress.Home)),
                new XElement("description", "Tin tức và văn bản về cải cách hành chính"),
                new XElement("language", "vi"),
                new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/rss+xml"), new XAttribute("href", site.Absolute(RssPath))),
                entries.Count == 0 ? null : new XElement("lastBuildDate", Rfc1123(entries.Max(entry => entry.Updated))),
                entries.Select(entry => new XElement("item",
                    new XElement("title", Clean(entry.Title)),
                    new XElement("link", site.Absolute(entry.Path)),
                    new XElement("guid", new XAttribute("isPermaLink", "false"), Id(entry)),
                    new XElement("pubDate", Rfc1123(entry.Published)),
                    entry.Category.Length == 0 ? null : new XElement("category", Clean(entry.Category)),
                    new XElement("description", Clean(entry.Summary)))))));

    /// <summary>The feed of all that is new.</summary>
    public static FeedSource Everything(SiteOptions site) => new(site.Name, AtomPath, PublicAddress.Home);

    /// <param name="emptySince">The feed's "updated" while it has no entry.</param>
    public static XDocument AtomFeed(FeedSource source, IReadOnlyList<FeedEntry> entries, SiteOptions site, DateTime emptySince) => new(
        new XElement(Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "vi"),
            // The feed of everything keeps the identifier that it had from the beginning.
            new XElement(Atom + "id", site.Absolute(source.Path == AtomPath ? source.Page : source.Path)),
            new XElement(Atom + "title", Clean(source.Title)),
            new XElement(Atom + "updated", Rfc3339(entries.Count == 0 ? emptySince : entries.Max(entry => entry.Updated))),
            new XElement(Atom + "link", new XAttribute("rel", "self"), new XAttribute("type", "application/atom+xml"), new XAttribute("href", site.Absolute(source.Path))),
            new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", site.Absolute(source.Page))),
            new XElement(Atom + "author", new XElement(Atom + "name", Authority)),
            entries.Select(entry => new XElement(Atom + "entry",
                new XElement(Atom + "id", Id(entry)),
                new XElement(Atom + "title", Clean(entry.Title)),
                new XElement(Atom + "link", new XAttribute("rel", "alternate"), new XAttribute("type", "text/html"), new XAttribute("href", site.Absolute(entry.Path))),
                new XElement(Atom + "published", Rfc3339(entry.Published)),
                new XElement(Atom + "updated", Rfc3339(entry.Updated)),
                entry.Category.Length == 0 ? null : new XElement(Atom + "category", new XAttribute("term", Clean(entry.Category))),
                new XElement(Atom + "summary", Clean(entry.Summary))))));

    /// <summary>Text without the characters that XML 1.0 forbids, which would make the whole feed unreadable.</summary>
    internal static string Clean(string text)
    {
        var result = new System.Text.StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
            {
                result.Append(text[i]);
            }
            else if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
            {
                result.Append(text[i]).Append(text[++i]);
            }
        }

        return result.ToString();
    }

    internal static string Rfc3339(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static string Rfc1123(DateTime utc) => utc.ToString("R", CultureInfo.InvariantCulture);

    private static string Id(FeedEntry entry) => $"urn:uuid:{entry.Key}";
}
