using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage.Engine;

/// <summary>A page that is closed to us, or wants to rest: posts wait, people are told once, and it goes on by itself.</summary>
public sealed class ClosedChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Dead_token_stops_the_page_and_its_posts_go_out_after_reconnecting(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider);
        world.Graph.Facebook.Tokens.Kill(world.Page.Token, 460);
        var (first, second) = (await world.Publish(), await world.Publish());
        await world.RunJobs();
        await world.Pass(TimeSpan.FromMinutes(10));

        var channel = await world.FacebookRow();
        Assert.Equal(ChannelTrouble.Token, channel.Trouble);
        Assert.NotNull(channel.TroubleMessage);
        Assert.Equal((PostState.Scheduled, FanpageTiming.MaxAttempts), ((await world.Post(first)).State, (await world.Post(first)).AttemptsLeft));
        Assert.Equal(PostState.Scheduled, (await world.Post(second)).State);
        Assert.Equal((1, 0), ((await world.Attempts(first)).Count, (await world.Attempts(second)).Count));
        Assert.Equal(["administrator", "approver"], (await world.Told()).Where(notice => notice.Kind == "channel.trouble").Select(notice => notice.RecipientId).Order(StringComparer.Ordinal));

        world.Graph.Facebook.Tokens.Revive(world.Page.Token);
        await world.Query(db => db.Set<Channel>().Where(row => row.Id == channel.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.Trouble, (ChannelTrouble?)null), Ct));
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal((PostState.Sent, PostState.Sent), ((await world.Post(first)).State, (await world.Post(second)).State));
        Assert.Equal(2, world.Page.Shown.Count);
    }

    [Fact]
    public async Task Post_whose_page_was_closed_for_long_follows_its_late_policy()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: new ChannelPolicy { Late = LatePolicy.Drop });
        world.Graph.Facebook.Tokens.Kill(world.Page.Token, 463);
        var id = await world.Publish();
        await world.RunJobs();

        await world.Pass(TimeSpan.FromMinutes(20));

        var post = await world.Post(id);
        Assert.Equal((PostState.Cancelled, CancelCause.Late), (post.State, post.CancelCause));
        Assert.Contains(await world.Told(), notice => notice.Kind == "post.dropped" && notice.RecipientId == "author");
    }

    [Fact]
    public async Task Full_budget_makes_the_page_rest_as_long_as_the_platform_says()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Once(CallKind.Publish, Behaviour.AtUsage(100, 30));
        var (first, second) = (await world.Publish(), await world.Publish());
        await world.RunJobs();

        await world.Pass(TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(5));
        Assert.Equal((PostState.Sent, PostState.Scheduled), ((await world.Post(first)).State, (await world.Post(second)).State));
        Assert.Equal(100, (await world.FacebookRow()).UsagePercent);

        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(PostState.Sent, (await world.Post(second)).State);
        Assert.Equal(2, world.Page.Shown.Count);
    }

    [Fact]
    public async Task Nearly_full_budget_spreads_the_posts()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Always(CallKind.Publish, Behaviour.AtUsage(95, 0));
        for (var number = 0; number < 3; number++)
        {
            await world.Publish();
        }

        await world.Pass(TimeSpan.FromMinutes(2));
        Assert.Single(world.Page.Shown);

        await world.Pass(TimeSpan.FromMinutes(10));
        Assert.Equal(3, world.Page.Shown.Count);
    }

    [Fact]
    public async Task Post_that_was_too_fast_cools_down_and_goes_out_later()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Once(CallKind.Publish, Behaviour.Refuse(GraphErrors.TooFast));
        var id = await world.Publish();
        await world.RunJobs();

        await world.Pass(TimeSpan.FromMinutes(30));
        Assert.Equal(PostState.Scheduled, (await world.Post(id)).State);
        Assert.Null((await world.FacebookRow()).Trouble);

        await world.Pass(TimeSpan.FromHours(8), TimeSpan.FromMinutes(10));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Refused_words_wait_for_a_person_who_is_told_what_to_mend()
    {
        await using var world = await FanpageWorld.OnFacebook();
        world.Graph.Script.Once(CallKind.Publish, Behaviour.Refuse(GraphErrors.LinkUnreadable));
        var id = await world.Publish();
        await world.RunJobs();

        Assert.Equal((PostState.Failed, FailureCause.Refused), ((await world.Post(id)).State, (await world.Post(id)).FailureCause));
        var told = (await world.Told()).Single(notice => notice.RecipientId == "author");
        Assert.Contains((await world.Post(id)).FailureMessage!, told.Text, StringComparison.Ordinal);
        Assert.EndsWith($"?bai={id}", told.Link, StringComparison.Ordinal);
    }
}
