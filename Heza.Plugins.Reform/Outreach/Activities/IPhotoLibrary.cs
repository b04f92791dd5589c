namespace Heza.Plugins.Reform.Outreach.Activities;

/// <param name="Url">Address on this site.</param>
/// <param name="Width">Pixels.</param>
public sealed record LibraryPhoto(Guid Key, string Url, int? Width, int? Height);

/// <summary>The host's media, as far as they are pictures.</summary>
public interface IPhotoLibrary
{
    /// <summary>Pictures by key; unknown keys and other files are left out.</summary>
    Task<IReadOnlyDictionary<Guid, LibraryPhoto>> FindPhotos(IReadOnlyCollection<Guid> keys, CancellationToken ct);
}
