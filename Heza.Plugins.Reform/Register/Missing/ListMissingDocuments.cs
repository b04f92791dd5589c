using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.Missing;

/// <summary>A document that public texts name and the register does not have.</summary>
/// <param name="Type">Null when no text tells.</param>
/// <param name="Publications">How many public articles and documents name it.</param>
/// <param name="Times">How often they do, taken together.</param>
/// <param name="Examples">Some of them, the newest first.</param>
public sealed record MissingDocument(string Number, string? Type, int Publications, int Times, IReadOnlyList<CitingPublication> Examples);

/// <param name="Path">Of the public page.</param>
public sealed record CitingPublication(Guid Key, string Title, string Path);

/// <summary>The portal team's worklist: what is cited but missing, the most cited first.</summary>
public sealed class ListMissingDocuments(ReformDbContext db)
{
    /// <summary>Numbers that are ranked; whoever is done with these has earned the rest.</summary>
    private const int Most = 5_000;

    private const int Examples = 3;

    public async Task<PageOf<MissingDocument>> Run(Paging paging, CancellationToken ct)
    {
        var ranked = await Visible()
            .Where(cited => !db.Set<LegalDocument>().Any(document => document.NumberKey == cited.NumberKey && document.WithdrawnAt == null))
            .GroupBy(cited => cited.NumberKey)
            .Select(group => new { Key = group.Key, Number = group.Min(cited => cited.Number)!, Type = group.Max(cited => cited.Type), Publications = group.Count(), Times = group.Sum(cited => cited.Times) })
            .OrderByDescending(one => one.Publications).ThenByDescending(one => one.Times).ThenBy(one => one.Key)
            .Take(Most).ToListAsync(ct);
        var known = await KnownKeys([.. ranked.Select(one => one.Key)], ct);
        var missing = ranked.Where(one => !known.Contains(one.Key)).ToList();
        var shown = missing.Skip(paging.Skip).Take(paging.Size).ToList();
        var examples = await ReadExamples([.. shown.Select(one => one.Key)], ct);
        return paging.Of<MissingDocument>(
            [.. shown.Select(one => new MissingDocument(one.Number, one.Type, one.Publications, one.Times, [.. examples[one.Key].Take(Examples)]))],
            missing.Count);
    }

    private IQueryable<CitedNumber> Visible() =>
        db.Set<CitedNumber>().Where(cited => db.Set<Publication>().Any(publication => publication.Key == cited.PublicationKey && publication.WithdrawnAt == null));

    /// <summary>Keys under which a document of the register may be cited although its own number says more ("61/NĐ-CP").</summary>
    private async Task<HashSet<string>> KnownKeys(List<string> keys, CancellationToken ct)
    {
        var wanted = keys.ToHashSet(StringComparer.Ordinal);
        var numbers = keys.Select(key => int.TryParse(key.Split('-')[0], out var number) ? number : -1).ToHashSet();
        var documents = await db.Set<LegalDocument>().Where(document => document.WithdrawnAt == null).Select(document => document.Number).Distinct().ToListAsync(ct);
        return [.. documents.Select(DocumentNumber.Parse).Select(number => number.Value).OfType<DocumentNumber>().Where(number => numbers.Contains(number.Number))
            .SelectMany(NumberKeys.Of).Where(wanted.Contains)];
    }

    private async Task<ILookup<string, CitingPublication>> ReadExamples(List<string> keys, CancellationToken ct)
    {
        var rows = await (
            from cited in db.Set<CitedNumber>()
            join publication in db.Set<Publication>() on cited.PublicationKey equals publication.Key
            where publication.WithdrawnAt == null && keys.Contains(cited.NumberKey)
                // The newest few of each number: a row stands for how many newer ones there are.
                && db.Set<CitedNumber>().Count(other => other.NumberKey == cited.NumberKey
                    && db.Set<Publication>().Any(newer => newer.Key == other.PublicationKey && newer.WithdrawnAt == null && newer.Sequence > publication.Sequence)) < Examples
            orderby publication.Sequence descending
            select new { cited.NumberKey, publication.Key, publication.Title, publication.Slug, IsArticle = publication is Article }).ToListAsync(ct);
        return rows.ToLookup(
            row => row.NumberKey,
            row => new CitingPublication(row.Key, row.Title, PublicAddress.Of(row.IsArticle ? PublicAddress.ArticleSection : PublicAddress.DocumentSection, row.Slug)),
            StringComparer.Ordinal);
    }
}
