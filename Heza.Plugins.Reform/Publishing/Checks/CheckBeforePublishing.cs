using Heza.Plugins.Reform.Publishing.Projection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Models;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Plugins.Reform.Publishing.Checks;

/// <summary>
/// Cancels a publication that is not ready, with messages that the editor reads. A message's category is the label of
/// the field to mend.
/// </summary>
public sealed class CheckBeforePublishing(ReadPublication read, CheckMedia media, IEnumerable<IPublishingCheck> checks) : INotificationAsyncHandler<ContentPublishingNotification>
{
    public async Task HandleAsync(ContentPublishingNotification notification, CancellationToken cancellationToken)
    {
        foreach (var content in notification.PublishedEntities.Where(content => ReadPublication.Handles(content.ContentType.Alias)))
        {
            var draft = await read.Draft(content, cancellationToken);
            Refuse(notification, content, await media.Find(content, cancellationToken));
            foreach (var check in checks)
            {
                Refuse(notification, content, await check.Find(draft, cancellationToken));
            }
        }
    }

    private static void Refuse(ContentPublishingNotification notification, IContent content, IReadOnlyList<PublishingFault> faults)
    {
        foreach (var fault in faults)
        {
            notification.CancelOperation(new EventMessage(Label(content, fault.Field), fault.Message, EventMessageType.Error));
        }
    }

    private static string Label(IContent content, string field) =>
        content.Properties.TryGetValue(field, out var property) ? property.PropertyType.Name : "Tên";
}
