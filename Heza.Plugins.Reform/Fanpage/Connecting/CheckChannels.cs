using Hangfire;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>
/// Looks at each connected channel once a day: tokens die without notice. Runs hourly and takes those whose day is over, so
/// that looks are spread, and one that failed is made up for. One failure never stops the rest.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class CheckChannels(IServiceScopeFactory scopes, TimeProvider time, ILogger<CheckChannels> log)
{
    public const string JobId = "fanpage-check-channels";
    public const string Cron = "23 * * * *";

    private static readonly TimeSpan Between = TimeSpan.FromHours(23.5);
    private const int Most = 20;

    public async Task Run(CancellationToken ct)
    {
        foreach (var id in await Due(ct))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<CheckChannel>().Daily(id, ct);
            }
            catch (Exception problem) when (!ct.IsCancellationRequested)
            {
                LogFailed(problem, id);
            }
        }
    }

    private async Task<List<Guid>> Due(CancellationToken ct)
    {
        var now = time.UtcNow();
        var before = now - Between;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
        await db.Set<PendingConnection>().Where(old => old.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        return await db.Set<Channel>()
            .Where(channel => channel.Credentials != null && (channel.CheckedAt == null || channel.CheckedAt <= before))
            .OrderBy(channel => channel.CheckedAt).ThenBy(channel => channel.Id)
            .Select(channel => channel.Id).Take(Most).ToListAsync(ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Could not look at the connection of channel {Id}; it is tried again in an hour")]
    private partial void LogFailed(Exception problem, Guid id);
}
