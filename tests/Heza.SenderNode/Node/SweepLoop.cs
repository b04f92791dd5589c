using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.SenderNode.Faults;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Heza.SenderNode.Node;

/// <summary>Hangfire's minutes are the machine's; on a fast clock the sweep is called by this loop.</summary>
internal sealed class SweepLoop(IServiceScopeFactory scopes, NodeSettings settings, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Hosted services after this one need not wait for the first sweep.
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            Stage.Begin(Stage.Sweep);
            await using (var scope = scopes.CreateAsyncScope())
            {
                await scope.ServiceProvider.GetRequiredService<SweepFanpage>().Run(stoppingToken);
            }

            await Task.Delay(settings.SweepEvery!.Value, time, stoppingToken);
        }
    }
}
