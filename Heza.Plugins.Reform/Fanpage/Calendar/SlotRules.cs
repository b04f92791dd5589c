using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Calendar;

/// <summary>What speaks against a time; nothing forbids it but that it has passed, and the channel's policy moves it.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TimeDoubt>))]
public enum TimeDoubt
{
    Past,

    /// <summary>Readers sleep.</summary>
    Quiet,

    /// <summary>Another post of the channel stands nearby.</summary>
    Close,

    /// <summary>The channel's policy would send it later.</summary>
    Held,
}

/// <summary>
/// Good times for a post. Readers are investors, enterprises and officials: they look at a page when work begins and ends,
/// around the noon break of offices (11:30–13:30 in Hải Phòng) and in the evening; at week-ends later in the morning.
/// </summary>
public static class SlotRules
{
    /// <summary>Posts that come closer take readers from each other.</summary>
    public static readonly TimeSpan LeastDistance = TimeSpan.FromHours(1);

    /// <summary>Time that a person needs to finish before a suggestion has passed.</summary>
    public static readonly TimeSpan Lead = TimeSpan.FromMinutes(15);

    private static readonly TimeOnly QuietFrom = new(21, 30);
    private static readonly TimeOnly QuietUntil = new(6, 30);

    private static readonly TimeOnly[] Workday = [new(7, 30), new(9, 30), new(11, 30), new(14, 0), new(16, 30), new(19, 30)];
    private static readonly TimeOnly[] Weekend = [new(9, 0), new(10, 30), new(15, 30), new(19, 30)];

    /// <summary>UTC moments of a Vietnamese day at which a post would be well read, with room before and after.</summary>
    /// <param name="policy">Of the channel.</param>
    /// <param name="taken">UTC times of the channel's other posts.</param>
    /// <param name="now">UTC.</param>
    public static IReadOnlyList<DateTime> Free(DateOnly day, ChannelPolicy policy, IReadOnlyCollection<DateTime> taken, DateTime now) =>
        [.. (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Weekend : Workday)
            .Select(clock => VietnamTime.FromLocal(day.ToDateTime(clock)))
            .Where(at => at >= now + Lead && !taken.Any(other => IsClose(at, other)) && PacingRules.Check(policy, at, taken) is null)];

    /// <summary>Less than <see cref="LeastDistance"/> apart.</summary>
    public static bool IsClose(DateTime at, DateTime other) => (at - other).Duration() < LeastDistance;

    /// <summary>What speaks against a UTC moment.</summary>
    public static IReadOnlyList<TimeDoubt> Doubts(DateTime at, ChannelPolicy policy, IReadOnlyCollection<DateTime> taken, DateTime now)
    {
        var doubts = new List<TimeDoubt>();
        if (at <= now)
        {
            doubts.Add(TimeDoubt.Past);
        }

        var clock = TimeOnly.FromDateTime(VietnamTime.Local(at));
        if (clock >= QuietFrom || clock < QuietUntil)
        {
            doubts.Add(TimeDoubt.Quiet);
        }

        if (taken.Any(other => IsClose(at, other)))
        {
            doubts.Add(TimeDoubt.Close);
        }

        if (PacingRules.Check(policy, at, taken) is not null)
        {
            doubts.Add(TimeDoubt.Held);
        }

        return doubts;
    }
}
