namespace Heza.Web.EmbeddedCms.Media;

/// <summary>
/// Makes a change to a media item and lets readers see it in the content that shows the item, although that has no new
/// version. Supplied by the host.
/// </summary>
/// <param name="documents">Keys of published documents that show it.</param>
public delegate Task ShowMediaChange(IReadOnlyCollection<Guid> documents, Func<Task> change, CancellationToken ct);
