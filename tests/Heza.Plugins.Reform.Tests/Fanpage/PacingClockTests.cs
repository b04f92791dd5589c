using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>Quiet hours, least distance and daily maximum across Vietnam's midnight, which is 17:00 UTC.</summary>
public sealed class PacingClockTests
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Quiet_hours_reach_over_midnight()
    {
        await using var world = await At(new TimeOnly(21, 50), new ChannelPolicy { QuietFrom = new TimeOnly(22, 0), QuietUntil = new TimeOnly(6, 30) });
        var (before, late, early) = (await Plan(world, Local(21, 59)), await Plan(world, Local(23, 30)), await Plan(world, Local(0, 30, days: 1)));

        await Until(world, Local(22, 5));
        await Until(world, Local(23, 32));
        await Until(world, Local(6, 35, days: 1));

        Assert.Equal(Local(21, 59), await SentAt(world, before), TimeSpan.FromMinutes(1));
        Assert.Equal(Local(6, 30, days: 1), await SentAt(world, late), TimeSpan.FromMinutes(2));
        Assert.Equal(Local(6, 30, days: 1), await SentAt(world, early), TimeSpan.FromMinutes(2));
        Assert.Equal(3, await world.OnPage());
    }

    [Fact]
    public async Task Least_distance_counts_over_midnight()
    {
        await using var world = await At(new TimeOnly(23, 40), new ChannelPolicy { LeastMinutes = 30 });
        var (first, second) = (await Plan(world, Local(23, 50)), await Plan(world, Local(0, 5, days: 1)));

        await world.Pass(TimeSpan.FromHours(1));

        var gap = await SentAt(world, second) - await SentAt(world, first);
        Assert.InRange(gap, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(32));
    }

    [Fact]
    public async Task Days_of_the_daily_maximum_are_Vietnams()
    {
        await using var world = await At(new TimeOnly(6, 0), new ChannelPolicy { DailyMost = 2 });
        // 06:50 and 07:10 in Vietnam lie on two days of UTC.
        var posts = new[] { await Plan(world, Local(6, 50)), await Plan(world, Local(7, 10)), await Plan(world, Local(23, 30)) };

        await Until(world, Local(6, 52));
        await Until(world, Local(7, 12));
        await Until(world, Local(23, 58));
        Assert.Equal([PostState.Sent, PostState.Sent, PostState.Scheduled], [(await world.Post(posts[0])).State, (await world.Post(posts[1])).State, (await world.Post(posts[2])).State]);

        await Until(world, Local(0, 5, days: 1));
        Assert.Equal(Local(0, 0, days: 1), await SentAt(world, posts[2]), TimeSpan.FromMinutes(2));
    }

    private static DateTime Local(int hour, int minute, int days = 0) => VietnamTime.FromLocal(Day.AddDays(days).ToDateTime(new TimeOnly(hour, minute)));

    private static async Task<FanpageWorld> At(TimeOnly clock, ChannelPolicy policy)
    {
        var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Time.SetUtcNow(new DateTimeOffset(VietnamTime.FromLocal(Day.ToDateTime(clock))));
        await world.Query(async db =>
        {
            (await db.Set<Channel>().SingleAsync(Ct)).Policy = policy;
            return await db.SaveChangesAsync(Ct);
        });
        return world;
    }

    /// <summary>The hours before are a machine that slept: only the last minutes are lived through.</summary>
    private static Task Until(FanpageWorld world, DateTime moment)
    {
        var awake = new DateTimeOffset(moment.AddMinutes(-15));
        if (awake > world.Time.GetUtcNow())
        {
            world.Time.SetUtcNow(awake);
        }

        return world.Pass(moment - world.Now);
    }

    private static Task<Guid> Plan(FanpageWorld world, DateTime due)
    {
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = due;
        return world.Publish(article);
    }

    private static async Task<DateTime> SentAt(FanpageWorld world, Guid id) => (await world.Post(id)).SentAt!.Value;
}
