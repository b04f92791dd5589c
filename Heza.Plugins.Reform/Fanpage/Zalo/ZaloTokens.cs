using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>
/// Gives the access token of an account, renewed when it nears its end. A refresh token is good for one use, so exchanging it is
/// claimed in the database, by compare-and-set on the encrypted credentials (whose text differs each time they are written):
/// of all nodes one exchanges, the others wait for what it saves. The new pair is saved before anybody uses it.
/// <para>
/// Between Zalo's answer and the save there is one statement. A node that dies there leaves a refresh token that Zalo has
/// taken back: the next exchange is refused, the connection is <see cref="ZaloErrors.Lost"/>, and a person connects anew.
/// </para>
/// </summary>
internal sealed partial class ZaloTokens(
    IServiceScopeFactory scopes, ZaloClient client, ChannelCredentials credentials, TimeProvider time, ILogger<ZaloTokens> log)
{
    /// <summary>A claim that is older belongs to a node that died: longer than an exchange and its saves can take.</summary>
    internal static readonly TimeSpan Claim = ZaloClient.Timeout + TimeSpan.FromSeconds(40);

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(150);
    private static readonly TimeSpan[] SaveWaits = [TimeSpan.FromMilliseconds(100), TimeSpan.FromMilliseconds(500), TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(5)];

    /// <param name="rejected">An access token that Zalo has just refused: it is renewed though it should live on.</param>
    public async Task<ZaloReply<string>> Run(Guid channelId, string? rejected, CancellationToken ct)
    {
        while (true)
        {
            var row = await Row(channelId, ct);
            if (ZaloCredentials.Read(row, credentials) is not { } known)
            {
                return row.Credentials is null ? ZaloErrors.NotConnected : ZaloErrors.Unreadable;
            }

            var now = time.UtcNow();
            if (known.Lost || known.RefreshUntil <= now)
            {
                return ZaloErrors.Lost;
            }

            if (known.Opens(now) && known.AccessToken != rejected)
            {
                return known.AccessToken;
            }

            if (known.RefreshingUntil > now)
            {
                await Task.Delay(Look, time, ct);
                continue;
            }

            var claimed = (known with { RefreshingUntil = now + Claim }).Protect(credentials);
            if (await Swap(channelId, row.Credentials!, claimed, row.TokenExpiresAt, ct) && await Exchange(channelId, known, claimed) is { } failure)
            {
                return failure;
            }
        }
    }

    /// <summary>UTC; the connection's end; null: there is none.</summary>
    public async Task<DateTime?> Expiry(Guid channelId, CancellationToken ct) => (await Row(channelId, ct)).TokenExpiresAt;

    /// <summary>Not cancelled half-way: an answer that nobody waits for any more would be a connection lost.</summary>
    private async Task<ZaloFailure?> Exchange(Guid channelId, ZaloCredentials old, string claimed)
    {
        ZaloReply<ZaloPair> reply;
        try
        {
            reply = await client.Exchange(
                new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = old.RefreshToken }, CancellationToken.None);
        }
        catch (ZaloUnclearException unclear)
        {
            // Zalo may have taken the refresh token back, or not: the next exchange tells.
            LogUnclear(unclear, channelId);
            reply = ZaloErrors.NotSent with { Rest = ZaloErrors.RateRest, Detail = unclear.Message };
        }

        var next = reply switch
        {
            { Data: { } pair } => ZaloCredentials.Of(pair, time.UtcNow()),
            _ => old with { RefreshingUntil = null, Lost = reply.Failure!.Kind == ZaloFailureKind.Lost },
        };
        await Save(channelId, claimed, next);
        return reply.Failure;
    }

    private async Task Save(Guid channelId, string claimed, ZaloCredentials next)
    {
        var text = next.Protect(credentials);
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                // No row: somebody has connected the account anew meanwhile, and theirs holds.
                if (!await Swap(channelId, claimed, text, next.RefreshUntil, CancellationToken.None))
                {
                    LogOvertaken(channelId);
                }

                return;
            }
            catch (Exception problem) when (attempt < SaveWaits.Length)
            {
                LogNotSaved(problem, channelId);
                await Task.Delay(SaveWaits[attempt], time, CancellationToken.None);
            }
        }
    }

    private async Task<Channel> Row(Guid channelId, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<Channel>().AsNoTracking().SingleAsync(row => row.Id == channelId, ct);
    }

    private async Task<bool> Swap(Guid channelId, string old, string next, DateTime? expires, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<Channel>()
            .Where(row => row.Id == channelId && row.Credentials == old)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.Credentials, next).SetProperty(row => row.TokenExpiresAt, expires), ct) == 1;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Zalo gave no clear answer to the renewal of channel {Channel}'s token")]
    private partial void LogUnclear(Exception problem, Guid channel);

    [LoggerMessage(Level = LogLevel.Error, Message = "The renewed token of Zalo channel {Channel} could not be saved; trying again")]
    private partial void LogNotSaved(Exception problem, Guid channel);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The renewed token of Zalo channel {Channel} is not wanted any more: the account was connected anew meanwhile")]
    private partial void LogOvertaken(Guid channel);
}
