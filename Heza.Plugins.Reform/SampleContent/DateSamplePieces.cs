using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Plugins.Reform.SampleContent;

/// <summary>
/// While the sample year is replayed, pieces are published in it. Umbraco dates a publication by the node's "updated",
/// and sets that itself only where nobody did since the node was saved.
/// </summary>
public sealed class DateSamplePieces(ReplayClock clock) : INotificationHandler<ContentPublishingNotification>
{
    public void Handle(ContentPublishingNotification notification)
    {
        foreach (var content in clock.Replaying ? notification.PublishedEntities : [])
        {
            content.UpdateDate = clock.GetUtcNow().UtcDateTime;
        }
    }
}
