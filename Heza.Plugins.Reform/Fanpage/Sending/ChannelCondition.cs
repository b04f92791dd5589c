using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>What calls teach about their channel: free again, resting, closed.</summary>
public sealed partial class ChannelCondition(ReformDbContext db, TellOfChannel tell, TimeProvider time, ILogger<ChannelCondition> log)
{
    /// <summary>The claim's call has ended.</summary>
    public Task<int> Release(Guid channel, Guid claim, CancellationToken ct) =>
        db.Set<Channel>().Where(row => row.Id == channel && row.BusyWith == claim)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.BusyUntil, (DateTime?)null).SetProperty(row => row.BusyWith, (Guid?)null), ct);

    /// <summary>No call before: longer rests stand.</summary>
    public async Task Rest(Guid channel, TimeSpan rest, CancellationToken ct)
    {
        var until = time.UtcNow() + rest;
        await db.Set<Channel>().Where(row => row.Id == channel && (row.RestUntil == null || row.RestUntil < until))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.RestUntil, until), ct);
    }

    /// <summary>Nothing goes out until somebody mends it. People are told once.</summary>
    public async Task Close(Guid channel, ChannelTrouble trouble, string message, CancellationToken ct)
    {
        var now = time.UtcNow();
        var closed = await db.Set<Channel>().Where(row => row.Id == channel && row.Trouble == null)
            .ExecuteUpdateAsync(
                set => set.SetProperty(row => row.Trouble, trouble).SetProperty(row => row.TroubleMessage, message).SetProperty(row => row.TroubleSince, now), ct);
        if (closed == 1)
        {
            LogClosed(channel, trouble);
            await tell.Run(channel, message, ct);
        }
    }

    /// <summary>What a read came to that the channel refused because of itself.</summary>
    public Task Note(Guid channel, ChannelBlockedException refusal, CancellationToken ct) =>
        refusal.Trouble is { } trouble ? Close(channel, trouble, refusal.Message, ct)
        : refusal.Rest is { } rest ? Rest(channel, rest, ct)
        : Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Error, Message = "Channel {Id} is closed: {Trouble}; its posts wait")]
    private partial void LogClosed(Guid id, ChannelTrouble trouble);
}
