using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Gives a publication its address. An address once given is never given to another piece: old ones redirect, those of
/// withdrawn pieces answer "410".
/// </summary>
public sealed class ChooseSlug(ReformDbContext db)
{
    public async Task<string> Run(Publication publication, CancellationToken ct)
    {
        var section = PublicAddress.Section(publication);
        var taken = await db.Set<SlugEntry>().Where(entry => entry.Section == section && entry.Slug.StartsWith(Wanted(publication)))
            .ToDictionaryAsync(entry => entry.Slug, entry => entry.Key, ct);
        var slug = Candidates(publication).First(candidate => !taken.TryGetValue(candidate, out var owner) || owner == publication.Key);
        if (!taken.ContainsKey(slug))
        {
            db.Add(new SlugEntry { Section = section, Slug = slug, Key = publication.Key });
        }

        return slug;
    }

    private static string Wanted(Publication publication) =>
        (publication is LegalDocument document ? document.NumberKey : VietnameseText.Slug(publication.Title)) is { Length: > 0 } slug ? slug : publication.Key.ToString("n")[..8];

    // A number without a year (21/CT-UBND) comes again in another year: the year tells the two apart.
    private static IEnumerable<string> Candidates(Publication publication)
    {
        var wanted = Wanted(publication);
        yield return wanted;
        if (publication is LegalDocument { IssuedFrom: { } issued } && !wanted.Contains($"-{issued.Year}-", StringComparison.Ordinal))
        {
            yield return $"{wanted}-{issued.Year}";
        }

        for (var number = 2; ; number++)
        {
            yield return $"{wanted}-{number}";
        }
    }
}
