using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Finds moments that are further ahead than any that is ever written: the server's clock was set back. What was to end in
/// minutes would last for hours, and meanwhile the channel would stand still; it is counted anew from now.
/// </summary>
public sealed partial class FollowClock(ReformDbContext db, TimeProvider time, ILogger<FollowClock> log)
{
    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var changed = await Leases(now, ct) + await ReadBacks(now, ct) + await Changes(now, ct);
        if (changed > 0)
        {
            LogSetBack(changed);
        }
    }

    /// <summary>Not ended at once: a call may be under way.</summary>
    private async Task<int> Leases(DateTime now, CancellationToken ct)
    {
        var lease = now + FanpageTiming.Lease;
        var longest = lease + FanpageTiming.NodeDifference;
        return await db.Set<Channel>().Where(channel => channel.BusyUntil > longest)
                .ExecuteUpdateAsync(set => set.SetProperty(channel => channel.BusyUntil, lease), ct)
            + await db.Set<FanpagePost>().Where(post => post.State == PostState.Sending && post.LeaseUntil > longest)
                .ExecuteUpdateAsync(set => set.SetProperty(post => post.LeaseUntil, lease), ct)
            + await db.Set<PostWork>().Where(work => work.State == WorkState.Doing && work.LeaseUntil > longest)
                .ExecuteUpdateAsync(set => set.SetProperty(work => work.LeaseUntil, lease), ct);
    }

    /// <summary>Absence has to be proven over minutes of one clock.</summary>
    private Task<int> ReadBacks(DateTime now, CancellationToken ct)
    {
        var longest = now + FanpageTiming.LongestWait + FanpageTiming.NodeDifference;
        return db.Set<FanpagePost>().Where(post => post.State == PostState.Unknown && post.NextReadAt > longest)
            .ExecuteUpdateAsync(
                set => set.SetProperty(post => post.NextReadAt, now).SetProperty(post => post.UnknownSince, now).SetProperty(post => post.AbsentReads, 0), ct);
    }

    private Task<int> Changes(DateTime now, CancellationToken ct)
    {
        var longest = now + FanpageTiming.WorkWait(FanpageTiming.MaxWorkAttempts) + FanpageTiming.NodeDifference;
        return db.Set<PostWork>().Where(work => work.State == WorkState.Waiting && work.DueAt > longest)
            .ExecuteUpdateAsync(set => set.SetProperty(work => work.DueAt, now), ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The server's clock was set back: {Count} moments of the fanpage's ledger are counted anew")]
    private partial void LogSetBack(int count);
}
