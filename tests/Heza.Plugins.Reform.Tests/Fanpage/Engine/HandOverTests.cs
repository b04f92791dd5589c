using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;

namespace Heza.Plugins.Reform.Tests.Fanpage.Engine;

/// <summary>Posts that the platform holds until their time: they go out with this server off, and changes still reach them.</summary>
public sealed class HandOverTests
{
    private static readonly ChannelPolicy Ahead = new() { HandOver = true };
    private static readonly Actor Lan = new("1", "Lan");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Post_goes_out_at_its_time_with_the_server_off(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider, Ahead);
        var (_, id) = await Later(world, TimeSpan.FromHours(3));

        var held = await world.Post(id);
        Assert.Equal((PostState.HandedOver, (DateTime?)held.DueAt), (held.State, held.HandedOverFor));
        Assert.Equal(held.ExternalId, Assert.Single(world.Page.Scheduled).Id);

        world.Time.Advance(TimeSpan.FromHours(5));
        Assert.Single(world.Page.Shown);
        await world.Pass(TimeSpan.FromMinutes(5));

        var sent = await world.Post(id);
        Assert.Equal(PostState.Sent, sent.State);
        Assert.Equal(held.DueAt, sent.SentAt);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Post_that_is_due_too_soon_is_sent_by_ourselves()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead);
        var (_, id) = await Later(world, TimeSpan.FromMinutes(11));
        Assert.Empty(world.Page.Scheduled);

        await world.Pass(TimeSpan.FromMinutes(13));
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Unclear_hand_over_is_found_among_the_scheduled_ones()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead);
        world.Graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenReset);
        var (_, id) = await Later(world, TimeSpan.FromHours(3));
        Assert.Equal(PostState.Unknown, (await world.Post(id)).State);

        await world.Pass(TimeSpan.FromMinutes(3));

        Assert.Equal(PostState.HandedOver, (await world.Post(id)).State);
        Assert.Single(world.Page.Scheduled);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Withdrawn_article_takes_the_post_back(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider, Ahead);
        var (article, id) = await Later(world, TimeSpan.FromHours(3));

        await world.Change(article, PublicationEvent.Withdrawn);
        Assert.Equal(PostState.TakingBack, (await world.Post(id)).State);
        await world.RunJobs();

        Assert.Equal((PostState.Cancelled, CancelCause.Withdrawn), ((await world.Post(id)).State, (await world.Post(id)).CancelCause));
        Assert.Empty(world.Page.Scheduled);
        await world.Pass(TimeSpan.FromHours(4), TimeSpan.FromMinutes(5));
        Assert.Empty(world.Page.Published);
    }

    [Fact]
    public async Task Edited_article_reaches_the_post_that_the_platform_holds()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead);
        var (article, id) = await Later(world, TimeSpan.FromHours(3));

        article.FanpageText = "Lời mới";
        await world.Change(article, PublicationEvent.Updated);
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(PostState.HandedOver, (await world.Post(id)).State);
        Assert.Equal("Lời mới", Assert.Single(world.Page.Scheduled).Text);
    }

    [Fact]
    public async Task Post_moved_by_hand_is_handed_over_for_its_new_time()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead);
        var (_, id) = await Later(world, TimeSpan.FromHours(3));
        var wanted = world.Now.AddHours(6);

        Assert.True((await world.Get<MoveFanpagePost, Result<PostDetails>>(move => move.Run(id, wanted, null, Lan, Ct))).Ok);
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal(wanted, Assert.Single(world.Page.Scheduled).ScheduledAt?.UtcDateTime);
        await world.Pass(TimeSpan.FromHours(6) + TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(5));
        Assert.Equal(wanted, (await world.Post(id)).SentAt);
        Assert.Single(world.Page.Published);
    }

    [Fact]
    public async Task Withdrawal_that_comes_after_the_platform_published_it_follows_the_policy_of_posts_that_stand_there()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead with { OnWithdrawal = WithdrawalPolicy.Hide });
        var (article, id) = await Later(world, TimeSpan.FromHours(3));
        world.Time.Advance(TimeSpan.FromHours(4));

        await world.Change(article, PublicationEvent.Withdrawn);
        await world.Pass(TimeSpan.FromMinutes(4));

        Assert.Equal((PostState.Removed, RemovedHow.Hidden), ((await world.Post(id)).State, (await world.Post(id)).RemovedHow));
        Assert.True(Assert.Single(world.Page.Published).Hidden);
    }

    [Fact]
    public async Task Scheduled_post_that_vanished_there_is_told_and_not_sent_again_by_itself()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead);
        var (_, id) = await Later(world, TimeSpan.FromHours(3));
        world.Page.Vanish((await world.Post(id)).ExternalId!);

        await world.Pass(TimeSpan.FromHours(4), TimeSpan.FromMinutes(5));

        Assert.Equal(PostState.Vanished, (await world.Post(id)).State);
        Assert.Contains(await world.Told(), notice => notice.Kind == "post.vanished" && notice.RecipientId == "author");
        Assert.Empty(world.Page.Published);

        Assert.True((await world.Get<RetryFanpagePost, Result<PostDetails>>(retry => retry.Run(id, Lan, Ct))).Ok);
        await world.RunJobs();
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
    }

    [Fact]
    public async Task Kill_switch_takes_back_what_the_platform_holds()
    {
        await using var world = await FanpageWorld.OnFacebook(policy: Ahead);
        var (_, id) = await Later(world, TimeSpan.FromHours(3));

        await world.Run<SwitchChannel>(change => change.Run("facebook", false, Lan, Ct));
        await world.Pass(TimeSpan.FromHours(4), TimeSpan.FromMinutes(5));
        Assert.DoesNotContain(world.Page.Posts, post => post.Shown);
        Assert.Equal(PostState.Scheduled, (await world.Post(id)).State);

        await world.Run<SwitchChannel>(change => change.Run("facebook", true, Lan, Ct));
        await world.RunJobs();
        Assert.Equal(PostState.Sent, (await world.Post(id)).State);
        Assert.Single(world.Page.Shown);
    }

    private static async Task<(Article Article, Guid Id)> Later(FanpageWorld world, TimeSpan ahead)
    {
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = world.Now + ahead;
        var id = await world.Publish(article);
        await world.RunJobs();
        return (article, id);
    }
}
