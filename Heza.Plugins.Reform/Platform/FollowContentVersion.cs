using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Platform;

/// <summary>Hears of other nodes' changes: one indexed read a second.</summary>
public sealed partial class FollowContentVersion(
    IServiceScopeFactory scopes, ContentVersion version, TimeProvider time, ILogger<FollowContentVersion> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(1), time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                version.MoveTo(await Last(scope.ServiceProvider.GetRequiredService<ReformDbContext>(), stoppingToken));
            }
            catch (Exception exception) when (exception is not OperationCanceledException)
            {
                LogFailed(logger, exception);
            }
        }
    }

    /// <summary>The last number of the change sequence; 0 when nothing has changed yet.</summary>
    public static async Task<long> Last(ReformDbContext db, CancellationToken ct) =>
        await db.Set<Change>().MaxAsync(change => (long?)change.Sequence, ct) ?? 0;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The change sequence could not be read.")]
    private static partial void LogFailed(ILogger logger, Exception exception);
}
