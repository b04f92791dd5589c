using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Articles and documents of the portal as evidence.</summary>
internal static class PublicationEvidence
{
    public static async Task<IEnumerable<Evidence>> Load(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        // Without texts, which may be long; rows that this context has changed say what will be saved.
        var rows = (await db.Set<Publication>().Where(publication => keys.Contains(publication.Key))
            .Select(publication => new { publication.Key, publication.Title, publication.Slug, publication.ContentHash, IsArticle = publication is Article })
            .ToListAsync(ct)).ToDictionary(row => row.Key);
        foreach (var row in db.Set<Publication>().Local.Where(publication => keys.Contains(publication.Key)))
        {
            rows[row.Key] = new { row.Key, row.Title, row.Slug, row.ContentHash, IsArticle = row is Article };
        }

        await db.Set<PublicationPeriod>().Where(period => keys.Contains(period.Key)).LoadAsync(ct);
        var periods = db.Set<PublicationPeriod>().Local.ToLookup(period => period.Key, period => new PeriodFact(period.From, period.To));
        return rows.Values.Select(row => new Evidence(
            row.IsArticle ? EvidenceKind.Article : EvidenceKind.Document, row.Key, row.Title,
            PublicAddress.Of(row.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, row.Slug),
            null, row.ContentHash, [.. periods[row.Key].OrderBy(period => period.From)]));
    }
}
