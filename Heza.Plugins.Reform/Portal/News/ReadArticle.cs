using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Citations;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.News;

/// <summary>An article with what stands beside it, and links in its text to the documents that it cites. Its own lists of files and links are empty when it was read for a page.</summary>
/// <param name="SummaryHtml">The summary with the same links; null: as plain words.</param>
public sealed record ArticleView(Article Article, IReadOnlyList<PublishedFile> Files, IReadOnlyList<LinkedDocument> Documents, string? SummaryHtml = null);

internal sealed class ReadArticle(ReformDbContext db, ReadLinkedDocuments documents, LinkCitations citations)
{
    /// <summary>Null when no public article stands at the address now.</summary>
    public async Task<ArticleView?> Run(string slug, CancellationToken ct)
    {
        // All that readers see; the plain text and the CMS's own columns stay in the database.
        var article = await db.Set<Article>()
            .Where(article => article.Slug == slug && article.WithdrawnAt == null)
            .Select(article => new Article
            {
                Key = article.Key,
                Slug = article.Slug,
                Title = article.Title,
                Summary = article.Summary,
                Html = article.Html,
                Category = article.Category,
                Unit = article.Unit,
                Audience = article.Audience,
                Source = article.Source,
                DisplayDate = article.DisplayDate,
                FirstPublishedAt = article.FirstPublishedAt,
                PublishedAt = article.PublishedAt,
                ImageUrl = article.ImageUrl,
                ImageAlt = article.ImageAlt,
                ImageCaption = article.ImageCaption,
                ImageWidth = article.ImageWidth,
                ImageHeight = article.ImageHeight,
            })
            .FirstOrDefaultAsync(ct);
        if (article is null)
        {
            return null;
        }

        article.Html = await citations.Run(article.Html, article.Key, ct);
        var files = await db.Set<PublishedFile>().AsNoTracking()
            .Where(file => file.PublicationKey == article.Key).OrderBy(file => file.Order).ToListAsync(ct);
        var links = await db.Set<PublicationLink>().AsNoTracking().Where(link => link.FromKey == article.Key).ToListAsync(ct);
        return new ArticleView(article, files, await documents.Run(links, ct), await citations.OfWords(article.Summary, article.Key, ct));
    }
}
