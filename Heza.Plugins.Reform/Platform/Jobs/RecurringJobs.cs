using System.Linq.Expressions;
using Hangfire;
using Hangfire.Common;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

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

/// <summary>
/// Tells Hangfire at start of all <see cref="RecurringWork"/>, and takes away what no feature wants any more. A node that
/// died in the middle leaves Hangfire's lock behind until it lapses: that must not keep the next one from starting.
/// </summary>
internal sealed partial class RegisterRecurringJobs(
    IEnumerable<RecurringWork> wanted, IRecurringJobManager manager, JobStorage storage, TimeProvider time, ILogger<RegisterRecurringJobs> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Registering is blocking calls; the start goes on meanwhile.
        await Task.Yield();
        while (!Registered())
        {
            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private bool Registered()
    {
        try
        {
            Register();
            return true;
        }
        catch (Exception exception)
        {
            LogLater(logger, exception);
            return false;
        }
    }

    private void Register()
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
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Hangfire could not be told of the recurring jobs yet; trying again in a moment")]
    private static partial void LogLater(ILogger logger, Exception exception);
}
