using Hangfire;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>Is the alarm clock's storage in reach, and is a server alive that works for it?</summary>
internal sealed class SchedulerHealth(JobStorage storage) : IHealthCheck
{
    /// <summary>Servers report every 30 seconds.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMinutes(2);

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            // Hangfire writes heartbeats by the machine's clock, whatever clock the site goes by.
            var alive = TimeProvider.System.UtcNow() - Silence;
            var servers = storage.GetMonitoringApi().Servers().Count(server => server.Heartbeat > alive);
            return Task.FromResult(servers > 0
                ? HealthCheckResult.Healthy($"{servers} server(s)")
                : HealthCheckResult.Unhealthy("No scheduler server is alive."));
        }
        catch (Exception problem) when (problem is not OperationCanceledException)
        {
            return Task.FromResult(HealthCheckResult.Unhealthy("The scheduler's storage is out of reach.", problem));
        }
    }
}
