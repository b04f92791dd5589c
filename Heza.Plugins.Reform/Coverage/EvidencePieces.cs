using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

internal static class EvidencePieces
{
    /// <summary>Without texts: titles and addresses only.</summary>
    public static async Task<IReadOnlyDictionary<Guid, EvidencePiece>> Load(IQueryable<Publication> publications, CancellationToken ct) =>
        (await publications
            .Select(publication => new
            {
                publication.Key,
                publication.Title,
                publication.Slug,
                publication.FirstPublishedAt,
                publication.WithdrawnAt,
                IsArticle = publication is Article,
            })
            .ToListAsync(ct))
            .ToDictionary(publication => publication.Key, publication => new EvidencePiece(
                publication.IsArticle ? EvidenceKind.Article : EvidenceKind.Document,
                publication.Key,
                publication.Title,
                PublicAddress.Of(publication.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, publication.Slug),
                VietnamTime.Day(publication.FirstPublishedAt),
                publication.WithdrawnAt is not null));
}
