using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Register.Cited;

/// <summary>Where a citation leads.</summary>
/// <param name="Key">Content key; null when it leads to a choice.</param>
/// <param name="Path">The document's page, or the choice between several that bear the number.</param>
/// <param name="Title">Type and number, and what it is about.</param>
/// <param name="Force">Today; null for a choice.</param>
public sealed record CitedPage(Guid? Key, string Path, string Title, LegalForce? Force);

/// <summary>
/// Looks citations up in the register, all of a text in one query. A number that several documents bear is decided by
/// the day written beside it, else it leads to the choice; never a guess.
/// </summary>
internal sealed class ResolveCitations(ReformDbContext db, TimeProvider time)
{
    /// <summary>Numbers of one text that are looked up; what a text cites beyond that stays plain.</summary>
    private const int Most = 300;

    /// <returns>By citation; those of which the register knows nothing are left out.</returns>
    public async Task<IReadOnlyDictionary<Citation, CitedPage>> Run(IReadOnlyCollection<Citation> citations, CancellationToken ct)
    {
        var wanted = citations.Take(Most).ToList();
        if (wanted.Count == 0)
        {
            return new Dictionary<Citation, CitedPage>();
        }

        var whole = wanted.Where(citation => citation.Number is not null).Select(citation => citation.Key).Distinct().ToList();
        var starts = wanted.Where(citation => citation.Number is null).Select(citation => citation.Key.Split('-')[0] + "-").Distinct().ToList();
        var documents = await db.Set<LegalDocument>()
            .Where(document => document.WithdrawnAt == null && (whole.Contains(document.NumberKey) || starts.Any(start => document.NumberKey.StartsWith(start))))
            .OrderBy(document => document.IssuedFrom).ThenBy(document => document.Key)
            .Select(document => new Candidate(
                document.Key, document.NumberKey, document.Type, document.Number, document.Summary, document.Slug, document.IssuedOn,
                new ForceDays(document.EffectiveOn, document.ForceUntil, document.ForcePartUntil, document.ForceUndated)))
            .ToListAsync(ct);
        var byKey = documents.SelectMany(document => document.Keys.Select(key => (key, document))).ToLookup(one => one.key, one => one.document, StringComparer.Ordinal);
        var found = new Dictionary<Citation, CitedPage>();
        foreach (var citation in wanted)
        {
            if (Page(citation, [.. byKey[citation.Key].Distinct()]) is { } page)
            {
                found[citation] = page;
            }
        }

        return found;
    }

    private CitedPage? Page(Citation citation, List<Candidate> candidates)
    {
        if (candidates.Count > 1 && citation.Date is { } day && candidates.FindAll(one => one.IssuedOn == PartialDate.Of(day).ToString()) is [var dated])
        {
            candidates = [dated];
        }

        return candidates switch
        {
            [] => null,
            [var one] => new CitedPage(
                one.Key, PublicAddress.Of(PublicAddress.DocumentSection, one.Slug), $"{one.Type} {one.Number}: {one.Summary}".Trim(' ', ':'),
                LegalForces.On(time.Today(), one.Force)),
            _ => new CitedPage(null, PublicAddress.OfNumber(candidates[0].Number), $"Có {candidates.Count} văn bản mang số này", null),
        };
    }

    private sealed record Candidate(
        Guid Key, string NumberKey, string Type, string Number, string Summary, string Slug, string? IssuedOn, ForceDays Force)
    {
        /// <summary>All keys under which it may be cited.</summary>
        public IEnumerable<string> Keys => DocumentNumber.Parse(Number) is { Ok: true, Value: var number } ? NumberKeys.Of(number).Append(NumberKey).Distinct() : [NumberKey];
    }
}
