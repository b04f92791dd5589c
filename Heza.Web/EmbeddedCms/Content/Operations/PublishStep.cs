using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Umbraco's Publish inside a scope: Publishing; after the commit tree change, Published, and a second Published with
/// the descendants that readers see again, if the document was not published before.
/// </summary>
internal static class PublishStep
{
    public static async Task<Problem?> Run(
        ContentScope scope, StoredContent stored, ContentCheck check, string? comment, CancellationToken ct)
    {
        var (node, content, _) = stored;
        if (await Obstacle(scope, stored, check, ct) is { } obstacle)
        {
            return obstacle;
        }

        var wasPublished = node.Published;
        content.PublishedState = PublishedState.Publishing;
        var publishing = new ContentPublishingNotification(content, scope.Messages);
        if (await scope.Ask(publishing, content) is { } objection)
        {
            return objection;
        }

        var current = await SaveStep.KeepHandlersChanges(scope, stored, "Bổ sung tự động khi xuất bản", ct);
        node.PublisherId = await scope.UserNumber(ct);
        scope.Factory.MarkPublished(content, scope.Now, node.PublisherId, current.Id);
        content.Edited = node.Edited = false;
        content.UpdateDate = node.UpdateDate = scope.Now;
        content.ResetDirtyProperties(true);
        node.Published = true;
        node.PublishedVersionId = current.Id;
        node.PublishDate = scope.Now;
        await RecordMediaUse.Published(scope.Db, node, content, ct);
        node.Review = null;
        await scope.TellPublished(node, comment, ct);
        scope.Log(node, ContentAction.Published, comment);

        var changed = wasPublished ? TreeChangeTypes.RefreshNode : TreeChangeTypes.RefreshBranch;
        scope.Tell(new ContentTreeChangeNotification(content, changed, scope.Messages));
        scope.Tell(new ContentPublishedNotification(content, scope.Messages).WithStateFrom(publishing));
        if (!wasPublished && await scope.Db.Set<CmsNode>().AnyAsync(child => child.ParentId == node.Id, ct))
        {
            scope.Tell(new ContentPublishedNotification(await VisibleAgain(scope, node, ct), scope.Messages));
        }

        return null;
    }

    /// <summary>What stands against publishing the document as it is, handlers' objections apart; or null.</summary>
    public static async Task<Problem?> Obstacle(ContentScope scope, StoredContent stored, ContentCheck check, CancellationToken ct)
    {
        if (stored.Node.Trashed)
        {
            return Problem.Conflict("Nội dung đang ở trong thùng rác; hãy khôi phục rồi mới xuất bản.");
        }

        if (!await scope.Db.IsPathPublished(stored.Node.Path, ct))
        {
            return Problem.Conflict("Mục chứa nội dung này chưa được xuất bản nên bạn đọc sẽ không thấy; hãy xuất bản mục chứa trước.");
        }

        return check.Obstacle(stored.Content);
    }

    /// <summary>Published nodes below, except those that an unpublished one between still hides.</summary>
    private static async Task<IReadOnlyList<IContent>> VisibleAgain(ContentScope scope, CmsNode node, CancellationToken ct)
    {
        var below = scope.Db.Set<CmsNode>().AsNoTracking().Below(node).Where(descendant => descendant.Published);
        var visible = new HashSet<int> { node.Id };
        return [.. (await scope.Db.LoadContents(scope.Factory, below, ct))
            .Where(descendant => visible.Contains(descendant.Node.ParentId) && visible.Add(descendant.Node.Id))
            .Select(descendant => descendant.Content)];
    }
}
