using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Html;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Umbraco.Cms.Core.Models;
using A = Heza.Plugins.Reform.Publishing.ReformSchema.ArticleFields;
using D = Heza.Plugins.Reform.Publishing.ReformSchema.DocumentFields;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>Reads a CMS node of a reform type as readers will see it. Addresses (slugs) and dates of publication are not its business.</summary>
public sealed class ReadPublication(IContentLibrary library, RichTextSanitizer sanitizer)
{
    public static bool Handles(string contentTypeAlias) => contentTypeAlias is ReformSchema.Article or ReformSchema.LegalDocument;

    /// <summary>The published values.</summary>
    public Task<Publication> Published(IContent content, CancellationToken ct) => Read(content, new StoredValues(content, published: true), ct);

    /// <summary>The edited values: for the checks before publishing and for the preview.</summary>
    public Task<Publication> Draft(IContent content, CancellationToken ct) => Read(content, new StoredValues(content, published: false), ct);

    private async Task<Publication> Read(IContent content, StoredValues values, CancellationToken ct)
    {
        var isArticle = content.ContentType.Alias == ReformSchema.Article;
        var media = await library.FindMedia([.. values.Media(A.LeadImage), .. values.Media(isArticle ? A.Attachments : D.Files)], ct);
        var text = new MediaInText(sanitizer.Clean(await WithAddresses(values.Markup(isArticle ? A.Body : D.FullText), ct)));
        var html = text.With(text.Addresses is { Count: > 0 } addresses ? await library.FindMediaAt(addresses, ct) : new Dictionary<string, LibraryMedia>());
        Publication publication = isArticle ? ReadArticle(content, values, html, media) : ReadDocument(content, values, html, media);
        publication.VersionId = content.PublishedVersionId;
        publication.NodePath = content.Path;
        publication.PlanItems = values.Strings(A.PlanItems).Select(item => item.Trim()).Where(item => item.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        publication.ContentHash = Hash(publication);
        return publication;
    }

    private async Task<string> WithAddresses(string markup, CancellationToken ct)
    {
        var references = new ReferencesInText(markup);
        return references.With(references.Media is { Count: > 0 } keys ? await library.FindMedia(keys, ct) : new Dictionary<Guid, LibraryMedia>());
    }

    private static Article ReadArticle(IContent content, StoredValues values, string html, IReadOnlyDictionary<Guid, LibraryMedia> media)
    {
        var image = values.Media(A.LeadImage).Select(media.GetValueOrDefault).FirstOrDefault(found => found is not null);
        var article = new Article
        {
            Key = content.Key,
            Title = VietnameseText.Normalize((content.Name ?? "").Trim()),
            Summary = VietnameseText.Normalize(values.Text(A.Summary)),
            Html = html,
            Text = HtmlText.Of(html),
            Category = values.Choice(A.Category),
            Unit = values.Choice(A.Unit),
            Audience = values.Strings(A.Audience),
            Source = values.OptionalText(A.Source),
            DisplayDate = values.Moment(A.DisplayDate) ?? default,
            Featured = values.Flag(A.Featured),
            ImageUrl = image?.Url,
            ImageAlt = values.OptionalText(A.LeadImageAlt) ?? image?.AltText,
            ImageCaption = values.OptionalText(A.LeadImageCaption),
            ImageWidth = image?.Width,
            ImageHeight = image?.Height,
            FanpageText = values.OptionalText(A.FanpageText),
            FanpageMode = ReadFanpageMode(values.Choice(A.FanpageMode)),
            FanpageAt = values.Moment(A.FanpageTime),
        };
        AddFiles(article, values.Media(A.Attachments), media);
        foreach (var target in values.Keys(A.RelatedDocuments).Distinct())
        {
            article.Links.Add(new PublicationLink { FromKey = content.Key, Kind = "dan-chieu", TargetKey = target, PartOnly = false });
        }

        return article;
    }

    private static LegalDocument ReadDocument(IContent content, StoredValues values, string html, IReadOnlyDictionary<Guid, LibraryMedia> media)
    {
        var typed = values.Text(D.Number);
        var number = DocumentNumber.Parse(typed);
        var issuedOn = PartialDate.Parse(values.Text(D.IssuedOn));
        var document = new LegalDocument
        {
            Key = content.Key,
            Title = VietnameseText.Normalize((content.Name ?? "").Trim()),
            Summary = VietnameseText.Normalize(values.Text(D.Abstract)),
            Html = html,
            Number = number.Ok ? number.Value.Canonical : typed,
            NumberKey = number.Ok ? number.Value.Key : VietnameseText.Slug(typed),
            Type = values.Choice(D.Type),
            Level = values.Choice(D.Level),
            Issuers = Lines(values.Text(D.Issuers)),
            IssuedOn = issuedOn.Ok ? issuedOn.Value.ToString() : null,
            IssuedFrom = issuedOn.Ok ? issuedOn.Value.First : null,
            EffectiveOn = values.Day(D.EffectiveOn),
            ExpiredOn = values.Day(D.ExpiredOn),
            ForceUntil = values.Day(D.ExpiredOn),
            Signer = values.OptionalText(D.Signer),
            SignerPosition = values.OptionalText(D.SignerPosition),
            Fields = values.Strings(D.Fields),
        };
        AddFiles(document, values.Media(D.Files), media);
        var fileTexts = values.Media(D.Files).Select(media.GetValueOrDefault).Select(file => file?.Text);
        document.Text = string.Join('\n', new[] { HtmlText.Of(html) }.Concat(fileTexts).Where(text => !string.IsNullOrWhiteSpace(text)));
        document.Links.AddRange(values.Objects(D.Relations).Select(relation => ReadRelation.From(content.Key, relation)).OfType<PublicationLink>());
        return document;
    }

    private static void AddFiles(Publication publication, List<Guid> keys, IReadOnlyDictionary<Guid, LibraryMedia> media)
    {
        foreach (var file in keys.Distinct().Select(media.GetValueOrDefault).OfType<LibraryMedia>())
        {
            publication.Files.Add(new PublishedFile
            {
                PublicationKey = publication.Key,
                MediaKey = file.Key,
                FileName = file.FileName,
                Url = file.Url,
                ContentType = file.ContentType,
                Size = file.Size,
                Sha256 = file.Sha256,
                Pages = file.Pages,
                Signed = file.Signed,
                Reading = file.Reading,
                Order = publication.Files.Count,
            });
        }
    }

    private static FanpageMode ReadFanpageMode(string choice) => choice switch
    {
        "on-publish" => FanpageMode.OnPublish,
        "at-time" => FanpageMode.AtTime,
        _ => FanpageMode.None,
    };

    private static List<string> Lines(string text) =>
        text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(VietnameseText.Normalize).ToList();

    // White space and markup do not count: only what a reader would call another text.
    private static string Hash(Publication publication)
    {
        var words = string.Join(' ', $"{publication.Title}\n{publication.Summary}\n{publication.Text}".Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)));
    }
}
