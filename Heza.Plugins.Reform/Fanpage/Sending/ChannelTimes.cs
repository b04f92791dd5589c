using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>Whether a channel can take a call now, and when it has taken others.</summary>
internal static class ChannelTimes
{
    /// <summary>Switched on, not in trouble, not resting, no call in flight.</summary>
    public static IQueryable<Channel> Free(this IQueryable<Channel> channels, DateTime now) =>
        channels.Where(channel => channel.Enabled).Reachable(now);

    /// <summary>The same of a channel that may be switched off: what takes posts away is still done.</summary>
    public static IQueryable<Channel> Reachable(this IQueryable<Channel> channels, DateTime now) => channels.Where(channel =>
        channel.Trouble == null
        && (channel.RestUntil == null || channel.RestUntil <= now)
        && (channel.BusyUntil == null || channel.BusyUntil <= now));

    /// <summary>UTC times of the channel's other posts that stand there, may stand there, or are to appear, from the day of a moment on.</summary>
    /// <param name="own">Does not count.</param>
    public static async Task<IReadOnlyList<DateTime>> Taken(ReformDbContext db, Guid channel, Guid own, DateTime moment, CancellationToken ct)
    {
        var from = VietnamTime.StartUtc(VietnamTime.Day(moment).AddDays(-1));
        return await db.Set<FanpagePost>()
            .Where(post => post.ChannelId == channel && post.Id != own)
            .Where(post => post.SentAt >= from
                || (post.SentAt == null && post.HandedOverFor >= from && (post.State == PostState.HandedOver || post.State == PostState.Unknown))
                || (post.State == PostState.Unknown && post.HandedOverFor == null))
            .Select(post => post.SentAt ?? post.HandedOverFor ?? post.UnknownSince!.Value)
            .ToListAsync(ct);
    }
}
