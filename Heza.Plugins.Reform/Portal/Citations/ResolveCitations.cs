using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal.Citations;

/// <summary>Where a citation leads.</summary>
/// <param name="Key">Content key; null when it leads to a choice.</param>
/// <param name="Path">The document's page, or the choice between several that bear the number.</param>
/// <param name="Title">Type and number, and what it is about.</param>
/// <param name="Force">Today; null for a choice.</param>
internal sealed record CitedPage(Guid? Key, string Path, string Title, LegalForce? Force);

/// <summary>
/// Looks citations up in the register, all of a text in two queries. A number that several documents bear is decided by
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
                document.Key, document.NumberKey, document.Type, document.Number, document.Summary, document.Slug, document.IssuedOn, document.EffectiveOn, document.ExpiredOn))
            .ToListAsync(ct);
        var endings = await Endings(documents, ct);
        var byKey = documents.SelectMany(document => document.Keys.Select(key => (key, document))).ToLookup(one => one.key, one => one.document, StringComparer.Ordinal);
        var found = new Dictionary<Citation, CitedPage>();
        foreach (var citation in wanted)
        {
            if (Page(citation, [.. byKey[citation.Key].Distinct()], endings) is { } page)
            {
                found[citation] = page;
            }
        }

        return found;
    }

    private CitedPage? Page(Citation citation, List<Candidate> candidates, ILookup<Guid, IncomingRelation> endings)
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
                LegalForces.On(time.Today(), one.EffectiveOn, one.ExpiredOn, endings[one.Key])),
            _ => new CitedPage(null, ReadLinkedDocuments.Choice(candidates[0].Number), $"Có {candidates.Count} văn bản mang số này", null),
        };
    }

    /// <summary>What public documents say of the force of these.</summary>
    private async Task<ILookup<Guid, IncomingRelation>> Endings(List<Candidate> documents, CancellationToken ct)
    {
        var keys = documents.ConvertAll(document => document.Key);
        var numbers = documents.ConvertAll(document => document.NumberKey);
        string[] ending = [RelationKinds.Replaces, RelationKinds.Repeals];
        var links = await db.Set<PublicationLink>()
            .Where(link => ending.Contains(link.Kind)
                && ((link.TargetKey != null && keys.Contains(link.TargetKey.Value)) || (link.TargetKey == null && link.TargetNumberKey != null && numbers.Contains(link.TargetNumberKey)))
                && db.Set<LegalDocument>().Any(document => document.Key == link.FromKey && document.WithdrawnAt == null))
            .Select(link => new { link.TargetKey, link.TargetNumberKey, link.Kind, link.PartOnly, link.HoldsFrom }).ToListAsync(ct);
        // A number alone says nothing where several documents bear it.
        var bearers = documents.ToLookup(document => document.NumberKey, StringComparer.Ordinal);
        return links
            .Select(link => (Target: link.TargetKey ?? (bearers[link.TargetNumberKey!].ToList() is [var only] ? only.Key : null), Relation: new IncomingRelation(link.Kind, link.PartOnly, link.HoldsFrom)))
            .Where(link => link.Target is not null)
            .ToLookup(link => link.Target!.Value, link => link.Relation);
    }

    private sealed record Candidate(
        Guid Key, string NumberKey, string Type, string Number, string Summary, string Slug, string? IssuedOn, DateOnly? EffectiveOn, DateOnly? ExpiredOn)
    {
        /// <summary>All keys under which it may be cited.</summary>
        public IEnumerable<string> Keys => DocumentNumber.Parse(Number) is { Ok: true, Value: var number } ? NumberKeys.Of(number).Append(NumberKey).Distinct() : [NumberKey];
    }
}
