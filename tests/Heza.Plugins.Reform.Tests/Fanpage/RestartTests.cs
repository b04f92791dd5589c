using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class RestartTests
{
    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Rows_that_waited_go_out_with_a_fresh_Hangfire(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();
        await world.Change(article, PublicationEvent.Published, at: TimeProvider.System.UtcNow().AddMinutes(-5));
        world.Jobs.LoseAll();

        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var site = await FanpageSite.Start(world.Database, provider, services =>
        {
            services.RemoveAll<IChannel>();
            services.AddSingleton<SandboxChannel>().AddSingleton<IChannel>(given => new FaultyChannel(given.GetRequiredService<SandboxChannel>())
            {
                During = () =>
                {
                    called.TrySetResult();
                    return Task.CompletedTask;
                },
            });
        });
        await called.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await site.Stop();

        Assert.Equal(PostState.Sent, (await world.PostOf(article)).State);
        Assert.Equal(1, await world.OnPage());
    }
}
