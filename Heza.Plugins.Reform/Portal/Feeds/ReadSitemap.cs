using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Feeds;

/// <param name="Modified">UTC; null when nothing is known.</param>
internal sealed record SitemapEntry(string Path, DateTime? Modified);

internal sealed class ReadSitemap(ReformDbContext db, TimeProvider time)
{
    /// <summary>sitemaps.org allows 50,000 addresses in a file; the oldest ones are still found through the lists.</summary>
    private const int Most = 49_000;

    public async Task<IReadOnlyList<SitemapEntry>> Run(CancellationToken ct)
    {
        var rows = await db.Set<Publication>().Where(publication => publication.WithdrawnAt == null)
            .OrderByDescending(publication => publication.FirstPublishedAt).Take(Most)
            .Select(publication => new { IsArticle = publication is Article, publication.Slug, publication.PublishedAt })
            .ToListAsync(ct);
        var surveys = await OpenSurveys.On(db, time.Today()).Select(survey => new { survey.Slug, survey.ChangedAt }).ToListAsync(ct);
        DateTime? Newest(Func<bool, bool> kind) => rows.Where(row => kind(row.IsArticle)).Max(row => (DateTime?)row.PublishedAt);
        return
        [
            new SitemapEntry(PublicAddress.Home, Newest(_ => true)),
            new SitemapEntry(PortalPages.Articles, Newest(isArticle => isArticle)),
            new SitemapEntry(PortalPages.Documents, Newest(isArticle => !isArticle)),
            .. surveys.Select(survey => new SitemapEntry(SurveyAddress.Of(survey.Slug), survey.ChangedAt)),
            .. rows.Select(row => new SitemapEntry(
                PublicAddress.Of(row.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, row.Slug), row.PublishedAt)),
        ];
    }
}
