using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Feeds;

/// <param name="Path">Without the host.</param>
/// <param name="Published">UTC.</param>
/// <param name="Updated">UTC, never before <paramref name="Published"/>.</param>
internal sealed record FeedEntry(Guid Key, string Title, string Summary, string Path, string Category, DateTime Published, DateTime Updated);

/// <summary>The newest articles and documents, as the feeds show them.</summary>
internal sealed class ReadFeed(ReformDbContext db, TimeProvider time)
{
    private const int Entries = 40;

    public async Task<IReadOnlyList<FeedEntry>> Run(CancellationToken ct)
    {
        var articles = await db.Set<Article>().Where(article => article.WithdrawnAt == null)
            .OrderByDescending(article => article.DisplayDate).Take(Entries).Select(ArticleCard.Of).ToListAsync(ct);
        var documents = await db.Set<LegalDocument>().Where(document => document.WithdrawnAt == null)
            .OrderByDescending(document => document.FirstPublishedAt).Take(Entries).Select(DocumentCard.Of).ToListAsync(ct);
        return [.. articles.Select(Entry).Concat(documents.Select(Entry))
            .OrderByDescending(entry => entry.Published).ThenBy(entry => entry.Key).Take(Entries)];
    }

    /// <summary>The documents of a filter, those first that were published here last.</summary>
    public async Task<IReadOnlyList<FeedEntry>> Run(DocumentFilter filter, CancellationToken ct) =>
        [.. (await filter.Apply(db.Set<LegalDocument>(), time.Today())
            .OrderByDescending(document => document.FirstPublishedAt).ThenBy(document => document.Key)
            .Take(Entries).Select(DocumentCard.Of).ToListAsync(ct)).Select(Entry)];

    private static FeedEntry Entry(ArticleCard article) => new(
        article.Key, article.Title, article.Summary, PublicAddress.Of(PublicAddress.ArticleSection, article.Slug),
        FieldLabels.Categories.Of(article.Category), article.DisplayDate, Later(article.DisplayDate, article.UpdatedAt));

    private static FeedEntry Entry(DocumentCard document) => new(
        document.Key, $"{document.Type} {document.Number}".Trim(), document.Summary, PublicAddress.Of(PublicAddress.DocumentSection, document.Slug),
        document.Type, document.PublishedAt, Later(document.PublishedAt, document.UpdatedAt));

    private static DateTime Later(DateTime first, DateTime second) => first > second ? first : second;
}
