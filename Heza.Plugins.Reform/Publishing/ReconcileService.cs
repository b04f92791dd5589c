using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing.Projection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Publishing;

/// <summary>Runs reconcile every five minutes; the first pass is part of the start.</summary>
public sealed partial class ReconcileService(IServiceScopeFactory scopes, RunsRecurringWork mayRun, TimeProvider time, ILogger<ReconcileService> logger) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!mayRun())
            {
                continue;
            }

            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ReconcileReadModel>().Run(stoppingToken);
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Reconcile failed; it runs again in five minutes.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
