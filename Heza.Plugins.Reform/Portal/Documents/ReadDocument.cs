using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Portal.Citations;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Register.Cited;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>A document with what stands beside it. Its own lists of files and links are empty when it was read for a page.</summary>
/// <param name="Relations">Documents that this one names.</param>
/// <param name="Mentions">Documents and articles that name this one, newest first.</param>
/// <param name="SameNumber">Other documents that bear the same number.</param>
/// <param name="SummaryHtml">The abstract with links to the documents that it cites; null: as plain words.</param>
/// <param name="Cited">Documents that its text and files cite besides <paramref name="Relations"/>.</param>
public sealed record DocumentView(
    LegalDocument Document, IReadOnlyList<PublishedFile> Files, IReadOnlyList<LinkedDocument> Relations,
    IReadOnlyList<Mention> Mentions, IReadOnlyList<DocumentCard> SameNumber, string? SummaryHtml = null, IReadOnlyList<CitedPage>? Cited = null);

internal sealed class ReadDocument(ReformDbContext db, ReadLinkedDocuments linked, ReadMentions mentions, LinkCitations citations, ReadCited cited)
{
    /// <summary>Null when no public document stands at the address now.</summary>
    public async Task<DocumentView?> Run(string slug, CancellationToken ct)
    {
        // All that readers see; the plain text (of long PDFs too) and the CMS's own columns stay in the database.
        var document = await db.Set<LegalDocument>()
            .Where(document => document.Slug == slug && document.WithdrawnAt == null)
            .Select(document => new LegalDocument
            {
                Key = document.Key,
                Slug = document.Slug,
                Title = document.Title,
                Summary = document.Summary,
                Html = document.Html,
                Number = document.Number,
                NumberKey = document.NumberKey,
                Type = document.Type,
                Level = document.Level,
                Issuers = document.Issuers,
                IssuedOn = document.IssuedOn,
                EffectiveOn = document.EffectiveOn,
                ExpiredOn = document.ExpiredOn,
                ForceUntil = document.ForceUntil,
                ForcePartUntil = document.ForcePartUntil,
                ForceUndated = document.ForceUndated,
                Signer = document.Signer,
                SignerPosition = document.SignerPosition,
                Fields = document.Fields,
                FirstPublishedAt = document.FirstPublishedAt,
                PublishedAt = document.PublishedAt,
            })
            .FirstOrDefaultAsync(ct);
        if (document is null)
        {
            return null;
        }

        document.Html = await citations.Run(document.Html, document.Key, ct);
        var files = await db.Set<PublishedFile>().AsNoTracking()
            .Where(file => file.PublicationKey == document.Key).OrderBy(file => file.Order).ToListAsync(ct);
        var links = await db.Set<PublicationLink>().AsNoTracking().Where(link => link.FromKey == document.Key).ToListAsync(ct);
        var sameNumber = await db.Set<LegalDocument>()
            .Where(other => other.WithdrawnAt == null && other.NumberKey == document.NumberKey && other.NumberKey != "" && other.Key != document.Key)
            .OrderByDescending(other => other.IssuedFrom).Take(ReadMentions.Most)
            .Select(DocumentCard.Of).ToListAsync(ct);
        return new DocumentView(
            document, files, await linked.Run(links, ct),
            await mentions.Run(document, onlyBearer: sameNumber.Count == 0, ct), sameNumber,
            await citations.OfWords(document.Summary, document.Key, ct), await cited.Run(document.Key, links, ct));
    }
}
