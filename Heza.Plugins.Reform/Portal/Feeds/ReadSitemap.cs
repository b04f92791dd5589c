using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Feeds;

/// <param name="Modified">UTC; null when nothing is known.</param>
internal sealed record SitemapEntry(string Path, DateTime? Modified);

/// <summary>The canonical address of everything public, in files of at most <paramref name="most"/> publications.</summary>
internal sealed class ReadSitemap(ReformDbContext db, TimeProvider time, int most = ReadSitemap.Most)
{
    /// <summary>sitemaps.org allows 50,000 addresses in a file; the first holds the lists and the open surveys, too.</summary>
    private const int Most = 49_000;

    /// <summary>How many files all addresses need, at least one.</summary>
    public async Task<int> Pages(CancellationToken ct) => Math.Max(1, (await Public().CountAsync(ct) + most - 1) / most);

    /// <param name="page">From 1; empty after the last.</param>
    public async Task<IReadOnlyList<SitemapEntry>> Run(int page, CancellationToken ct)
    {
        // The oldest first, so that a publication stays in its file.
        var rows = await Public().OrderBy(publication => publication.FirstPublishedAt).ThenBy(publication => publication.Key)
            .Skip((page - 1) * most).Take(most)
            .Select(publication => new { IsArticle = publication is Article, publication.Slug, publication.PublishedAt })
            .ToListAsync(ct);
        var publications = rows.Select(row => new SitemapEntry(
            PublicAddress.Of(row.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, row.Slug), row.PublishedAt));
        return page > 1 ? [.. publications] : [.. await Lists(ct), .. publications];
    }

    private async Task<IEnumerable<SitemapEntry>> Lists(CancellationToken ct)
    {
        var articles = await db.Set<Article>().Where(article => article.WithdrawnAt == null).MaxAsync(article => (DateTime?)article.PublishedAt, ct);
        var documents = await db.Set<LegalDocument>().Where(document => document.WithdrawnAt == null).MaxAsync(document => (DateTime?)document.PublishedAt, ct);
        var surveys = await OpenSurveys.On(db, time.Today()).Select(survey => new { survey.Slug, survey.ChangedAt }).ToListAsync(ct);
        return
        [
            new SitemapEntry(PublicAddress.Home, articles > documents || documents is null ? articles : documents),
            new SitemapEntry(PortalPages.Articles, articles),
            new SitemapEntry(PortalPages.Documents, documents),
            .. surveys.Select(survey => new SitemapEntry(SurveyAddress.Of(survey.Slug), survey.ChangedAt)),
        ];
    }

    private IQueryable<Publication> Public() => db.Set<Publication>().Where(publication => publication.WithdrawnAt == null);
}
