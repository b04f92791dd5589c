using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <summary>
/// Umbraco's publisher, except that a handler that breaks down after the commit is logged and the notifications behind
/// it still go out: what is committed is done, and whoever missed it reconciles.
/// </summary>
public sealed partial class SurvivingNotificationPublisher(IEventAggregator events, ILogger<SurvivingNotificationPublisher> log)
    : ScopedNotificationPublisher<INotificationHandler>(events, false)
{
    protected override void PublishScopedNotifications(IList<INotification> notifications)
    {
        foreach (var notification in notifications)
        {
            try
            {
                base.PublishScopedNotifications([notification]);
            }
            catch (Exception exception)
            {
                HandlerFailed(log, notification.GetType().Name, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A handler of {Notification} failed after the commit; reconciling will repair what it missed")]
    private static partial void HandlerFailed(ILogger log, string notification, Exception exception);
}
