using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.AspNetCore.Components;

namespace Heza.Plugins.Reform.Portal;

/// <summary>JSON-LD of schema.org for search engines: a data block, no script that runs.</summary>
internal static class StructuredData
{
    // Keeps Vietnamese letters readable and still escapes < > & ' so that no text can close the block.
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static MarkupString Of(Article article, LinkCard card) => Block(new JsonObject
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "NewsArticle",
        ["headline"] = article.Title,
        ["description"] = card.Description,
        ["inLanguage"] = "vi",
        ["datePublished"] = Moment(article.DisplayDate),
        ["dateModified"] = Moment(article.PublishedAt > article.DisplayDate ? article.PublishedAt : article.DisplayDate),
        ["mainEntityOfPage"] = card.Url,
        ["image"] = card.ImageUrl,
        ["articleSection"] = FieldLabels.Categories.Of(article.Category),
        ["publisher"] = Authority(),
    });

    public static MarkupString Of(DocumentView view, LinkCard card, SiteOptions site, DateOnly today) => Block(LegislationData.Of(view, card, site, today));

    private static JsonObject Authority() => Organization("Ban Quản lý Khu kinh tế Hải Phòng");

    internal static JsonObject Organization(string name) => new() { ["@type"] = "GovernmentOrganization", ["name"] = name };

    private static string Moment(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static MarkupString Block(JsonObject data)
    {
        foreach (var empty in data.Where(pair => pair.Value is null or JsonArray { Count: 0 }).Select(pair => pair.Key).ToList())
        {
            data.Remove(empty);
        }

        return new MarkupString($"<script type=\"application/ld+json\">{data.ToJsonString(Json)}</script>");
    }
}
