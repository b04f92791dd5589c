using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <param name="Types">Aliases; empty: all.</param>
/// <param name="State">Null: all but what is in the bin. <c>Scheduled</c>: whatever a release is set for, also newer drafts of published ones; <c>Submitted</c> and <c>Returned</c> likewise.</param>
/// <param name="Parent">Only right below this one.</param>
/// <param name="Text">Words of the name, with or without marks, or a document's number.</param>
/// <param name="Writer">Id of an account: only what this person began or was the last to write.</param>
public sealed record ContentFilter(
    IReadOnlyList<string> Types, ContentState? State = null, Guid? Parent = null, string? Text = null, string? Writer = null)
{
    public Problem? Refusal() => this switch
    {
        { Text: { } text } when !StorableText.Is(text) => Problem.Field("text", "Từ cần tìm có ký tự không hợp lệ."),
        { Types: { } types } when !types.All(StorableText.Is) => Problem.Field("type", "Loại nội dung có ký tự không hợp lệ."),
        _ => null,
    };

    public IQueryable<CmsNode> Apply(CmsDbContext db, IQueryable<CmsNode> nodes)
    {
        nodes = InState(db, nodes, State);
        if (Types.Count > 0)
        {
            nodes = nodes.Where(node => Types.Contains(node.ContentTypeAlias));
        }

        if (Parent is { } parent)
        {
            nodes = nodes.Where(node => db.Set<CmsNode>().Any(above => above.Key == parent && above.Id == node.ParentId));
        }

        if (Writer is { } writer)
        {
            nodes = nodes.Where(node => db.Users.Any(account => account.Id == writer && (account.Number == node.CreatorId || account.Number == node.WriterId)));
        }

        return string.IsNullOrWhiteSpace(Text) ? nodes : nodes.Matching(Text);
    }

    private static IQueryable<CmsNode> InState(CmsDbContext db, IQueryable<CmsNode> nodes, ContentState? state)
    {
        var pending = db.Set<CmsSchedule>().Where(entry => entry.Action == ScheduleAction.Release && entry.FailedAt == null);
        return state switch
        {
            ContentState.Trashed => nodes.Where(node => node.Trashed),
            ContentState.Published => nodes.Where(node => !node.Trashed && node.Published),
            ContentState.Scheduled => nodes.Where(node => !node.Trashed && pending.Any(entry => entry.NodeId == node.Id)),
            ContentState.Submitted => nodes.Where(node => !node.Trashed && node.Review!.State == ReviewState.Submitted),
            ContentState.Returned => nodes.Where(node => !node.Trashed && node.Review!.State == ReviewState.Returned),
            ContentState.Draft => nodes.Where(node => !node.Trashed && !node.Published && node.Review == null && !pending.Any(entry => entry.NodeId == node.Id)),
            _ => nodes.Where(node => !node.Trashed),
        };
    }
}
