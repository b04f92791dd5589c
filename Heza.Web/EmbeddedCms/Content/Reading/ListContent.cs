using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <param name="Types">Aliases; empty: all.</param>
/// <param name="State">Null: all but what is in the bin. <c>Scheduled</c>: whatever a release is set for, also newer drafts of published ones.</param>
/// <param name="Parent">Only right below this one.</param>
/// <param name="Text">Part of the name, with or without marks.</param>
public sealed record ContentFilter(IReadOnlyList<string> Types, ContentState? State = null, Guid? Parent = null, string? Text = null);

/// <summary>The desk's list, last changed first.</summary>
public sealed class ListContent(CmsDbContext db)
{
    public async Task<Result<PageOf<ContentRow>>> Run(ContentFilter filter, PageAsked asked, CancellationToken ct)
    {
        if (Refusal(filter) is { } refusal)
        {
            return refusal;
        }

        var nodes = Filtered(filter);
        var total = await nodes.CountAsync(ct);
        var page = nodes
            .OrderByDescending(node => node.UpdateDate).ThenByDescending(node => node.Id)
            .Skip(asked.Skip).Take(asked.Size);
        var rows = await (
            from node in page
            join version in db.Set<CmsVersion>() on node.CurrentVersionId equals version.Id
            join above in db.Set<CmsNode>() on node.ParentId equals above.Id into parents
            from parent in parents.DefaultIfEmpty()
            orderby node.UpdateDate descending, node.Id descending
            select new { Node = node, By = version.ActorName, Parent = (Guid?)parent.Key }).ToListAsync(ct);

        var ids = rows.Select(row => row.Node.Id).ToList();
        var schedules = (await db.Set<CmsSchedule>().AsNoTracking().Where(entry => ids.Contains(entry.NodeId)).ToListAsync(ct)).ToLookup(entry => entry.NodeId);
        return new PageOf<ContentRow>(
            [.. rows.Select(row => Row(row.Node, row.By, row.Parent, ContentScheduleView.Of([.. schedules[row.Node.Id]])))], total, asked.Page, asked.Size);
    }

    private static Problem? Refusal(ContentFilter filter) => filter switch
    {
        { Text: { } text } when !StorableText.Is(text) => Problem.Field("text", "Từ cần tìm có ký tự không hợp lệ."),
        { Types: { } types } when !types.All(StorableText.Is) => Problem.Field("type", "Loại nội dung có ký tự không hợp lệ."),
        _ => null,
    };

    private IQueryable<CmsNode> Filtered(ContentFilter filter)
    {
        var pending = db.Set<CmsSchedule>().Where(entry => entry.Action == ScheduleAction.Release && entry.FailedAt == null);
        var nodes = db.Set<CmsNode>().AsNoTracking();
        nodes = filter.State switch
        {
            ContentState.Trashed => nodes.Where(node => node.Trashed),
            ContentState.Published => nodes.Where(node => !node.Trashed && node.Published),
            ContentState.Scheduled => nodes.Where(node => !node.Trashed && pending.Any(entry => entry.NodeId == node.Id)),
            ContentState.Draft => nodes.Where(node => !node.Trashed && !node.Published && !pending.Any(entry => entry.NodeId == node.Id)),
            _ => nodes.Where(node => !node.Trashed),
        };
        if (filter.Types.Count > 0)
        {
            nodes = nodes.Where(node => filter.Types.Contains(node.ContentTypeAlias));
        }

        if (filter.Parent is { } parent)
        {
            nodes = nodes.Where(node => db.Set<CmsNode>().Any(above => above.Key == parent && above.Id == node.ParentId));
        }

        if (!string.IsNullOrWhiteSpace(filter.Text))
        {
            var folded = VietnameseText.Fold(filter.Text.Trim());
            nodes = nodes.Where(node => node.FoldedName.Contains(folded));
        }

        return nodes;
    }

    private static ContentRow Row(CmsNode node, string by, Guid? parent, ContentScheduleView schedule) => new(
        node.Key, node.ContentTypeAlias, node.Name, parent, ContentRules.StateOf(node, schedule.PublishAt is not null), node.Edited, node.Revision,
        node.CreateDate, node.UpdateDate, node.PublishDate, by, schedule.PublishAt, schedule.WithdrawAt);
}
