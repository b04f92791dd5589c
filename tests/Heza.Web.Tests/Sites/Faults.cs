using System.Diagnostics;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

[assembly: HostingStartup(typeof(Heza.Web.Tests.Sites.Faults))]

namespace Heza.Web.Tests.Sites;

/// <summary>
/// Faults that only a site started by the tests can have: this assembly is loaded into it as a hosting start-up. A fault
/// strikes when an article whose title holds its name is handled, and kills the process on the spot.
/// </summary>
public sealed class Faults : IHostingStartup
{
    public const string Variable = "HEZA_TEST_FAULT";

    /// <summary>After the CMS has committed, before anything was projected.</summary>
    public const string BeforeProjection = "chet-truoc-khi-chieu";

    public void Configure(IWebHostBuilder builder)
    {
        if (Environment.GetEnvironmentVariable(Variable) == BeforeProjection)
        {
            builder.ConfigureServices(services => services.AddTransient<INotificationHandler<ContentTreeChangeNotification>, KillOnTreeChange>());
        }
    }

    // Umbraco's aggregator runs synchronous handlers before the asynchronous ones, of which the projection is one.
    public sealed class KillOnTreeChange : INotificationHandler<ContentTreeChangeNotification>
    {
        public void Handle(ContentTreeChangeNotification notification)
        {
            if (notification.Changes.Any(change => change.Item.Published && change.Item.Name?.Contains(BeforeProjection, StringComparison.Ordinal) == true))
            {
                Process.GetCurrentProcess().Kill();
            }
        }
    }
}
