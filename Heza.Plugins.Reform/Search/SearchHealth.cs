using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heza.Plugins.Reform.Search;

/// <summary>
/// Degraded while there is no index yet or it cannot follow: the site works, searching does not or lags. A fresh one that is
/// built beside a working one degrades nothing.
/// </summary>
public sealed class SearchHealth(SearchIndex index) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(index.Status switch
        {
            { Failure: { } failure } => HealthCheckResult.Degraded("The search index cannot follow the read model.", failure),
            { Building: { } building } when !index.Ready => HealthCheckResult.Degraded($"The search index is being built: {building.Done} of {building.Total} publications."),
            { Building: { } building } => HealthCheckResult.Healthy($"The search index follows change {index.Sequence}; a fresh one is being built: {building.Done} of {building.Total} publications."),
            _ when !index.Ready => HealthCheckResult.Degraded("There is no search index yet."),
            _ => HealthCheckResult.Healthy($"The search index follows change {index.Sequence}."),
        });
}
