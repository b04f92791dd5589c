using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <param name="Until">UTC.</param>
public sealed record Hold(DateTime Until, HoldCause Cause);

/// <summary>When a channel's policy lets a post out: quiet hours, least distance, daily maximum. Days and clock are Vietnam's.</summary>
public static class PacingRules
{
    /// <summary>Days that a full page is looked beyond.</summary>
    private const int MostDays = 400;

    /// <summary>No rule of the policy can hold a post.</summary>
    public static bool IsFree(ChannelPolicy policy) => !policy.HasQuietHours && policy is { LeastMinutes: 0, DailyMost: null };

    /// <param name="policy">Of the channel.</param>
    /// <param name="wanted">UTC; now, or the time that a post is handed over for.</param>
    /// <param name="others">UTC times of the channel's other posts, at least from a day before <paramref name="wanted"/> on.</param>
    /// <returns>Null: it may go at <paramref name="wanted"/>.</returns>
    public static Hold? Check(ChannelPolicy policy, DateTime wanted, IReadOnlyCollection<DateTime> others)
    {
        var (at, cause) = (wanted, (HoldCause?)null);

        // Each rule may push the time into another's way; a time that none moves is free.
        for (var days = 0; days < MostDays;)
        {
            if (AfterQuiet(policy, at) is { } morning)
            {
                (at, cause) = (morning, HoldCause.QuietHours);
            }
            else if (AfterNeighbours(policy, at, others) is { } apart)
            {
                (at, cause) = (apart, HoldCause.Distance);
            }
            else if (AfterFullDay(policy, at, others) is { } tomorrow)
            {
                (at, cause) = (tomorrow, HoldCause.DailyMost);
                days++;
            }
            else
            {
                break;
            }
        }

        return cause is { } held ? new Hold(at, held) : null;
    }

    /// <summary>The end of the quiet hours that a UTC moment lies in; null outside them.</summary>
    public static DateTime? AfterQuiet(ChannelPolicy policy, DateTime at)
    {
        if (policy is not { QuietFrom: { } from, QuietUntil: { } until } || from == until)
        {
            return null;
        }

        var local = VietnamTime.Local(at);
        var (day, clock) = (DateOnly.FromDateTime(local), TimeOnly.FromDateTime(local));
        return !clock.IsBetween(from, until) ? null
            : VietnamTime.FromLocal((clock < until ? day : day.AddDays(1)).ToDateTime(until));
    }

    private static DateTime? AfterNeighbours(ChannelPolicy policy, DateTime at, IReadOnlyCollection<DateTime> others)
    {
        var distance = TimeSpan.FromMinutes(policy.LeastMinutes);
        var near = others.Where(other => (at - other).Duration() < distance).ToList();
        return near.Count == 0 ? null : near.Max() + distance;
    }

    private static DateTime? AfterFullDay(ChannelPolicy policy, DateTime at, IReadOnlyCollection<DateTime> others)
    {
        var day = VietnamTime.Day(at);
        return policy.DailyMost is { } most && others.Count(other => VietnamTime.Day(other) == day) >= most
            ? VietnamTime.StartUtc(day.AddDays(1))
            : null;
    }
}
