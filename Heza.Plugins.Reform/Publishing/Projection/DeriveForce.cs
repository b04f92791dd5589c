using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Writes the days on which documents' force turns, from their own dates and from what other public documents end. Stored,
/// so that lists, counts and indexes ask the database for the force on any day.
/// </summary>
public sealed class DeriveForce(ReformDbContext db)
{
    private static readonly string[] Ending = [RelationKinds.Replaces, RelationKinds.Repeals];

    /// <summary>
    /// Documents whose force hangs on one as it is stored now: itself, what it ends, and those that share its number, for
    /// whether a number alone names a document depends on how many bear it.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> DependingOn(Guid key, CancellationToken ct) =>
        await db.Set<LegalDocument>()
            .Where(document => document.Key == key
                || db.Set<LegalDocument>().Any(one => one.Key == key && one.NumberKey == document.NumberKey)
                || db.Set<PublicationLink>().Any(link => link.FromKey == key && Ending.Contains(link.Kind)
                    && (link.TargetKey == document.Key || (link.TargetKey == null && link.TargetNumberKey == document.NumberKey))))
            .Select(document => document.Key).ToListAsync(ct);

    /// <returns>Documents whose days changed; they are written, but not yet saved.</returns>
    public async Task<IReadOnlyList<LegalDocument>> Run(IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
        {
            return [];
        }

        var documents = await db.Set<LegalDocument>().Where(document => keys.Contains(document.Key)).ToListAsync(ct);
        var incoming = await Incoming(documents, ct);
        var changed = new List<LegalDocument>();
        foreach (var document in documents)
        {
            var days = ForceDays.Of(document.EffectiveOn, document.ExpiredOn, incoming[document.Key]);
            if (days != document.Force)
            {
                (document.ForceUntil, document.ForcePartUntil, document.ForceUndated) = (days.Until, days.PartUntil, days.Undated);
                changed.Add(document);
            }
        }

        return changed;
    }

    private async Task<ILookup<Guid, IncomingRelation>> Incoming(List<LegalDocument> documents, CancellationToken ct)
    {
        var keys = documents.ConvertAll(document => (Guid?)document.Key);
        var numbers = documents.ConvertAll(document => document.NumberKey);
        var links = await (
            from link in db.Set<PublicationLink>().AsNoTracking()
            join source in db.Set<LegalDocument>() on link.FromKey equals source.Key
            where source.WithdrawnAt == null && Ending.Contains(link.Kind)
                && (keys.Contains(link.TargetKey) || (link.TargetKey == null && numbers.Contains(link.TargetNumberKey!)))
            select new
            {
                link.TargetKey,
                link.TargetNumberKey,
                Relation = new IncomingRelation(link.Kind, link.PartOnly, link.HoldsFrom ?? source.EffectiveOn),
            }).ToListAsync(ct);
        var bearers = (await db.Set<LegalDocument>()
            .Where(document => document.WithdrawnAt == null && document.NumberKey != "" && numbers.Contains(document.NumberKey))
            .Select(document => new { document.NumberKey, document.Key }).ToListAsync(ct))
            .ToLookup(document => document.NumberKey, document => document.Key, StringComparer.Ordinal);

        // A number that several bear does not say which of them is meant: never a guess.
        return links
            .Select(link => (Target: link.TargetKey ?? (bearers[link.TargetNumberKey!].ToList() is [var only] ? only : null as Guid?), link.Relation))
            .Where(link => link.Target is not null)
            .ToLookup(link => link.Target!.Value, link => link.Relation);
    }
}
