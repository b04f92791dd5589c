using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>
/// Public documents that a typed number may mean, however it was typed (<c>61/2018/NDCP</c>, <c>nghị định 61 năm 2018</c>):
/// none, one, or a choice; never a guess. A number that lacks its year or body means every document that has the rest.
/// </summary>
internal sealed class ResolveDocument(ReformDbContext db)
{
    private const int MostTyped = 200;
    private const int Most = 20;

    public async Task<IReadOnlyList<DocumentCard>> Run(string typed, CancellationToken ct)
    {
        var slug = typed.Length > MostTyped ? "" : VietnameseText.Slug(typed);
        if (slug.Length == 0)
        {
            return [];
        }

        var number = DocumentNumber.Parse(typed);
        string[] keys = number.Ok ? [slug, number.Value.Key] : [slug];
        return await Cards(keys, ct) is { Count: > 0 } exact ? exact
            : NumberKeys.Typed(typed) is { } part ? await Cards(await KeysWith(part, ct), ct)
            : [];
    }

    private async Task<IReadOnlyList<string>> KeysWith(string part, CancellationToken ct)
    {
        var start = part.Split('-')[0] + "-";
        var sameStart = await Public().Where(document => document.NumberKey.StartsWith(start))
            .Select(document => new { document.Number, document.NumberKey }).Distinct().ToListAsync(ct);
        return [.. sameStart
            .Where(document => DocumentNumber.Parse(document.Number) is { Ok: true } number && NumberKeys.Of(number.Value).Contains(part))
            .Select(document => document.NumberKey)];
    }

    private Task<List<DocumentCard>> Cards(IReadOnlyList<string> keys, CancellationToken ct) => Public()
        .Where(document => keys.Contains(document.NumberKey))
        .OrderByDescending(document => document.IssuedFrom).ThenBy(document => document.Key).Take(Most)
        .Select(DocumentCard.Of)
        .ToListAsync(ct);

    private IQueryable<LegalDocument> Public() => db.Set<LegalDocument>().Where(document => document.WithdrawnAt == null);
}
