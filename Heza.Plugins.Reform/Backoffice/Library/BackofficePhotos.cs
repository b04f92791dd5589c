using Heza.Plugins.Reform.Outreach.Activities;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>Pictures of Umbraco's media.</summary>
public sealed class BackofficePhotos(FindMedia media) : IPhotoLibrary
{
    public async Task<IReadOnlyDictionary<Guid, LibraryPhoto>> FindPhotos(IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        (await media.ByKey(keys, ct)).Values.Where(item => item.ContentType.StartsWith("image/", StringComparison.Ordinal))
            .ToDictionary(item => item.Key, item => new LibraryPhoto(item.Key, item.Url, item.Width, item.Height));
}
