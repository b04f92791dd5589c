using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>
/// One document stands in the register once. Bodies number their documents by year, so the same number is free again in
/// another year, or for another local body (each province has a 21/CT-UBND).
/// </summary>
public sealed class CheckNumberIsFree(ReformDbContext db) : IPublishingCheck
{
    public async Task<IReadOnlyList<PublishingFault>> Find(Publication draft, CancellationToken ct)
    {
        if (draft is not LegalDocument document)
        {
            return [];
        }

        var sameNumber = await db.Set<LegalDocument>().AsNoTracking()
            .Where(other => other.NumberKey == document.NumberKey && other.Key != document.Key && other.WithdrawnAt == null)
            .Select(other => new { other.Title, other.IssuedFrom, other.Issuers }).ToListAsync(ct);
        return sameNumber.Where(other => IsSame(document, other.IssuedFrom, other.Issuers)).Take(1)
            .Select(other => new PublishingFault(ReformSchema.DocumentFields.Number, $"Số, ký hiệu {document.Number} đã có trong danh mục văn bản: «{other.Title}». Hãy kiểm tra lại số hoặc sửa văn bản đã có."))
            .ToList();
    }

    /// <summary>Pure: does a document with the same number key stand for the same document?</summary>
    public static bool IsSame(LegalDocument document, DateOnly? issuedFrom, IReadOnlyCollection<string> issuers) => SameDocument.Is(
        new DocumentIdentity(document.NumberKey, document.IssuedFrom?.Year, document.Issuers),
        new DocumentIdentity(document.NumberKey, issuedFrom?.Year, issuers));
}
