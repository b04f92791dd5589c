using Heza.Plugins.Reform.Publishing;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Library;

/// <summary>
/// The plugin's port over Umbraco's content and media. Umbraco's content service is synchronous; what it reads within one
/// of its own notifications belongs to the same scope.
/// </summary>
public sealed class BackofficeContentLibrary(IContentService contents, IContentTypeService types, IRuntimeState runtime, FindMedia media) : IContentLibrary
{
    /// <summary>Nodes that one query loads, with their values.</summary>
    internal const int PageSize = 200;

    private static readonly string[] ReformTypes = [ReformSchema.Article, ReformSchema.LegalDocument];

    public Task<LibraryItem?> Find(Guid key, CancellationToken ct)
    {
        ct.ThrowIfCancellationRequested();
        return Task.FromResult(contents.GetById(key) is { } content ? new LibraryItem(content, IsShown(content) && contents.IsPathPublished(content)) : null);
    }

    public Task<IReadOnlyList<VisibleVersion>> VisibleVersions(CancellationToken ct)
    {
        // While Umbraco is installed or upgraded it shows nothing of what it has: that must not pass for withdrawal.
        if (runtime.Level != RuntimeLevel.Run)
        {
            throw new InvalidOperationException($"Umbraco is not running (level {runtime.Level}): what it has published cannot be told.");
        }

        var ids = ReformTypes.Select(types.Get).OfType<IContentType>().Select(type => type.Id).ToArray();
        var shown = ids.Length == 0 ? [] : Pages((long page, out long total) => contents.GetPagedOfTypes(ids, page, PageSize, out total, null, Ordering.By("path")), ct)
            .Where(IsShown).Select(content => (content.Path, Version: new VisibleVersion(content.Key, content.PublishedVersionId))).ToList();
        var hiding = Hiding(shown.SelectMany(content => Ancestors(content.Path)).Distinct().ToList());
        return Task.FromResult<IReadOnlyList<VisibleVersion>>(
            [.. shown.Where(content => !Ancestors(content.Path).Any(hiding.Contains)).Select(content => content.Version)]);
    }

    public Task<IReadOnlyList<Guid>> Descendants(Guid key, CancellationToken ct) => Task.FromResult<IReadOnlyList<Guid>>(
        contents.GetById(key) is { } root
            ? [.. Pages((long page, out long total) => contents.GetPagedDescendants(root.Id, page, PageSize, out total, null, Ordering.By("path")), ct).Select(content => content.Key)]
            : []);

    public Task<IReadOnlyDictionary<Guid, LibraryMedia>> FindMedia(IReadOnlyCollection<Guid> keys, CancellationToken ct) => media.ByKey(keys, ct);

    public Task<IReadOnlyDictionary<string, LibraryMedia>> FindMediaAt(IReadOnlyCollection<string> addresses, CancellationToken ct) => media.ByAddress(addresses, ct);

    // A node in the bin keeps its flag.
    private static bool IsShown(IContent content) => content is { Published: true, Trashed: false };

    /// <summary>Of these nodes, those that hide what lies below them.</summary>
    private HashSet<int> Hiding(List<int> ids)
    {
        var showing = ids.Count == 0 ? [] : contents.GetByIds(ids).Where(IsShown).Select(node => node.Id).ToHashSet();
        return [.. ids.Where(id => !showing.Contains(id))];
    }

    /// <param name="path">E.g. <c>-1,1050,1061,1100</c>: the root, the ancestors, the node itself.</param>
    private static IEnumerable<int> Ancestors(string path) =>
        path.Split(',').Skip(1).SkipLast(1).Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture));

    private static IEnumerable<IContent> Pages(ReadPage read, CancellationToken ct)
    {
        for (var page = 0L; ; page++)
        {
            ct.ThrowIfCancellationRequested();
            var nodes = read(page, out var total).ToList();
            foreach (var node in nodes)
            {
                yield return node;
            }

            if (nodes.Count == 0 || (page + 1) * PageSize >= total)
            {
                yield break;
            }
        }
    }

    private delegate IEnumerable<IContent> ReadPage(long page, out long total);
}
