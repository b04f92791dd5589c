using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Search.Index;

/// <summary>Reads from the read model what the index keeps.</summary>
internal static class ReadPublications
{
    /// <summary>The next public ones by the number of their last change. One that changes meanwhile moves to the end: none is missed.</summary>
    public static async Task<IReadOnlyList<IndexedPublication>> After(ReformDbContext db, long sequence, int count, CancellationToken ct)
    {
        var visible = Visible(db);
        var page = await visible.Where(publication => publication.Sequence > sequence)
            .OrderBy(publication => publication.Sequence).Take(count).ToListAsync(ct);
        if (page.Count == count)
        {
            // The page may end among several that changed together.
            var last = page[^1].Sequence;
            page.RemoveAll(publication => publication.Sequence == last);
            page.AddRange(await visible.Where(publication => publication.Sequence == last).ToListAsync(ct));
        }

        return await WithIncoming(db, page, ct);
    }

    public static async Task<IReadOnlyList<IndexedPublication>> ByKey(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        await WithIncoming(db, await Visible(db).Where(publication => keys.Contains(publication.Key)).ToListAsync(ct), ct);

    /// <summary>Keys of documents given by content key or by number key.</summary>
    public static async Task<IReadOnlyList<Guid>> Resolve(ReformDbContext db, IReadOnlyCollection<string> targets, CancellationToken ct)
    {
        var keys = targets.Where(target => Guid.TryParseExact(target, "N", out _)).Select(target => Guid.ParseExact(target, "N")).ToList();
        return await db.Set<LegalDocument>()
            .Where(document => keys.Contains(document.Key) || targets.Contains(document.NumberKey))
            .Select(document => document.Key).ToListAsync(ct);
    }

    private static IQueryable<Publication> Visible(ReformDbContext db) =>
        db.Set<Publication>().AsNoTracking().Include(publication => publication.Links).Where(publication => publication.WithdrawnAt == null);

    private static async Task<IReadOnlyList<IndexedPublication>> WithIncoming(ReformDbContext db, List<Publication> publications, CancellationToken ct)
    {
        var documents = publications.OfType<LegalDocument>().ToList();
        var keys = documents.Select(document => (Guid?)document.Key).ToList();
        var numbers = documents.Select(document => document.NumberKey).ToList();
        string[] kinds = [RelationKinds.Replaces, RelationKinds.Repeals];
        var links = documents.Count == 0
            ? []
            : await (from link in db.Set<PublicationLink>().AsNoTracking()
                     join source in db.Set<LegalDocument>() on link.FromKey equals source.Key
                     where source.WithdrawnAt == null && kinds.Contains(link.Kind)
                         && (keys.Contains(link.TargetKey) || (link.TargetKey == null && numbers.Contains(link.TargetNumberKey!)))
                     select new { Link = link, source.EffectiveOn }).ToListAsync(ct);
        return
        [
            .. publications.Select(publication => new IndexedPublication(publication, publication is LegalDocument document
                ? [.. links.Where(entry => PointsAt(entry.Link, document))
                    .Select(entry => new IncomingRelation(entry.Link.Kind, entry.Link.PartOnly, entry.Link.HoldsFrom ?? entry.EffectiveOn))]
                : [])),
        ];
    }

    /// <summary>A number without a year comes again in other years, so it alone does not say which document is meant.</summary>
    private static bool PointsAt(PublicationLink link, LegalDocument document) =>
        link.TargetKey is { } key
            ? key == document.Key
            : link.TargetNumberKey == document.NumberKey && DocumentNumber.Parse(document.Number) is { Ok: true, Value.Year: not null };
}
