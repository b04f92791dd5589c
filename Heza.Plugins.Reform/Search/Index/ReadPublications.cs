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

        return page.ConvertAll(publication => new IndexedPublication(publication));
    }

    public static async Task<IReadOnlyList<IndexedPublication>> ByKey(ReformDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        (await Visible(db).Where(publication => keys.Contains(publication.Key)).ToListAsync(ct)).ConvertAll(publication => new IndexedPublication(publication));

    private static IQueryable<Publication> Visible(ReformDbContext db) =>
        db.Set<Publication>().AsNoTracking().Include(publication => publication.Links).Where(publication => publication.WithdrawnAt == null);
}
