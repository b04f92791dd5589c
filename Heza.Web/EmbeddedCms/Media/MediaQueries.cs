using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

public static class MediaQueries
{
    /// <summary>
    /// Keys of the media items that have these files or had them once; unknown hashes are left out. A file
    /// that one item gave up and another has now is the other's.
    /// </summary>
    public static async Task<Dictionary<string, Guid>> MediaByHash(this CmsDbContext db, IReadOnlyCollection<string> hashes, CancellationToken ct)
    {
        var found = await db.Set<MediaItem>().Where(item => hashes.Contains(item.Hash)).ToDictionaryAsync(item => item.Hash, item => item.Key, ct);
        if (found.Count < hashes.Count)
        {
            var former = await db.Set<FormerMediaFile>().Where(file => hashes.Contains(file.Hash)).OrderByDescending(file => file.ReplacedAt)
                .Select(file => new { file.Hash, file.MediaKey }).ToListAsync(ct);
            former.ForEach(file => found.TryAdd(file.Hash, file.MediaKey));
        }

        return found;
    }
}
