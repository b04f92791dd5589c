using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <summary>
/// Writes down what a look at a connection found and tells people what is new, in one transaction. A channel that came
/// back goes on with its posts.
/// </summary>
internal sealed class RecordHealth(ReformDbContext db, TellOfChannel tell, TellOfEnd end, EnqueueDuePosts enqueue, TimeProvider time)
{
    /// <param name="seen">The channel as it was before the look.</param>
    /// <param name="byPerson">Somebody asked for the look: a block that no token shows (<see cref="ChannelTrouble.Policy"/>) ends with it too.</param>
    public async Task Run(Channel seen, ConnectionHealth health, bool byPerson, CancellationToken ct)
    {
        var stays = health.Trouble is null && seen.Trouble == ChannelTrouble.Policy && !byPerson;
        var trouble = stays ? seen.Trouble : health.Trouble;
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            if (!await Write(seen, health, trouble, stays ? seen.TroubleMessage : health.Message, ct))
            {
                // Looked at, connected or closed by somebody else meanwhile: what they found is newer.
                return;
            }

            if (health.Trouble is not null && health.Trouble != seen.Trouble)
            {
                await tell.Run(seen.Id, health.Message ?? "", ct);
            }

            await TellOfEnds(seen, health, ct);
            await transaction.CommitAsync(ct);
        }

        if (seen.Trouble is not null && trouble is null)
        {
            await enqueue.Run(ct);
        }
    }

    private async Task<bool> Write(Channel seen, ConnectionHealth health, ChannelTrouble? trouble, string? message, CancellationToken ct)
    {
        var now = time.UtcNow();
        var since = trouble is null ? null : trouble == seen.Trouble ? seen.TroubleSince : now;
        var name = string.IsNullOrWhiteSpace(health.Name) ? seen.Name : health.Name;
        var scopes = string.Join(' ', health.Scopes);
        return await db.Set<Channel>()
            .Where(channel => channel.Id == seen.Id && channel.CheckedAt == seen.CheckedAt && channel.ConnectedAt == seen.ConnectedAt && channel.Trouble == seen.Trouble)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(channel => channel.Name, name)
                    .SetProperty(channel => channel.CheckedAt, now)
                    .SetProperty(channel => channel.TokenExpiresAt, health.TokenExpiresAt)
                    .SetProperty(channel => channel.DataAccessExpiresAt, health.DataAccessExpiresAt)
                    .SetProperty(channel => channel.Scopes, scopes)
                    .SetProperty(channel => channel.Trouble, trouble)
                    .SetProperty(channel => channel.TroubleMessage, message)
                    .SetProperty(channel => channel.TroubleSince, since),
                ct) == 1;
    }

    private async Task TellOfEnds(Channel seen, ConnectionHealth health, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (ExpiryRules.Tell(seen.CheckedAt, now, health.TokenExpiresAt))
        {
            await end.Run(seen, "Mã truy cập của kênh", health.TokenExpiresAt!.Value, ct);
        }

        if (ExpiryRules.Tell(seen.CheckedAt, now, health.DataAccessExpiresAt))
        {
            await end.Run(seen, "Thời hạn truy cập dữ liệu của kênh", health.DataAccessExpiresAt!.Value, ct);
        }
    }
}
