using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>The desk's list.</summary>
public sealed class ListContent(CmsDbContext db)
{
    /// <param name="sort">Null: last changed first.</param>
    public async Task<Result<PageOf<ContentRow>>> Run(ContentFilter filter, PageAsked asked, CancellationToken ct, ContentSort? sort = null)
    {
        if (filter.Refusal() is { } refusal)
        {
            return refusal;
        }

        var nodes = filter.Apply(db, db.Set<CmsNode>().AsNoTracking());
        var total = await nodes.CountAsync(ct);
        var rows = await (sort ?? ContentSort.LastChangedFirst).Apply(nodes).Skip(asked.Skip).Take(asked.Size)
            .Select(node => new
            {
                Node = node,
                By = db.Set<CmsVersion>().Where(version => version.Id == node.CurrentVersionId).Select(version => version.ActorName).First(),
                Parent = db.Set<CmsNode>().Where(above => above.Id == node.ParentId).Select(above => (Guid?)above.Key).FirstOrDefault(),
            })
            .ToListAsync(ct);

        var ids = rows.Select(row => row.Node.Id).ToList();
        var schedules = (await db.Set<CmsSchedule>().AsNoTracking().Where(entry => ids.Contains(entry.NodeId)).ToListAsync(ct)).ToLookup(entry => entry.NodeId);
        return new PageOf<ContentRow>(
            [.. rows.Select(row => Row(row.Node, row.By, row.Parent, ContentScheduleView.Of([.. schedules[row.Node.Id]])))], total, asked.Page, asked.Size);
    }

    private static ContentRow Row(CmsNode node, string by, Guid? parent, ContentScheduleView schedule) => new(
        node.Key, node.ContentTypeAlias, node.Name, parent, ContentRules.StateOf(node, schedule.PublishAt is not null), node.Edited, node.Revision,
        node.CreateDate, node.UpdateDate, node.PublishDate, by, schedule.PublishAt, schedule.WithdrawAt)
    {
        Number = node.Number,
        Published = node.Published,
        Review = ContentReview.Of(node.Review),
    };
}
