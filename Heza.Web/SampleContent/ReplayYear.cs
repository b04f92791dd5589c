using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;

namespace Heza.Web.SampleContent;

/// <summary>
/// Plays the year 2023 through the site's own use cases with a clock that stands where each event happened, so that
/// coverage "as of a day" has a past to look at. It runs on a copy of the site's services in which only the clock differs
/// and nothing runs by itself.
/// </summary>
public sealed class ReplayYear(SiteServices site, TimeProvider now)
{
    private static readonly DateTimeOffset Start = new(2023, 1, 3, 1, 0, 0, TimeSpan.Zero);

    public async Task Run(CancellationToken ct)
    {
        var clock = new ReplayClock(Start);
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
        var steps = scope.ServiceProvider.GetRequiredService<ReplaySteps>();
        foreach (var step in await steps.InOrder(SampleData.Load(), now, ct))
        {
            clock.GoTo(step.At);
            await step.Run(ct);
        }
    }
}
