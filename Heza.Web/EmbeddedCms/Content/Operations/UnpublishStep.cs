using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;
using Umbraco.Extensions;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>Umbraco's Unpublish inside a scope: Saving, Unpublishing; after the commit Unpublished, tree change. Nothing for descendants.</summary>
internal static class UnpublishStep
{
    public static async Task<Problem?> Run(ContentScope scope, StoredContent stored, string? reason, CancellationToken ct)
    {
        var (node, content, _) = stored;
        if (node.Trashed || !node.Published)
        {
            return Problem.Conflict(node.Trashed
                ? "Nội dung đang ở trong thùng rác nên không còn gì để thu hồi."
                : "Nội dung chưa được xuất bản nên không có gì để thu hồi.");
        }

        if (SiteStructure.IsPart(node.Key))
        {
            return SiteStructure.Refusal;
        }

        content.WriterId = await scope.UserNumber(ct);
        content.PublishedState = PublishedState.Unpublishing;
        var unpublishing = new ContentUnpublishingNotification(content, scope.Messages);
        if (await scope.Ask(new ContentSavingNotification(content, scope.Messages), content) is { } objection)
        {
            return objection;
        }

        if (await scope.Ask(unpublishing, content) is { } refusal)
        {
            return refusal;
        }

        await SaveStep.KeepHandlersChanges(scope, stored, "Bổ sung tự động khi thu hồi", ct);
        Unmark(node, content);
        content.UpdateDate = node.UpdateDate = scope.Now;
        content.ResetDirtyProperties(true);

        // A pending release would bring back what somebody has just taken down.
        await scope.DropSchedules([node], _ => true, ct);
        scope.Log(node, ContentAction.Withdrawn, reason);
        scope.Tell(new ContentUnpublishedNotification(content, scope.Messages).WithStateFrom(unpublishing));
        scope.Tell(new ContentTreeChangeNotification(content, TreeChangeTypes.RefreshBranch, scope.Messages));
        return null;
    }

    public static void Unmark(CmsNode node, IContent content)
    {
        node.Published = false;
        node.PublishedVersionId = null;
        node.PublishDate = null;
        node.PublisherId = null;
        node.Edited = true;
        foreach (var property in content.Properties)
        {
            property.UnpublishValues();
        }

        content.ClearPublishInfos();
        content.Published = false;
        content.PublishedVersionId = 0;
        content.PublishDate = null;
        content.PublisherId = null;
        content.Edited = true;
    }
}
