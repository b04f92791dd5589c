using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>Public documents that a typed number may mean: none, one, or a choice; never a guess.</summary>
internal sealed class ResolveDocument(ReformDbContext db)
{
    private const int MostTyped = 200;
    private const int Most = 20;

    public async Task<IReadOnlyList<DocumentCard>> Run(string typed, CancellationToken ct)
    {
        var number = typed.Length > MostTyped ? "" : VietnameseText.Slug(typed);
        return number.Length == 0
            ? []
            : await db.Set<LegalDocument>()
                .Where(document => document.WithdrawnAt == null && document.NumberKey == number)
                .OrderByDescending(document => document.IssuedFrom).ThenBy(document => document.Key).Take(Most)
                .Select(DocumentCard.Of)
                .ToListAsync(ct);
    }
}
