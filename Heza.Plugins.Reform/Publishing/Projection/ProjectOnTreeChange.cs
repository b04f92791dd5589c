using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Umbraco raises this notification for every change of the content tree, also where it raises no "Unpublished" (bin,
/// an unpublished parent): the one signal that covers everything. It only hands keys on.
/// </summary>
public sealed class ProjectOnTreeChange(UpdateReadModel update, FindBranch branch) : INotificationAsyncHandler<ContentTreeChangeNotification>
{
    // The CMS has committed: a reader who hangs up must not stop the projection.
    public async Task HandleAsync(ContentTreeChangeNotification notification, CancellationToken cancellationToken)
    {
        foreach (var change in notification.Changes)
        {
            await update.Run(await Keys(change), CancellationToken.None);
        }
    }

    private async Task<IEnumerable<Guid>> Keys(TreeChange<IContent> change)
    {
        if (change.ChangeTypes.HasFlag(TreeChangeTypes.RefreshNode))
        {
            return ReadPublication.Handles(change.Item.ContentType.Alias) ? [change.Item.Key] : [];
        }

        return await branch.Run(change.Item.Key, change.Item.Id, CancellationToken.None);
    }
}
