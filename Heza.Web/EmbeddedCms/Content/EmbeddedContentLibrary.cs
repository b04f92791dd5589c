using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>Media by key: kept by the media part of the embedded CMS.</summary>
public delegate Task<IReadOnlyDictionary<Guid, LibraryMedia>> MediaFinder(IReadOnlyCollection<Guid> keys, CancellationToken ct);

/// <summary>Media by an address that they have or had: kept by the media part of the embedded CMS.</summary>
public delegate Task<IReadOnlyDictionary<string, LibraryMedia>> MediaAddressFinder(IReadOnlyCollection<string> addresses, CancellationToken ct);

/// <summary>The plugin's port over the embedded CMS's own tables.</summary>
public sealed class EmbeddedContentLibrary(CmsDbContext db, ContentFactory factory, MediaFinder findMedia, MediaAddressFinder findMediaAt) : IContentLibrary
{
    private static readonly string[] ReformTypes = [ReformSchema.Article, ReformSchema.LegalDocument];

    private IQueryable<CmsNode> Nodes => db.Set<CmsNode>().AsNoTracking();

    public async Task<LibraryItem?> Find(Guid key, CancellationToken ct)
    {
        var nodes = Nodes.Where(node => node.Key == key);
        if ((await db.LoadContents(factory, nodes, ct)).SingleOrDefault() is not var (node, content, _))
        {
            return null;
        }

        return new LibraryItem(content, node is { Published: true, Trashed: false } && await db.IsPathPublished(node.Path, ct));
    }

    public async Task<IReadOnlyList<VisibleVersion>> VisibleVersions(CancellationToken ct)
    {
        var candidates = await Nodes
            .Where(node => node.Published && !node.Trashed && ReformTypes.Contains(node.ContentTypeAlias))
            .Select(node => new { node.Key, node.Path, node.PublishedVersionId })
            .ToListAsync(ct);

        // Few nodes have children, and of those hardly any is unpublished: cheaper than walking every path.
        var hiding = await Nodes
            .Where(node => (!node.Published || node.Trashed) && Nodes.Any(child => child.ParentId == node.Id))
            .Select(node => node.Id)
            .ToListAsync(ct);
        return [.. candidates
            .Where(node => hiding.Count == 0 || !NodeQueries.AncestorIds(node.Path).Any(hiding.Contains))
            .Select(node => new VisibleVersion(node.Key, node.PublishedVersionId!.Value))];
    }

    public async Task<IReadOnlyList<Guid>> Descendants(Guid key, CancellationToken ct) =>
        await Nodes.FirstOrDefaultAsync(node => node.Key == key, ct) is { } root
            ? await Nodes.Below(root).OrderBy(node => node.Level).ThenBy(node => node.Id).Select(node => node.Key).ToListAsync(ct)
            : [];

    public Task<IReadOnlyDictionary<Guid, LibraryMedia>> FindMedia(IReadOnlyCollection<Guid> keys, CancellationToken ct) => findMedia(keys, ct);

    public Task<IReadOnlyDictionary<string, LibraryMedia>> FindMediaAt(IReadOnlyCollection<string> addresses, CancellationToken ct) => findMediaAt(addresses, ct);
}
