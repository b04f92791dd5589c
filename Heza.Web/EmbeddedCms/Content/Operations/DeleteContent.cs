using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Umbraco's Delete: Deleting; after the commit Unpublished (for the document itself, if readers could see it), Deleted
/// for each one from the deepest up, tree change. The log stays.
/// </summary>
public sealed class DeleteContent(ContentWriter writer)
{
    public Task<Result<ContentReceipt>> Run(Guid key, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Delete(scope, key, ct), ct);

    private static async Task<Result<ContentReceipt>> Delete(ContentScope scope, Guid key, CancellationToken ct)
    {
        if (await scope.Load(key, ct) is not { } stored)
        {
            return ContentRules.NotFound;
        }

        var branch = await ContentBranch.Load(scope, stored, ct);
        if (branch.Any(item => SiteStructure.IsPart(item.Node.Key)))
        {
            return SiteStructure.Refusal;
        }

        var deleting = new ContentDeletingNotification(stored.Content, scope.Messages);
        if (await scope.Ask(deleting, stored.Content) is { } objection)
        {
            return objection;
        }

        if (stored.Node is { Published: true, Trashed: false })
        {
            scope.Tell(new ContentUnpublishedNotification(stored.Content, scope.Messages));
        }

        foreach (var (node, content, _) in branch.Reverse())
        {
            scope.Db.Remove(node);
            scope.Log(node, ContentAction.Deleted, node.Name);
            scope.Tell(new ContentDeletedNotification(content, scope.Messages).WithStateFrom(deleting));
        }

        scope.Tell(new ContentTreeChangeNotification(stored.Content, TreeChangeTypes.Remove, scope.Messages));
        return scope.Receipt(stored);
    }
}
