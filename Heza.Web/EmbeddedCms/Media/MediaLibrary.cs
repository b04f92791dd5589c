using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>Reads media for the plugin (<see cref="IContentLibrary.FindMedia"/>).</summary>
public sealed class MediaLibrary(CmsDbContext db)
{
    /// <summary>Media by key; unknown keys are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, LibraryMedia>> Find(IReadOnlyCollection<Guid> keys, CancellationToken ct)
    {
        if (keys.Count == 0)
        {
            return new Dictionary<Guid, LibraryMedia>();
        }

        var items = await db.Set<MediaItem>().AsNoTracking().Where(item => keys.Contains(item.Key)).ToListAsync(ct);
        return items.ToDictionary(item => item.Key, item => new LibraryMedia(
            item.Key, item.FileName, MediaFolder.UrlOf(item.Hash, item.Extension), item.ContentType, item.Size, item.Hash,
            item.AltText, item.Width, item.Height, item.Text));
    }
}
