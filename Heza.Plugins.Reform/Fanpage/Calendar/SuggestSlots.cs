using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Calendar;

/// <param name="Channel">Code of the channel.</param>
/// <param name="Slots">UTC, earliest first; empty when the day is full or over.</param>
/// <param name="Taken">Other posts of the channel in these days, by time.</param>
public sealed record SlotsView(string Channel, IReadOnlyList<DateTime> Slots, IReadOnlyList<TakenTime> Taken);

/// <param name="At">UTC: sent, or due.</param>
public sealed record TakenTime(Guid PostId, Guid ContentKey, string? Title, DateTime At);

/// <param name="At">UTC.</param>
/// <param name="Doubts">Empty: nothing speaks against it.</param>
/// <param name="Warnings">The same in Vietnamese sentences, in the same order.</param>
/// <param name="Near">Posts of the channel that stand too near.</param>
public sealed record TimeCheck(DateTime At, IReadOnlyList<TimeDoubt> Doubts, IReadOnlyList<string> Warnings, IReadOnlyList<TakenTime> Near);

/// <summary>Suggests times for a post of a channel, and says what speaks against one.</summary>
public sealed class SuggestSlots(ReformDbContext db, TimeProvider time)
{
    private const int Enough = 6;
    private const int DaysAhead = 14;

    private static readonly PostState[] Counting = [PostState.Scheduled, PostState.Sending, PostState.Unknown, PostState.HandedOver, PostState.TakingBack, PostState.Sent];

    /// <summary>Free times of one Vietnamese day.</summary>
    /// <param name="own">Content whose own post does not count; null: all count.</param>
    public async Task<Result<SlotsView>> OnDay(string? channel, DateOnly day, Guid? own, CancellationToken ct)
    {
        if (await FindChannel(channel, ct) is not { } found)
        {
            return NoSuchChannel;
        }

        var taken = await Taken(found.Id, VietnamTime.StartUtc(day), VietnamTime.EndUtc(day), own, ct);
        return new SlotsView(found.Code, SlotRules.Free(day, found.Policy, Times(taken), time.UtcNow()), On(taken, day, day));
    }

    /// <summary>The next free times after a UTC moment, within two weeks.</summary>
    /// <inheritdoc cref="OnDay" path="/param"/>
    public async Task<Result<SlotsView>> From(string? channel, DateTime moment, Guid? own, CancellationToken ct)
    {
        if (await FindChannel(channel, ct) is not { } found)
        {
            return NoSuchChannel;
        }

        var start = moment > time.UtcNow() ? moment : time.UtcNow();
        var first = VietnamTime.Day(start);
        var taken = await Taken(found.Id, VietnamTime.StartUtc(first), VietnamTime.StartUtc(first.AddDays(DaysAhead)), own, ct);
        DateTime[] slots = [.. Enumerable.Range(0, DaysAhead).SelectMany(ahead => SlotRules.Free(first.AddDays(ahead), found.Policy, Times(taken), start)).Take(Enough)];
        return new SlotsView(found.Code, slots, slots.Length == 0 ? [] : On(taken, first, VietnamTime.Day(slots[^1])));
    }

    /// <summary>What speaks against a UTC moment.</summary>
    /// <inheritdoc cref="OnDay" path="/param"/>
    public async Task<Result<TimeCheck>> Check(string? channel, DateTime at, Guid? own, CancellationToken ct)
    {
        if (await FindChannel(channel, ct) is not { } found)
        {
            return NoSuchChannel;
        }

        var day = VietnamTime.Day(at);
        var taken = await Taken(found.Id, VietnamTime.StartUtc(day.AddDays(-1)), VietnamTime.EndUtc(day.AddDays(1)), own, ct);
        var doubts = SlotRules.Doubts(at, found.Policy, Times(taken), time.UtcNow());
        var held = PacingRules.Check(found.Policy, at, Times(taken));
        TakenTime[] near = [.. taken.Where(other => SlotRules.IsClose(at, other.At))];
        return new TimeCheck(at, doubts, [.. doubts.Select(doubt => Words(doubt, near, held))], near);
    }

    private static Problem NoSuchChannel => Problem.Field("channel", "Không có kênh này.");

    private static string Words(TimeDoubt doubt, TakenTime[] near, Hold? held) => doubt switch
    {
        TimeDoubt.Past => "Giờ này đã qua.",
        TimeDoubt.Quiet => "Giờ nghỉ của bạn đọc (21:30–06:30): ít người xem.",
        TimeDoubt.Held => $"Theo cài đặt của kênh, bài sẽ chỉ gửi từ {VietnamTime.ShowMoment(held!.Until)}.",
        _ => $"Cách bài khác chưa đầy 1 giờ: {string.Join("; ", near.Select(other => $"“{other.Title}” lúc {VietnamTime.ShowMoment(other.At)}"))}.",
    };

    private static DateTime[] Times(IReadOnlyList<TakenTime> taken) => [.. taken.Select(other => other.At)];

    private static IReadOnlyList<TakenTime> On(IReadOnlyList<TakenTime> taken, DateOnly first, DateOnly last) =>
        [.. taken.Where(other => VietnamTime.Day(other.At) >= first && VietnamTime.Day(other.At) <= last)];

    /// <summary>The asked channel; without a code the first one that is switched on.</summary>
    private Task<Channel?> FindChannel(string? code, CancellationToken ct)
    {
        // PostgreSQL refuses U+0000 in a parameter; no code has control characters.
        var wanted = PostWording.Clean(code ?? "");
        return db.Set<Channel>().AsNoTracking().Where(channel => wanted == "" || channel.Code == wanted)
            .OrderByDescending(channel => channel.Enabled).ThenBy(channel => channel.Code).FirstOrDefaultAsync(ct);
    }

    /// <summary>Posts between two UTC moments and so near that they matter there.</summary>
    private async Task<IReadOnlyList<TakenTime>> Taken(Guid channel, DateTime start, DateTime end, Guid? own, CancellationToken ct)
    {
        var (from, to) = (start - SlotRules.LeastDistance, end + SlotRules.LeastDistance);
        return await db.Set<FanpagePost>().AsNoTracking()
            .Where(post => post.ChannelId == channel && Counting.Contains(post.State) && (own == null || post.ContentKey != own))
            .Where(post => (post.SentAt == null && post.DueAt >= from && post.DueAt <= to) || (post.SentAt >= from && post.SentAt <= to))
            .OrderBy(post => post.SentAt ?? post.DueAt).ThenBy(post => post.Id)
            .Select(post => new TakenTime(
                post.Id, post.ContentKey, db.Set<Publication>().Where(row => row.Key == post.ContentKey).Select(row => row.Title).FirstOrDefault(),
                post.SentAt ?? post.DueAt))
            .Take(ReadCalendar.Most).ToListAsync(ct);
    }
}
