using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>Public addresses of a document that readers can see; the plugin's read model knows them.</summary>
public delegate Task<IReadOnlyList<string>> ContentAddresses(Guid key, CancellationToken ct);

/// <summary>A document with its edited values, for its form.</summary>
public sealed class GetContent(CmsDbContext db, ContentFactory factory, ContentTypeRegistry types, DeskValues values, ContentAddresses addresses)
{
    public async Task<Result<(ContentDetail Detail, CmsNode Node)>> Run(Guid key, CancellationToken ct)
    {
        var nodes = db.Set<CmsNode>().AsNoTracking().Where(node => node.Key == key);
        if ((await db.LoadContents(factory, nodes, ct)).SingleOrDefault() is not var (node, content, current))
        {
            return ContentRules.NotFound;
        }

        var entries = await db.Set<CmsSchedule>().AsNoTracking().Where(entry => entry.NodeId == node.Id).ToListAsync(ct);
        var schedule = ContentScheduleView.Of(entries);
        var parent = await db.Set<CmsNode>().Where(other => other.Id == node.ParentId).Select(other => (Guid?)other.Key).FirstOrDefaultAsync(ct);
        var detail = new ContentDetail(
            node.Key, node.Id, node.ContentTypeAlias, types.Find(node.ContentTypeAlias)?.Name ?? node.ContentTypeAlias, node.Name, parent,
            ContentRules.StateOf(node, schedule.PublishAt is not null), node.Published, node.Edited, node.Revision, current.Id, node.PublishedVersionId,
            node.CreateDate, node.UpdateDate, node.PublishDate, current.ActorName, values.Read(content), schedule,
            node is { Published: true, Trashed: false } ? await addresses(node.Key, ct) : [])
        {
            Review = ContentReview.Of(node.Review),
        };
        return (detail, node);
    }
}
