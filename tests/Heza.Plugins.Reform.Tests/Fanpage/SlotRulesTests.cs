using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Calendar;
using Heza.Plugins.Reform.Fanpage.Cards;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class SlotRulesTests
{
    private static readonly DateOnly Thursday = new(2023, 6, 1);
    private static readonly DateOnly Saturday = new(2023, 6, 3);
    private static readonly DateTime LongBefore = At(new DateOnly(2023, 5, 1), "08:00");

    [Fact]
    public void Workday_and_weekend_have_their_own_good_times()
    {
        Assert.Equal(["07:30", "09:30", "11:30", "14:00", "16:30", "19:30"], Clocks(SlotRules.Free(Thursday, new ChannelPolicy(), [], LongBefore)));
        Assert.Equal(["09:00", "10:30", "15:30", "19:30"], Clocks(SlotRules.Free(Saturday, new ChannelPolicy(), [], LongBefore)));
    }

    [Fact]
    public void Suggestions_keep_an_hour_from_other_posts() =>
        Assert.Equal(
            ["07:30", "14:00", "16:30"],
            Clocks(SlotRules.Free(Thursday, new ChannelPolicy(), [At(Thursday, "10:29"), At(Thursday, "10:31"), At(Thursday, "12:29"), At(Thursday, "15:00"), At(Thursday, "20:29")], LongBefore)));

    [Theory]
    [InlineData("09:15", "09:30")]
    [InlineData("09:16", "11:30")]
    [InlineData("19:15", "19:30")]
    public void Suggestions_leave_time_to_finish(string now, string first) =>
        Assert.Equal(first, Clocks(SlotRules.Free(Thursday, new ChannelPolicy(), [], At(Thursday, now)))[0]);

    [Fact]
    public void Day_that_is_over_has_no_time_left() => Assert.Empty(SlotRules.Free(Thursday, new ChannelPolicy(), [], At(Thursday, "19:16")));

    [Theory]
    [InlineData("21:29", new TimeDoubt[0])]
    [InlineData("21:30", new[] { TimeDoubt.Quiet })]
    [InlineData("00:00", new[] { TimeDoubt.Quiet })]
    [InlineData("06:29", new[] { TimeDoubt.Quiet })]
    [InlineData("06:30", new TimeDoubt[0])]
    [InlineData("11:01", new[] { TimeDoubt.Close })]
    [InlineData("11:00", new TimeDoubt[0])]
    [InlineData("13:00", new TimeDoubt[0])]
    public void Doubts_name_the_night_and_neighbours(string clock, TimeDoubt[] doubts) =>
        Assert.Equal(doubts, SlotRules.Doubts(At(Thursday, clock), new ChannelPolicy(), [At(Thursday, "12:00")], LongBefore));

    [Fact]
    public void This_very_moment_has_passed() =>
        Assert.Equal([TimeDoubt.Past], SlotRules.Doubts(At(Thursday, "12:00"), new ChannelPolicy(), [], At(Thursday, "12:00")));

    [Fact]
    public void Card_is_advised_where_readers_would_miss_something()
    {
        var good = new LinkCard("Tên", "Tóm tắt", "https://www.heza.gov.vn/x", "https://www.heza.gov.vn/anh.jpg", "Heza");
        Assert.Empty(CardRules.Advice(good, "Lời", smallImage: false));
        Assert.Equal(4, CardRules.Advice(good with { Title = new string('a', 101), Description = "", ImageUrl = null }, new string('b', 481), smallImage: false).Count);
        Assert.Contains("600 × 315", Assert.Single(CardRules.Advice(good, "Lời", smallImage: true)), StringComparison.Ordinal);
        Assert.Equal(("heza.gov.vn", 2), (CardRules.Host(good.Url), CardRules.Length("ệ👨‍👩‍👧")));
        Assert.True(CardRules.IsSmall(599, 400));
        Assert.False(CardRules.IsSmall(600, 315));
        Assert.False(CardRules.IsSmall(null, null));
    }

    private static DateTime At(DateOnly day, string clock) => VietnamTime.FromLocal(day.ToDateTime(TimeOnly.Parse(clock, null)));

    private static string[] Clocks(IReadOnlyList<DateTime> moments) => [.. moments.Select(moment => $"{VietnamTime.Local(moment):HH:mm}")];
}
