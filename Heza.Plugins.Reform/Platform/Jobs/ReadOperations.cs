using System.Text.Json.Serialization;
using Hangfire;
using Hangfire.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>How the site's machinery does, for administrators.</summary>
/// <param name="Parts">Database, search index, scheduler …, each with what is wrong with it.</param>
/// <param name="Jobs">Null where no scheduler is set up.</param>
public sealed record Operations(HealthState State, IReadOnlyList<PartHealth> Parts, JobFigures? Jobs);

[JsonConverter(typeof(JsonStringEnumConverter<HealthState>))]
public enum HealthState
{
    [JsonStringEnumMemberName("unhealthy")]
    Unhealthy,
    [JsonStringEnumMemberName("degraded")]
    Degraded,
    [JsonStringEnumMemberName("healthy")]
    Healthy,
}

/// <param name="Description">As the part itself says it; English.</param>
public sealed record PartHealth(string Name, HealthState State, string? Description);

/// <param name="Failed">Given up after all retries; an administrator looks at them on Hangfire's dashboard.</param>
/// <param name="Recurring">By name.</param>
public sealed record JobFigures(long Failed, long Waiting, long Running, IReadOnlyList<RecurringFigure> Recurring);

/// <param name="LastRunAt">UTC.</param>
/// <param name="NextRunAt">UTC.</param>
/// <param name="LastState">Hangfire's word, e.g. <c>Succeeded</c>; null when it has not run yet.</param>
public sealed record RecurringFigure(string Id, DateTime? LastRunAt, string? LastState, DateTime? NextRunAt);

/// <summary>Health of the parts and figures of the scheduler in one answer.</summary>
public sealed class ReadOperations(HealthCheckService health, IServiceProvider services)
{
    public async Task<Operations> Run(CancellationToken ct)
    {
        var report = await health.CheckHealthAsync(check => check.Tags.Contains("ready"), ct);
        var parts = report.Entries.OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => new PartHealth(entry.Key, State(entry.Value.Status), entry.Value.Description));
        return new Operations(State(report.Status), [.. parts], services.GetService<JobStorage>() is { } storage ? Jobs(storage) : null);
    }

    private static JobFigures Jobs(JobStorage storage)
    {
        var figures = storage.GetMonitoringApi().GetStatistics();
        using var connection = storage.GetConnection();
        var recurring = connection.GetRecurringJobs().OrderBy(job => job.Id, StringComparer.Ordinal)
            .Select(job => new RecurringFigure(job.Id, job.LastExecution, job.LastJobState, job.NextExecution));
        return new JobFigures(figures.Failed, figures.Enqueued, figures.Processing, [.. recurring]);
    }

    private static HealthState State(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => HealthState.Healthy,
        HealthStatus.Degraded => HealthState.Degraded,
        _ => HealthState.Unhealthy,
    };
}
