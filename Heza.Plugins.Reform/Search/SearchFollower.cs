using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Search;

/// <summary>
/// Keeps this node's index up: at once after a publication here, and by looking each second for changes that another
/// node made or that were missed.
/// </summary>
public sealed partial class SearchFollower(FollowReadModel follow, RebuildIndex rebuild, TimeProvider time, ILogger<SearchFollower> log)
    : BackgroundService, IPublicationFollower
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Between attempts to build an index: each costs minutes of work.</summary>
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);

    private Task _building = Task.CompletedTask;
    private DateTimeOffset _nextBuild;

    /// <summary>Never fails the publication, which is committed: what is missed here is found a second later.</summary>
    public async Task Follow(long sequence, CancellationToken ct)
    {
        try
        {
            await follow.Run(ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(log, exception);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        var failing = false;
        do
        {
            try
            {
                if (await follow.Run(stoppingToken) && _building.IsCompleted && time.GetUtcNow() >= _nextBuild)
                {
                    // On a thread of its own: the present index goes on following meanwhile.
                    _building = Task.Run(() => Build(stoppingToken), CancellationToken.None);
                }

                failing = false;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                break;
            }
            catch (Exception exception)
            {
                if (!failing)
                {
                    LogFailed(log, exception); // Once, not each second: the health check goes on saying so.
                }

                failing = true;
            }
        }
        while (await Tick(timer, stoppingToken));

        await _building;
    }

    private async Task Build(CancellationToken ct)
    {
        try
        {
            await rebuild.Run(ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The site stops.
        }
        catch (Exception exception)
        {
            LogNotBuilt(log, exception);
            _nextBuild = time.GetUtcNow() + Rest;
        }
    }

    private static async Task<bool> Tick(PeriodicTimer timer, CancellationToken ct)
    {
        try
        {
            return await timer.WaitForNextTickAsync(ct);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(LogLevel.Error, "The search index could not be built; trying again in half a minute.")]
    private static partial void LogNotBuilt(ILogger log, Exception exception);

    [LoggerMessage(LogLevel.Error, "The search index could not follow the read model; trying again each second.")]
    private static partial void LogFailed(ILogger log, Exception exception);
}
