using Heza.Plugins.Reform.Publishing.Checks;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.House;

[Collection(SharedSite.Name)]
public sealed class NotificationHandlerTests(SharedSite shared)
{
    // Umbraco's AddNotificationAsyncHandler does not de-duplicate: composing twice would publish twice.
    [Fact]
    public void Every_notification_handler_is_registered_exactly_once()
    {
        using var scope = shared.Site.Services.CreateScope();
        Assert.Single(scope.ServiceProvider.GetServices<INotificationAsyncHandler<ContentPublishingNotification>>().OfType<CheckBeforePublishing>());
        Assert.Single(scope.ServiceProvider.GetServices<INotificationAsyncHandler<ContentTreeChangeNotification>>().OfType<ProjectOnTreeChange>());
    }
}
