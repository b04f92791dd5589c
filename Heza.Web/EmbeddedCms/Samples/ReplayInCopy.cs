using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.SampleContent;
using Heza.Web.EmbeddedCms.Content;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heza.Web.EmbeddedCms.Samples;

/// <summary>
/// Replays the sample year on a copy of the site's services in which only the clock differs and nothing runs by itself.
/// </summary>
public sealed class ReplayInCopy(SiteServices site, TimeProvider now)
{
    public async Task Run(CancellationToken ct)
    {
        var clock = new ReplayClock();
        clock.GoTo(ReplayYear.Start);
        var copy = new ServiceCollection();
        foreach (var descriptor in site.Descriptors)
        {
            ((ICollection<ServiceDescriptor>)copy).Add(descriptor);
        }

        copy.Replace(ServiceDescriptor.Singleton<TimeProvider>(clock));

        // Posts are sent by the replay itself; the index is built when the site starts.
        copy.Replace(ServiceDescriptor.Singleton(new JobQueue(NullLogger<JobQueue>.Instance)));
        copy.RemoveAll<IPublicationFollower>();
        await using var provider = copy.BuildServiceProvider();
        await using var scope = provider.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SiteStructure>().EnsureRoots(ct);
        await scope.ServiceProvider.GetRequiredService<ReplayYear>().Run(clock, now.Today(), ct);
    }
}
