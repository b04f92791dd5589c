using Heza.Plugins.Reform.Outreach.Activities;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>Shows the plugin the pictures of the media library.</summary>
public sealed class PhotoLibrary(CmsDbContext db) : IPhotoLibrary
{
    public async Task<IReadOnlyDictionary<Guid, LibraryPhoto>> FindPhotos(IReadOnlyCollection<Guid> keys, CancellationToken ct) => keys.Count == 0
        ? new Dictionary<Guid, LibraryPhoto>()
        : await db.Set<MediaItem>().AsNoTracking().Where(item => item.Kind == MediaKind.Image && keys.Contains(item.Key))
            .Select(item => new LibraryPhoto(item.Key, MediaAddress.Of(item.Hash, item.Extension), item.Width, item.Height))
            .ToDictionaryAsync(photo => photo.Key, ct);
}
