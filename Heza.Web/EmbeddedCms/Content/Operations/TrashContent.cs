using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Umbraco.Cms.Core;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Umbraco's MoveToRecycleBin: MovingToRecycleBin; after the commit tree change, MovedToRecycleBin with the node and all
/// below it. No Unpublished; <c>Published</c> stays as it was.
/// </summary>
public sealed class TrashContent(ContentWriter writer)
{
    /// <param name="mayTakeDown">Whether the person may take down what readers can see; without it only drafts go.</param>
    public Task<Result<ContentReceipt>> Run(Guid key, bool mayTakeDown, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Trash(scope, key, mayTakeDown, ct), ct);

    private static async Task<Result<ContentReceipt>> Trash(ContentScope scope, Guid key, bool mayTakeDown, CancellationToken ct)
    {
        if (await scope.Load(key, ct) is not { } stored)
        {
            return ContentRules.NotFound;
        }

        var branch = await ContentBranch.Load(scope, stored, ct);
        if (Obstacle(branch, mayTakeDown) is { } obstacle)
        {
            return obstacle;
        }

        var moving = new ContentMovingToRecycleBinNotification(
            new MoveToRecycleBinEventInfo<IContent>(stored.Content, stored.Node.Path), scope.Messages);
        if (await scope.Ask(moving, stored.Content) is { } objection)
        {
            return objection;
        }

        stored.Node.OriginalParentId = stored.Node.ParentId;
        foreach (var (node, _, _) in branch)
        {
            node.Review = null;
        }

        var moved = branch.Select(item => new MoveToRecycleBinEventInfo<IContent>(item.Content, item.Node.Path)).ToList();
        ContentBranch.Move(branch, Constants.System.RecycleBinContent, Constants.System.RecycleBinContentPathPrefix.TrimEnd(','), parentLevel: 0, trashed: true);
        await scope.DropSchedules(branch.Select(item => item.Node), _ => true, ct);
        scope.Log(stored.Node, ContentAction.Trashed);
        scope.Tell(new ContentTreeChangeNotification(stored.Content, TreeChangeTypes.RefreshBranch, scope.Messages));
        scope.Tell(new ContentMovedToRecycleBinNotification(moved, scope.Messages).WithStateFrom(moving));
        return scope.Receipt(stored);
    }

    private static Problem? Obstacle(IReadOnlyList<StoredContent> branch, bool mayTakeDown)
    {
        if (branch[0].Node.Trashed)
        {
            return Problem.Conflict("Nội dung đã ở trong thùng rác.");
        }

        if (branch.Any(item => SiteStructure.IsPart(item.Node.Key)))
        {
            return SiteStructure.Refusal;
        }

        return !mayTakeDown && branch.Any(item => item.Node.Published)
            ? new Problem(ProblemKind.Forbidden, "Nội dung đang hoặc có phần đang được xuất bản; chỉ người duyệt mới bỏ được vào thùng rác.")
            : null;
    }
}
