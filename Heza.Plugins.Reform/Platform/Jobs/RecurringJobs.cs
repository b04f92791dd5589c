using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Heza.Plugins.Reform.Platform.Jobs;

/// <summary>What a feature wants done again and again.</summary>
/// <param name="Id">Stable name, e.g. <c>fanpage-sweep</c>.</param>
/// <param name="Cron">Five fields, read on Vietnam's clock.</param>
/// <param name="AtStart">Also once when the site starts.</param>
public sealed record RecurringWork(string Id, string Cron, bool AtStart, Job Job);

public static class RecurringWorkRegistration
{
    /// <summary>
    /// Has <paramref name="call"/> made on a <typeparamref name="TUseCase"/> of a scope of its own; pass
    /// <see cref="CancellationToken.None"/>, the job's own token takes its place.
    /// </summary>
    public static IServiceCollection AddRecurringWork<TUseCase>(
        this IServiceCollection services, string id, string cron, Expression<Func<TUseCase, Task>> call, bool atStart = false)
        where TUseCase : class =>
        services.AddSingleton(new RecurringWork(id, cron, atStart, Job.FromExpression(call)));
}

/// <summary>Tells Hangfire at start of all <see cref="RecurringWork"/>, and takes away what no feature wants any more.</summary>
internal sealed class RegisterRecurringJobs(IEnumerable<RecurringWork> wanted, IRecurringJobManager manager, JobStorage storage) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var options = new RecurringJobOptions { TimeZone = VietnamTime.Zone, MisfireHandling = MisfireHandlingMode.Ignorable };
        foreach (var work in wanted)
        {
            manager.AddOrUpdate(work.Id, work.Job, work.Cron, options);
            if (work.AtStart)
            {
                manager.Trigger(work.Id);
            }
        }

        using var connection = storage.GetConnection();
        foreach (var id in connection.GetAllItemsFromSet("recurring-jobs").Except(wanted.Select(work => work.Id), StringComparer.Ordinal))
        {
            manager.RemoveIfExists(id);
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
