using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Home;

/// <param name="Headline">The newest article that its editor features, else the newest; null on an empty site.</param>
/// <param name="Newest">Newest first, without the headline.</param>
/// <param name="Coverage">Null when there is no public plan.</param>
public sealed record HomeView(
    ArticleCard? Headline, IReadOnlyList<ArticleCard> Newest, IReadOnlyList<DocumentCard> Documents, PlanCoverage? Coverage);

internal sealed class ReadHome(
    ReformDbContext db, ReadArticleList articles, ReadDocumentList documents, ReadPlanCoverage coverage, TimeProvider time)
{
    private const int Articles = 11;
    private const int Documents = 5;

    public async Task<HomeView> Run(CancellationToken ct)
    {
        var newest = (await articles.Run(ArticleFilter.Newest(Articles + 1), ct)).Items;
        var headline = await db.Set<Article>()
            .Where(article => article.WithdrawnAt == null && article.Featured)
            .OrderByDescending(article => article.DisplayDate).ThenBy(article => article.Key)
            .Select(ArticleCard.Of)
            .FirstOrDefaultAsync(ct) ?? newest.FirstOrDefault();
        var plan = await coverage(null, time.Today(), ct);
        return new HomeView(
            headline,
            [.. newest.Where(article => article.Key != headline?.Key).Take(Articles)],
            (await documents.Run(DocumentFilter.Newest(Documents), ct)).Items,
            plan.Ok ? plan.Value : null);
    }
}
