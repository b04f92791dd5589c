using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class SendingTests
{
    private static readonly Actor Someone = new("1", "Lan");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Twenty_senders_of_one_post_send_it_once(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var id = await world.Publish();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => world.Send(id), Ct)));

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Equal((1, 1), (await world.OnPage(), world.Channel.Calls));
        Assert.Single(await world.Attempts(id));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Channel_has_one_call_in_flight_and_the_next_follows_at_once(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var (first, second) = (await world.Publish(), await world.Publish());
        world.Jobs.LoseAll();
        world.Channel.During = async () =>
        {
            world.Channel.During = () => Task.CompletedTask;
            await world.Send(second);
            Assert.Equal(PostState.Scheduled, (await world.Post(second)).State);
        };

        await world.Send(first);
        await world.RunJobs();

        Assert.Equal([PostState.Sent, PostState.Sent], [(await world.Post(first)).State, (await world.Post(second)).State]);
        Assert.Equal(1, world.Channel.MostInFlight);
    }

    [Fact]
    public async Task Run_of_many_posts_does_not_ask_for_the_same_alarm_after_each()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var later = FanpageWorld.NewArticle(FanpageMode.AtTime);
        later.FanpageAt = world.Now.AddSeconds(40);
        var waiting = await world.Publish(later);
        for (var number = 0; number < 10; number++)
        {
            await world.Publish();
        }

        world.Jobs.LoseAll();
        await world.Sweep();
        await world.RunJobs();

        Assert.Equal(10, await world.OnPage());
        Assert.InRange(world.Jobs.All.Count(job => job.Job.Args[0].Equals(waiting)), 1, 3);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Publishing_and_claiming_at_once_never_fails_and_never_sends_what_is_withdrawn(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);

        await Task.WhenAll(Task.Run(() => world.Change(article, PublicationEvent.Withdrawn), Ct), Task.Run(() => world.Send(id), Ct));

        var state = (await world.Post(id)).State;
        Assert.Contains(state, new[] { PostState.Sent, PostState.Cancelled });
        Assert.Equal(state == PostState.Sent ? 1 : 0, await world.OnPage());
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Article_is_read_again_before_sending(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var article = FanpageWorld.NewArticle();
        var id = await world.Publish(article);

        // As when the withdrawal came while an earlier call was unclear: the intent still waits.
        await world.Query(db => db.Set<Article>().ExecuteUpdateAsync(set => set.SetProperty(row => row.WithdrawnAt, world.Now), Ct));
        await world.RunJobs();

        Assert.Equal((PostState.Cancelled, CancelCause.Withdrawn), ((await world.Post(id)).State, (await world.Post(id)).CancelCause));
        Assert.Empty(await world.Attempts(id));
        Assert.Null(await world.Query(db => db.Set<Channel>().Select(channel => channel.BusyUntil).SingleAsync(Ct)));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Switched_off_channel_keeps_its_posts_and_sends_them_when_it_is_on_again(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        await world.Run<SwitchChannel>(change => change.Run(EnsureChannels.SandboxCode, false, Someone, Ct));
        var id = await world.Publish();
        await world.Send(id);
        await world.Pass(TimeSpan.FromMinutes(3));
        Assert.Equal((PostState.Scheduled, 0), ((await world.Post(id)).State, world.Channel.Calls));

        await world.Run<SwitchChannel>(change => change.Run(EnsureChannels.SandboxCode, true, Someone, Ct));
        await world.RunJobs();
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }

    [Theory]
    [InlineData(23, PostState.Sent)]
    [InlineData(25, PostState.Failed)]
    public async Task Missed_time_is_made_up_for_within_a_day(int hoursDown, PostState expected)
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = world.Now.AddHours(1);
        var id = await world.Publish(article);

        world.Jobs.LoseAll();
        world.Time.Advance(TimeSpan.FromHours(1 + hoursDown));
        await world.Send(id);
        await world.Sweep();
        await world.RunJobs();

        Assert.Equal(expected, (await world.Post(id)).State);
        Assert.Equal(expected == PostState.Sent ? 1 : 0, await world.OnPage());
    }

    [Fact]
    public async Task Late_post_goes_out_when_a_person_wants_it()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle();
        await world.Change(article, PublicationEvent.Published, at: world.Now.AddDays(-3));
        await world.Sweep();
        var id = (await world.PostOf(article)).Id;

        Assert.True((await world.Get<RetryFanpagePost, Result<PostDetails>>(retry => retry.Run(id, Someone, Ct))).Ok);
        await world.RunJobs();

        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        var again = await world.Get<RetryFanpagePost, Result<PostDetails>>(retry => retry.Run(id, Someone, Ct));
        Assert.Equal(ProblemKind.Conflict, again.Problem!.Kind);
    }

    [Fact]
    public async Task Early_job_sends_nothing_and_the_time_is_kept()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = world.Now.AddSeconds(150);
        var id = await world.Publish(article);
        await world.Send(id);
        Assert.Equal(0, await world.OnPage());

        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Contains(world.Jobs.All, job => job.At == article.FanpageAt && job.Job.Type == typeof(SendFanpagePost));
        world.Time.Advance(TimeSpan.FromSeconds(30));
        await world.RunJobs();
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }

    [Fact]
    public async Task Replay_without_Hangfire_sends_everything_due()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        await world.Publish();
        await world.Publish();
        world.Jobs.LoseAll();

        await world.Run<SendDuePosts>(send => send.Run(Ct));

        Assert.Equal(2, await world.OnPage());
    }

    [Fact]
    public async Task Sent_post_cannot_be_cancelled()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var id = await world.Publish();
        await world.RunJobs();

        var answer = await world.Get<CancelFanpagePost, Result<PostDetails>>(cancel => cancel.Run(id, "Thôi", Someone, Ct));

        Assert.Equal(ProblemKind.Conflict, answer.Problem!.Kind);
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }
}
