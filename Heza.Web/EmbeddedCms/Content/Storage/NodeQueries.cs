using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Storage;

/// <summary>A document as rows and as Umbraco's content; both are changed together by the operations.</summary>
public sealed record StoredContent(CmsNode Node, IContent Content, CmsVersion Current);

/// <summary>Reading the tree, each with one query however many nodes.</summary>
public static class NodeQueries
{
    /// <summary>Who acts when the site itself does, in Umbraco's content model.</summary>
    public const int SystemUser = -1;

    private const int FirstId = 1001;

    public static async Task<StoredContent?> LoadContent(this CmsDbContext db, ContentFactory factory, Guid key, CancellationToken ct) =>
        (await db.LoadContents(factory, db.Set<CmsNode>().Where(node => node.Key == key), ct)).SingleOrDefault();

    /// <summary>
    /// Documents with their current and published versions, parents before children. Tracked for changing unless
    /// <paramref name="nodes"/> says otherwise.
    /// </summary>
    public static async Task<IReadOnlyList<StoredContent>> LoadContents(
        this CmsDbContext db, ContentFactory factory, IQueryable<CmsNode> nodes, CancellationToken ct)
    {
        var versions = db.Set<CmsVersion>();
        var rows = await (
            from node in nodes
            join current in versions on node.CurrentVersionId equals current.Id
            join version in versions on node.PublishedVersionId equals (int?)version.Id into matches
            from published in matches.DefaultIfEmpty()
            orderby node.Level, node.SortOrder, node.Id
            select new { node, current, published }).ToListAsync(ct);
        return [.. rows.Select(row => new StoredContent(row.node, factory.Hydrate(row.node, row.current, row.published), row.current))];
    }

    public static IQueryable<CmsNode> Below(this IQueryable<CmsNode> nodes, CmsNode node)
    {
        var prefix = node.Path + ",";
        return nodes.Where(other => other.Path.StartsWith(prefix));
    }

    /// <summary>Ids of the nodes above, without the root and the bin.</summary>
    public static IReadOnlyList<int> AncestorIds(string path) =>
        [.. path.Split(',').Select(id => int.Parse(id, System.Globalization.CultureInfo.InvariantCulture)).SkipLast(1).Where(id => id > 0)];

    /// <summary>Whether nothing above the path keeps readers from seeing what stands there.</summary>
    public static async Task<bool> IsPathPublished(this CmsDbContext db, string path, CancellationToken ct)
    {
        var above = AncestorIds(path);
        return !await db.Set<CmsNode>().AnyAsync(node => above.Contains(node.Id) && (!node.Published || node.Trashed), ct);
    }

    /// <summary>
    /// A number that no node ever had: the log remembers those of deleted ones. Ask inside the writer's exclusive
    /// transaction only.
    /// </summary>
    public static async Task<int> NextId(this CmsDbContext db, CancellationToken ct)
    {
        var node = await db.Set<CmsNode>().MaxAsync(node => (int?)node.Id, ct) ?? 0;
        var logged = await db.Set<CmsLogEntry>().MaxAsync(entry => (int?)entry.NodeId, ct) ?? 0;
        return Math.Max(FirstId, Math.Max(node, logged) + 1);
    }

    public static async Task<int> NextSortOrder(this CmsDbContext db, int parentId, CancellationToken ct) =>
        1 + (await db.Set<CmsNode>().Where(node => node.ParentId == parentId).MaxAsync(node => (int?)node.SortOrder, ct) ?? -1);

    /// <summary>The integer by which Umbraco's content model names an account; that of the site itself when there is none.</summary>
    public static async Task<int> UserNumber(this CmsDbContext db, string actorId, CancellationToken ct) =>
        await db.Users.Where(account => account.Id == actorId).Select(account => (int?)account.Number).FirstOrDefaultAsync(ct)
        ?? SystemUser;
}
