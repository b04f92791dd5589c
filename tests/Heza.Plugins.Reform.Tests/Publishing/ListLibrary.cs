using Heza.Plugins.Reform.Publishing;
using Umbraco.Cms.Core.Models;

namespace Heza.Plugins.Reform.Tests.Publishing;

/// <summary>A CMS that is a list: what the host would keep.</summary>
public sealed class ListLibrary : IContentLibrary
{
    public Dictionary<Guid, LibraryItem> Items { get; } = [];

    public Dictionary<Guid, LibraryMedia> Media { get; } = [];

    public void Show(IContent content) => Items[content.Key] = new LibraryItem(content, true);

    public void Hide(IContent content) => Items[content.Key] = new LibraryItem(content, false);

    public Task<LibraryItem?> Find(Guid key, CancellationToken ct) => Task.FromResult(Items.GetValueOrDefault(key));

    public Task<IReadOnlyList<VisibleVersion>> VisibleVersions(CancellationToken ct) =>
        Task.FromResult<IReadOnlyList<VisibleVersion>>([.. Items.Values.Where(item => item.Visible).Select(item => new VisibleVersion(item.Content.Key, item.Content.PublishedVersionId))]);

    public Task<IReadOnlyList<Guid>> Descendants(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public Task<IReadOnlyDictionary<Guid, LibraryMedia>> FindMedia(IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, LibraryMedia>>(Media.Where(item => keys.Contains(item.Key)).ToDictionary());

    public Task<IReadOnlyDictionary<string, LibraryMedia>> FindMediaAt(IReadOnlyCollection<string> addresses, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, LibraryMedia>>(Media.Values.Where(item => addresses.Contains(item.Url)).ToDictionary(item => item.Url));
}
