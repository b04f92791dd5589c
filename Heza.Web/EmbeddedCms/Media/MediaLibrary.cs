using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>Reads media for the plugin (<see cref="IContentLibrary"/>).</summary>
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
        return items.ToDictionary(item => item.Key, View);
    }

    /// <summary>Media by an address that they have or had; unknown addresses are left out.</summary>
    public async Task<IReadOnlyDictionary<string, LibraryMedia>> FindAt(IReadOnlyCollection<string> addresses, CancellationToken ct)
    {
        var hashes = addresses.Distinct(StringComparer.Ordinal).Select(address => (Address: address, Hash: MediaAddress.HashIn(address))).Where(each => each.Hash is not null).ToList();
        if (hashes.Count == 0)
        {
            return new Dictionary<string, LibraryMedia>();
        }

        var keys = await db.MediaByHash([.. hashes.Select(each => each.Hash!).Distinct(StringComparer.Ordinal)], ct);
        var media = await Find([.. keys.Values.Distinct()], ct);
        return hashes.Where(each => keys.ContainsKey(each.Hash!)).ToDictionary(each => each.Address, each => media[keys[each.Hash!]], StringComparer.Ordinal);
    }

    private static LibraryMedia View(MediaItem item) => new(
        item.Key, item.FileName, MediaAddress.Of(item.Hash, item.Extension), item.ContentType, item.Size, item.Hash, item.AltText, item.Width, item.Height, item.Text,
        item.Pages, item.Signed, item.Reading);
}
