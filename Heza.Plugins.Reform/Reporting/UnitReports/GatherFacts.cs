using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>
/// What the site knows of a unit's work in a period: its articles first published in the period that are public now, and
/// what hangs on them.
/// </summary>
public sealed class GatherFacts(ReformDbContext db, MetricLabels metrics)
{
    /// <param name="now">UTC.</param>
    public async Task<UnitReportFacts> Run(UnitReportKey key, ReportPlace place, DateTime now, CancellationToken ct)
    {
        var (from, to) = (VietnamTime.StartUtc(place.Period.From), VietnamTime.EndUtc(place.Period.To));
        var articles = await db.Set<Article>()
            .Where(article => article.Unit == key.Unit && article.FirstPublishedAt >= from && article.FirstPublishedAt < to && article.FirstPublishedAt <= now && article.WithdrawnAt == null)
            .OrderBy(article => article.FirstPublishedAt).ThenBy(article => article.Key)
            .Select(article => new { article.Key, article.Title, article.Slug, article.FirstPublishedAt }).ToListAsync(ct);
        var keys = articles.ConvertAll(article => article.Key);
        var accepted = (await db.Set<Fulfilment>()
                .Where(one => one.PlanYear == key.Year && keys.Contains(one.EvidenceKey) && one.State == FulfilmentState.Accepted)
                .Select(one => new { one.EvidenceKey, one.ItemCode }).ToListAsync(ct))
            .ToLookup(one => one.EvidenceKey, one => one.ItemCode);
        var posts = await EvidencePosts.Load(db, keys, VietnamTime.Day(now), metrics.Views, ct);
        var facts = new UnitReportFacts(
            now,
            [.. articles.Select(article => new FactArticle(
                article.Key, article.Title, PublicAddress.Of(PublicAddress.ArticleSection, article.Slug), VietnamTime.Day(article.FirstPublishedAt),
                [.. accepted[article.Key].Order(StringComparer.Ordinal)]))],
            await Documents(keys, ct),
            [.. keys.SelectMany(article => posts[article].Select(post => new FactPost(article, post.Channel, post.SentAt, post.Permalink, post.Views)))],
            [.. place.Items.Select(item => new FactItem(item.Code, item.Title, keys.Count(article => accepted[article].Contains(item.Code)))).Where(item => item.Pieces > 0)]);
        return await facts.WithOutreach(db, key, place.Period, ct);
    }

    private async Task<IReadOnlyList<FactDocument>> Documents(List<Guid> articles, CancellationToken ct)
    {
        var links = await db.Set<PublicationLink>().Where(link => articles.Contains(link.FromKey))
            .Select(link => new { link.TargetKey, link.TargetNumberKey, link.TargetNumber }).ToListAsync(ct);
        var (targets, numbers) = (links.ConvertAll(link => link.TargetKey), links.ConvertAll(link => link.TargetNumberKey));
        var known = await db.Set<LegalDocument>()
            .Where(document => document.WithdrawnAt == null && (targets.Contains(document.Key) || numbers.Contains(document.NumberKey)))
            .Select(document => new { document.Number, document.Slug, document.NumberKey }).ToListAsync(ct);
        var found = known.Select(document => new FactDocument(document.Number, PublicAddress.Of(PublicAddress.DocumentSection, document.Slug)));
        var missing = links.Where(link => link.TargetNumber is not null && known.TrueForAll(document => document.NumberKey != link.TargetNumberKey))
            .Select(link => new FactDocument(link.TargetNumber!, null));
        return [.. found.Concat(missing).DistinctBy(document => document.Number, StringComparer.Ordinal).OrderBy(document => document.Number, StringComparer.Ordinal)];
    }
}
