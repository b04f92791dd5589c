using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Strings;

namespace Heza.Plugins.Reform.Tests.Portal;

/// <summary>A CMS that holds one draft.</summary>
internal sealed class FakeLibrary : IContentLibrary
{
    public Publication? Draft { get; set; }

    public Task<LibraryItem?> Find(Guid key, CancellationToken ct)
    {
        var type = new ContentType(new DefaultShortStringHelper(new DefaultShortStringHelperConfig()), -1) { Alias = ReformSchema.Article };
        return Task.FromResult(Draft?.Key == key ? new LibraryItem(new Content("Bản nháp", -1, type), Visible: false) : null);
    }

    public Task<IReadOnlyList<VisibleVersion>> VisibleVersions(CancellationToken ct) => Task.FromResult<IReadOnlyList<VisibleVersion>>([]);

    public Task<IReadOnlyList<Guid>> Descendants(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>([]);

    public Task<IReadOnlyDictionary<Guid, LibraryMedia>> FindMedia(IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<Guid, LibraryMedia>>(new Dictionary<Guid, LibraryMedia>());

    public Task<IReadOnlyDictionary<string, LibraryMedia>> FindMediaAt(IReadOnlyCollection<string> addresses, CancellationToken ct) =>
        Task.FromResult<IReadOnlyDictionary<string, LibraryMedia>>(new Dictionary<string, LibraryMedia>());
}
