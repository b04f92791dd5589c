using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Umbraco's Move out of the bin: Moving; after the commit tree change, Moved. The document itself comes back
/// unpublished, silently; what lies below keeps its flag. It returns to where it was, or, when that is gone, to the
/// default place of its type.
/// </summary>
public sealed class RestoreContent(ContentWriter writer, ContentTypeRegistry types)
{
    public Task<Result<ContentReceipt>> Run(Guid key, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Restore(scope, key, ct), ct);

    private async Task<Result<ContentReceipt>> Restore(ContentScope scope, Guid key, CancellationToken ct)
    {
        if (await scope.Load(key, ct) is not { } stored)
        {
            return ContentRules.NotFound;
        }

        var (node, content, _) = stored;
        if (!node.Trashed)
        {
            return Problem.Conflict("Nội dung không ở trong thùng rác.");
        }

        var place = await Place(scope, node, ct);
        if (!place.Ok)
        {
            return place.Problem;
        }

        var parent = place.Value;
        var moving = new ContentMovingNotification(new MoveEventInfo<IContent>(content, node.Path, parent.Id, parent.Node?.Key), scope.Messages);
        if (await scope.Ask(moving, content) is { } objection)
        {
            return objection;
        }

        var branch = await ContentBranch.Load(scope, stored, ct);
        var moved = branch.Select(item => new MoveEventInfo<IContent>(item.Content, item.Node.Path, parent.Id, parent.Node?.Key)).ToList();
        UnpublishStep.Unmark(node, content);
        node.OriginalParentId = null;
        node.SortOrder = await scope.Db.NextSortOrder(parent.Id, ct);
        ContentBranch.Move(branch, parent.Id, parent.Node?.Path ?? "-1", parent.Node?.Level ?? 0, trashed: false);
        scope.Log(node, ContentAction.Restored);
        scope.Tell(new ContentTreeChangeNotification(content, TreeChangeTypes.RefreshBranch, scope.Messages));
        scope.Tell(new ContentMovedNotification(moved, scope.Messages).WithStateFrom(moving));
        return scope.Receipt(stored);
    }

    private async Task<Result<ContentParent>> Place(ContentScope scope, CmsNode node, CancellationToken ct)
    {
        if (node.OriginalParentId == -1)
        {
            return new ContentParent(null);
        }

        var before = node.OriginalParentId ?? node.ParentId;
        var parent = await scope.Db.Set<CmsNode>().AsNoTracking().FirstOrDefaultAsync(other => other.Id == before && !other.Trashed, ct);
        if (parent is not null)
        {
            return new ContentParent(parent);
        }

        return types.Find(node.ContentTypeAlias) is { } type
            ? await ContentParents.Find(scope, types, type, null, ct)
            : Problem.Conflict("Loại của nội dung này không còn trong danh mục nên không có nơi để khôi phục.");
    }
}
