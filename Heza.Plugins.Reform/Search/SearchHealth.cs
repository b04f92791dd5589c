using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heza.Plugins.Reform.Search;

/// <summary>Degraded while the index is being built or cannot follow: the site works, searching does not or lags.</summary>
public sealed class SearchHealth(SearchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(index.Status switch
        {
            { Failure: { } failure } => HealthCheckResult.Degraded("The search index cannot follow the read model.", failure),
            { Building: { } building } => HealthCheckResult.Degraded($"The search index is being built: {building}."),
            _ => HealthCheckResult.Healthy($"The search index follows change {index.Sequence}."),
        });
}
