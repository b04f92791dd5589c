using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>An article in a list of the public API.</summary>
/// <param name="Category">tin-tuc, su-kien, huong-dan, hoi-dap or pho-bien-phap-luat.</param>
/// <param name="PublishedAt">UTC; the date that readers see.</param>
/// <param name="UpdatedAt">UTC.</param>
/// <param name="Url">Absolute address of the page.</param>
/// <param name="ImageUrl">Absolute; null without an image.</param>
public sealed record ArticleItem(
    string Slug, string Title, string Summary, string Category, IReadOnlyList<string> Audience,
    DateTime PublishedAt, DateTime UpdatedAt, string Url, string? ImageUrl)
{
    internal static ArticleItem Of(ArticleCard article, SiteOptions site) => new(
        article.Slug, article.Title, article.Summary, article.Category, article.Audience, article.DisplayDate, article.UpdatedAt,
        site.Absolute(PublicAddress.Of(PublicAddress.ArticleSection, article.Slug)), Absolute(article.ImageUrl, site));

    internal static string? Absolute(string? url, SiteOptions site) => url is ['/', ..] ? site.Absolute(url) : url;
}

/// <summary>An article with its text.</summary>
/// <param name="Html">Sanitised HTML.</param>
/// <param name="ImageUrl">Absolute; null without an image.</param>
public sealed record ArticleDetail(
    string Slug, string Title, string Summary, string Category, IReadOnlyList<string> Audience,
    DateTime PublishedAt, DateTime UpdatedAt, string Url, string? ImageUrl, string? ImageAlt, string? Source, string Html,
    IReadOnlyList<DocumentLink> Documents, IReadOnlyList<FileItem> Files)
{
    internal static ArticleDetail Of(ArticleView view, SiteOptions site)
    {
        var article = view.Article;
        return new ArticleDetail(
            article.Slug, article.Title, article.Summary, article.Category, article.Audience, article.DisplayDate, article.PublishedAt,
            site.Absolute(PublicAddress.Of(article)), ArticleItem.Absolute(article.ImageUrl, site), article.ImageAlt, article.Source, article.Html,
            [.. view.Documents.Select(document => DocumentLink.Of(document, site))], [.. view.Files.Select(file => FileItem.Of(file, site))]);
    }
}

/// <summary>A document in a list of the public API.</summary>
/// <param name="Level">trung-uong, thanh-pho or ban-quan-ly.</param>
/// <param name="Fields">What it is about, e.g. cai-cach-thu-tuc-hanh-chinh.</param>
/// <param name="IssuedOn">As far as it is known: 2018-04-23, 2023-01 or 2016.</param>
/// <param name="Status">chua-co-hieu-luc, con-hieu-luc, het-hieu-luc-mot-phan, het-hieu-luc or khong-xac-dinh, on the day asked for, else on the Vietnamese day of the request.</param>
/// <param name="Url">Absolute address of the page.</param>
public sealed record DocumentItem(
    string Slug, string Number, string Type, string Level, IReadOnlyList<string> Issuers, IReadOnlyList<string> Fields, string Abstract, string? IssuedOn,
    DateOnly? EffectiveOn, DateOnly? ExpiredOn, string Status, DateTime UpdatedAt, string Url)
{
    internal static DocumentItem Of(DocumentCard document, SiteOptions site, DateOnly today) => new(
        document.Slug, document.Number, document.Type, document.Level, document.Issuers, document.Fields, document.Summary, document.IssuedOn,
        document.EffectiveOn, document.ExpiredOn, DocumentStatus.Of(document.Force, today), document.UpdatedAt,
        site.Absolute(PublicAddress.Of(PublicAddress.DocumentSection, document.Slug)));
}

/// <summary>A document with its text, files and relations.</summary>
/// <param name="IssuedOn">As far as it is known: 2018-04-23, 2023-01 or 2016.</param>
/// <param name="Html">Sanitised HTML of the full text; empty when there are only files.</param>
public sealed record DocumentDetail(
    string Slug, string Number, string Type, string Level, IReadOnlyList<string> Issuers, IReadOnlyList<string> Fields, string Abstract, string? IssuedOn,
    DateOnly? EffectiveOn, DateOnly? ExpiredOn, string Status, DateTime UpdatedAt, string Url, string? Signer, string? SignerPosition,
    string Html, IReadOnlyList<FileItem> Files, IReadOnlyList<DocumentLink> Relations, IReadOnlyList<MentionItem> MentionedBy)
{
    internal static DocumentDetail Of(DocumentView view, SiteOptions site, DateOnly today)
    {
        var document = view.Document;
        return new DocumentDetail(
            document.Slug, document.Number, document.Type, document.Level, document.Issuers, document.Fields, document.Summary, document.IssuedOn,
            document.EffectiveOn, document.ExpiredOn, DocumentStatus.Of(document.Force, today), document.PublishedAt,
            site.Absolute(PublicAddress.Of(document)), document.Signer, document.SignerPosition, document.Html,
            [.. view.Files.Select(file => FileItem.Of(file, site))], [.. view.Relations.Select(relation => DocumentLink.Of(relation, site))],
            [.. view.Mentions.Select(mention => MentionItem.Of(mention, site))]);
    }
}

/// <param name="Size">Bytes.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Pages">Of a PDF; null where they are not known.</param>
/// <param name="Signed">A digital signature was found in the file; it was not verified. Null when nobody could look.</param>
/// <param name="Reading">What reading it for its text came to: waiting, reading, text, no-text, encrypted, damaged, too-large or skipped; null for pictures.</param>
public sealed record FileItem(string FileName, string Url, string ContentType, long Size, string Sha256, int? Pages, bool? Signed, string? Reading)
{
    internal static FileItem Of(PublishedFile file, SiteOptions site) =>
        new(file.FileName, ArticleItem.Absolute(file.Url, site)!, file.ContentType, file.Size, file.Sha256, file.Pages, file.Signed, file.Reading.Code());
}

/// <summary>A link to a document.</summary>
/// <param name="Relation">can-cu, sua-doi-bo-sung, thay-the, bai-bo, huong-dan, hop-nhat, dinh-chinh or dan-chieu.</param>
/// <param name="Url">Null when the document is not in the register.</param>
public sealed record DocumentLink(string Relation, string Title, string? Abstract, string? Url, bool PartOnly, string? Provision, DateOnly? HoldsFrom)
{
    internal static DocumentLink Of(LinkedDocument document, SiteOptions site) => new(
        document.Kind, document.Title, document.Abstract, ArticleItem.Absolute(document.Path, site), document.PartOnly, document.Provision, document.HoldsFrom);
}

/// <summary>A publication that names the document.</summary>
/// <param name="Kind">article or document.</param>
public sealed record MentionItem(string Relation, string Kind, string Title, string Url, bool PartOnly, string? Provision, DateOnly? HoldsFrom)
{
    internal static MentionItem Of(Mention mention, SiteOptions site) => new(
        mention.Kind, mention.IsArticle ? "article" : "document", mention.Title,
        site.Absolute(PublicAddress.Of(mention.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, mention.Slug)),
        mention.PartOnly, mention.Provision, mention.HoldsFrom);
}
