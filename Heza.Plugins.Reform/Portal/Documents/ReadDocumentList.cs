using System.Linq.Expressions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>What a list shows of a document.</summary>
/// <param name="IssuedOn">As known: see <see cref="LegalDocument.IssuedOn"/>.</param>
/// <param name="PublishedAt">UTC; the first time that it was public here.</param>
/// <param name="UpdatedAt">UTC; the publication that is shown now.</param>
public sealed record DocumentCard(
    Guid Key, string Slug, string Number, string Type, string Level, List<string> Issuers, List<string> Fields, string Summary, string? IssuedOn,
    DateOnly? EffectiveOn, DateOnly? ExpiredOn, DateTime PublishedAt, DateTime UpdatedAt, ForceDays Force)
{
    public static readonly Expression<Func<LegalDocument, DocumentCard>> Of = document => new DocumentCard(
        document.Key, document.Slug, document.Number, document.Type, document.Level, document.Issuers, document.Fields, document.Summary, document.IssuedOn,
        document.EffectiveOn, document.ExpiredOn, document.FirstPublishedAt, document.PublishedAt,
        new ForceDays(document.EffectiveOn, document.ForceUntil, document.ForcePartUntil, document.ForceUndated));
}

internal sealed class ReadDocumentList(ReformDbContext db, TimeProvider time)
{
    public async Task<PageOf<DocumentCard>> Run(DocumentFilter filter, CancellationToken ct)
    {
        var documents = filter.Apply(db.Set<LegalDocument>(), filter.On ?? time.Today());
        var total = await documents.CountAsync(ct);
        var items = await filter.Order(documents)
            .Skip((filter.Page - 1) * filter.PageSize).Take(filter.PageSize)
            .Select(DocumentCard.Of)
            .ToListAsync(ct);
        return new PageOf<DocumentCard>(items, total, filter.Page, filter.PageSize);
    }
}
