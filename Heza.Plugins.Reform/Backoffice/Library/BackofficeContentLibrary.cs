using Heza.Plugins.Reform.Publishing;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>
/// The plugin's port over Umbraco's content and media. Umbraco's content service is synchronous; what it reads within one
/// of its own notifications belongs to the same scope.
/// </summary>
public sealed class BackofficeContentLibrary(IContentService contents, VisibleContent visible, FindMedia media) : IContentLibrary
{
    public Task<LibraryItem?> Find(Guid key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(contents.GetById(key) is { } content ? new LibraryItem(content, visible.Includes(content)) : null);
    }

    public Task<IReadOnlyList<VisibleVersion>> VisibleVersions(CancellationToken ct) => Task.FromResult(visible.Versions(ct));

    public Task<IReadOnlyList<Guid>> Descendants(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>(
        contents.GetById(key) is { } root
            ? [.. ContentPages.All((long page, out long total) => contents.GetPagedDescendants(root.Id, page, ContentPages.Size, out total, null, Ordering.By("path")), ct).Select(content => content.Key)]
            : []);

    public Task<IReadOnlyDictionary<Guid, LibraryMedia>> FindMedia(IReadOnlyCollection<Guid> keys, CancellationToken ct) => media.ByKey(keys, ct);

    public Task<IReadOnlyDictionary<string, LibraryMedia>> FindMediaAt(IReadOnlyCollection<string> addresses, CancellationToken ct) => media.ByAddress(addresses, ct);
}
