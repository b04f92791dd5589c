using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Register.Missing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.Cited;

/// <summary>A document that a published piece names.</summary>
/// <param name="Number">Canonical.</param>
/// <param name="Title">Type, number and what it is about; null: the register does not have it.</param>
/// <param name="Address">Of its page on the portal, or of the choice between several that bear the number.</param>
/// <param name="Force">Code of its legal force today; null for a choice and for what is missing.</param>
/// <param name="ForceLabel">The same in words.</param>
public sealed record CitedDocumentView(string Number, int Times, string? Title, string? Address, string? Force, string? ForceLabel);

/// <summary>What a published piece cites, as it was found when it was published: those that it names most often first.</summary>
internal sealed class ListCited(ReformDbContext db, ResolveCitations resolve)
{
    /// <summary>A longer list helps nobody; the worklist of what is missing has all of them.</summary>
    private const int Most = 100;

    /// <returns>Empty for what is not published or cites nothing.</returns>
    public async Task<IReadOnlyList<CitedDocumentView>> Run(Guid piece, CancellationToken ct)
    {
        var cited = await db.Set<CitedNumber>().AsNoTracking().Where(one => one.PublicationKey == piece)
            .OrderByDescending(one => one.Times).ThenBy(one => one.NumberKey).Take(Most).ToListAsync(ct);
        var citations = cited.ConvertAll(one => new Citation(0, 0, 0, DocumentNumber.Parse(one.Number).Value, one.NumberKey, one.Type, null));
        var pages = await resolve.Run(citations, ct);
        return
        [
            .. cited.Zip(citations, (one, citation) => pages.GetValueOrDefault(citation) is { } page
                ? new CitedDocumentView(one.Number, one.Times, page.Title, page.Path, page.Force?.Code(), page.Force?.Label())
                : new CitedDocumentView(one.Number, one.Times, null, null, null, null)),
        ];
    }
}
