using System.Globalization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage;

/// <summary>Calendar days, a stopped server, and a server's clock that was wrong.</summary>
public sealed class ClockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    // Vietnam's midnight is 17:00 UTC of the day before.
    [InlineData("2026-03-31T23:59:00")]
    [InlineData("2026-04-01T00:00:00")]
    [InlineData("2026-04-30T23:59:30")]
    [InlineData("2027-01-01T00:00:00")]
    [InlineData("2027-02-28T23:59:00")]
    [InlineData("2028-02-29T00:00:00")]
    [InlineData("2028-02-29T23:59:59")]
    [InlineData("2028-03-01T07:00:00")]
    public async Task Post_goes_out_in_the_minute_that_it_was_planned_for(string wallClock)
    {
        var planned = VietnamTime.FromLocal(Parse(wallClock));
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Time.SetUtcNow(new DateTimeOffset(planned.AddMinutes(-3)));
        var id = await world.Publish(Planned(planned));

        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(0, await world.OnPage());

        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.InRange((await world.Post(id)).SentAt!.Value, planned, planned.AddMinutes(1));
    }

    [Theory]
    [InlineData(LatePolicy.SendWithinDay, 23 * 60, PostState.Sent)]
    [InlineData(LatePolicy.SendWithinDay, 25 * 60, PostState.Failed)]
    [InlineData(LatePolicy.Ask, 10, PostState.Sent)]
    [InlineData(LatePolicy.Ask, 20, PostState.Failed)]
    [InlineData(LatePolicy.Drop, 10, PostState.Sent)]
    [InlineData(LatePolicy.Drop, 20, PostState.Cancelled)]
    public async Task Post_that_came_due_while_the_server_was_down_follows_the_late_policy(LatePolicy late, int minutesLate, PostState expected)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        await Use(world, new ChannelPolicy { Late = late });
        var due = world.Now.AddHours(2);
        var id = await world.Publish(Planned(due));

        world.Jobs.LoseAll();
        world.Time.SetUtcNow(new DateTimeOffset(due.AddMinutes(minutesLate)));
        await world.Sweep();
        await world.RunJobs();

        var post = await world.Post(id);
        Assert.Equal(expected, post.State);
        Assert.Equal(expected == PostState.Sent ? 1 : 0, await world.OnPage());
        Assert.Equal(expected == PostState.Failed ? FailureCause.Late : null, post.FailureCause);
        Assert.Equal(expected == PostState.Cancelled ? CancelCause.Late : null, post.CancelCause);
        Assert.Equal(expected == PostState.Sent, (await world.Told()).Count == 0);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(24)]
    public async Task Clock_set_back_sends_nothing_again_and_the_next_post_at_its_time(int hours)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var first = await world.Publish();
        await world.RunJobs();
        world.Jobs.LoseAll();

        world.Time.AdjustTime(world.Time.GetUtcNow().AddHours(-hours));
        var due = world.Now.AddMinutes(10);
        var next = await world.Publish(Planned(due));
        await world.Pass(TimeSpan.FromMinutes(20));

        Assert.Equal(PostState.Sent, (await world.Post(first)).State);
        Assert.InRange((await world.Post(next)).SentAt!.Value, due, due.AddMinutes(1));
        Assert.Equal((2, 2), (await world.OnPage(), world.Channel.Calls));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(24, true)]
    [InlineData(1, false)]
    [InlineData(24, false)]
    public async Task Lease_of_a_dead_sender_ends_though_the_clock_was_set_back(int hours, bool called)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var (id, waiting) = (await world.Publish(), await world.Publish());
        world.Jobs.LoseAll();
        var claimed = (await world.Get<ClaimPost, ClaimedPost?>(claim => claim.Run(id, Ct)))!;
        if (called)
        {
            await world.Channel.Publish(claimed.Channel, claimed.Post, _ => Task.CompletedTask, Ct);
        }

        world.Time.AdjustTime(world.Time.GetUtcNow().AddHours(-hours));
        await Due(world, waiting);
        await world.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal(PostState.Sent, (await world.Post(waiting)).State);
        Assert.Equal(called ? PostState.Sent : PostState.Scheduled, (await world.Post(id)).State);

        // Its own time comes again with the clock.
        await Due(world, id);
        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal(2, await world.OnPage());
        Assert.All(await world.Attempts(id), attempt => Assert.NotNull(attempt.Outcome));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(24, true)]
    [InlineData(1, false)]
    [InlineData(24, false)]
    public async Task Unclear_post_is_read_back_soon_though_the_clock_was_set_back(int hours, bool accepted)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Channel.Fault = accepted ? Fault.AcceptThenThrow : Fault.ThrowBeforeAccepting;
        var id = await world.Publish();
        await world.RunJobs();
        world.Channel.Fault = Fault.None;
        world.Jobs.LoseAll();

        world.Time.AdjustTime(world.Time.GetUtcNow().AddHours(-hours));
        await world.Pass(TimeSpan.FromMinutes(15));
        Assert.Equal(accepted ? PostState.Sent : PostState.Scheduled, (await world.Post(id)).State);
        Assert.Equal(1, world.Channel.Calls);

        await Due(world, id);
        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal((1, accepted ? 1 : 2), (await world.OnPage(), world.Channel.Calls));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Post_is_recognised_though_the_servers_clock_is_ahead_of_the_platforms(bool setRight)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        world.Channel.Fault = Fault.AcceptThenThrow;
        var id = await world.Publish();
        await world.RunJobs();
        world.Channel.Fault = Fault.None;

        // What the platform's own clock showed.
        var ahead = setRight ? TimeSpan.FromHours(24) : TimeSpan.FromMinutes(45);
        await world.Query(async db =>
        {
            var real = world.Now - ahead;
            return await db.Set<SandboxPost>().ExecuteUpdateAsync(set => set.SetProperty(post => post.PublishedAt, real), Ct);
        });
        if (setRight)
        {
            world.Time.AdjustTime(world.Time.GetUtcNow() - ahead);
        }

        await world.Pass(TimeSpan.FromMinutes(15));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal((1, 1), (await world.OnPage(), world.Channel.Calls));
    }

    [Fact]
    public async Task Earlier_post_with_the_same_words_is_not_taken_for_this_one()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle();
        var first = await world.Publish(article);
        await world.RunJobs();
        world.Channel.Fault = Fault.ThrowBeforeAccepting;
        world.Time.Advance(TimeSpan.FromMinutes(10));
        var again = await Repeat(world, first);
        await world.Send(again);
        Assert.Equal(PostState.Unknown, (await world.Post(again)).State);

        world.Channel.Fault = Fault.None;
        await world.Pass(TimeSpan.FromMinutes(15));

        Assert.Equal(PostState.Sent, (await world.Post(again)).State);
        Assert.NotEqual((await world.Post(first)).ExternalId, (await world.Post(again)).ExternalId);
        Assert.Equal(2, await world.OnPage());
    }

    private static DateTime Parse(string wallClock) => DateTime.Parse(wallClock, CultureInfo.InvariantCulture);

    private static Article Planned(DateTime due)
    {
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = due;
        return article;
    }

    private static Task<int> Due(FanpageWorld world, Guid id)
    {
        var now = world.Now;
        return world.Query(db => db.Set<FanpagePost>().Where(post => post.Id == id && post.State != PostState.Sent)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.DueAt, now), Ct));
    }

    private static Task<int> Use(FanpageWorld world, ChannelPolicy policy) => world.Query(async db =>
    {
        (await db.Set<Channel>().SingleAsync(Ct)).Policy = policy;
        return await db.SaveChangesAsync(Ct);
    });

    private static Task<Guid> Repeat(FanpageWorld world, Guid first) => world.Query(async db =>
    {
        var post = await db.Set<FanpagePost>().AsNoTracking().SingleAsync(post => post.Id == first, Ct);
        var again = new FanpagePost
        {
            Id = Guid.CreateVersion7(),
            ContentKey = post.ContentKey,
            ChannelId = post.ChannelId,
            Occurrence = 2,
            State = PostState.Scheduled,
            Text = post.Text,
            Link = post.Link,
            ContentHash = post.ContentHash,
            DueAt = world.Now,
            SendBefore = world.Now.AddDays(1),
            CreatedAt = world.Now,
            AttemptsLeft = FanpageTiming.MaxAttempts,
            AskedBy = "Lan",
        };
        db.Add(again);
        await db.SaveChangesAsync(Ct);
        return again.Id;
    });
}
