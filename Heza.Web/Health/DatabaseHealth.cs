using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heza.Web.Health;

/// <summary>Can the read model be read?</summary>
public sealed class DatabaseHealth(ReformDbContext db) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            await FollowContentVersion.Last(db, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database is out of reach.", exception);
        }
    }
}
