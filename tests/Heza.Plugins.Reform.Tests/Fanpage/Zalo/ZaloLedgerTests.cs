using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using ZaloSays = Heza.Testing.Fakes.ZaloErrors;
using ZaloWords = Heza.Plugins.Reform.Fanpage.Zalo.ZaloErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

/// <summary>The same ledger with a second real channel.</summary>
public sealed class ZaloLedgerTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Post_goes_out_on_both_channels_and_what_got_lost_between_the_two_steps_is_found_by_itself(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.OnFacebook(provider);
        await Connect(world);
        world.Graph.Script.Once(CallKind.ZaloVerify, Behaviour.AcceptThenReset);

        var article = await Publish(world);
        await world.RunJobs();
        var unclear = await OnZalo(world, article);
        Assert.Equal(PostState.Unknown, unclear.State);
        Assert.NotNull(unclear.Handle);

        await world.Pass(TimeSpan.FromMinutes(2));

        var sent = await OnZalo(world, article);
        Assert.Equal((PostState.Sent, Assert.Single(world.Graph.Zalo.Shown).Id), (sent.State, sent.ExternalId));
        Assert.Single(world.Page.Shown);
        Assert.Equal(1, world.Graph.Zalo.MostMutationsInFlight);
    }

    [Fact]
    public async Task Answer_to_the_first_step_that_got_lost_is_found_by_what_stands_there()
    {
        await using var world = await FanpageWorld.OnFacebook();
        await Connect(world);
        world.Graph.Script.Once(CallKind.ZaloCreate, Behaviour.AcceptThenReset);

        var article = await Publish(world);
        await world.RunJobs();
        await world.Pass(TimeSpan.FromMinutes(2));

        Assert.Equal((PostState.Sent, Assert.Single(world.Graph.Zalo.Shown).Id), ((await OnZalo(world, article)).State, (await OnZalo(world, article)).ExternalId));
        Assert.Single(world.Graph.Zalo.Articles);
    }

    [Fact]
    public async Task First_step_that_surely_came_to_nothing_is_taken_again_after_it_was_proven_absent()
    {
        await using var world = await FanpageWorld.OnFacebook();
        await Connect(world);
        world.Graph.Script.Once(CallKind.ZaloCreate, Behaviour.ResetBeforeAccepting);

        var article = await Publish(world);
        await world.RunJobs();
        await world.Pass(TimeSpan.FromMinutes(10));

        Assert.Equal(PostState.Sent, (await OnZalo(world, article)).State);
        Assert.Single(world.Graph.Zalo.Articles);
        Assert.Equal(2, world.Graph.Requests.Count(request => request.Kind == CallKind.ZaloCreate));
    }

    [Fact]
    public async Task Lost_connection_lets_posts_wait_and_stops_no_other_channel()
    {
        await using var world = await FanpageWorld.OnFacebook();
        await Connect(world);
        world.Graph.Zalo.Tokens.Expire();
        world.Graph.Script.Once(CallKind.ZaloToken, Behaviour.Refuse(ZaloSays.RefreshTokenInvalid));

        var article = await Publish(world);
        await world.RunJobs();

        Assert.Equal(PostState.Scheduled, (await OnZalo(world, article)).State);
        var channel = await world.Query(db => db.Set<Channel>().SingleAsync(channel => channel.Kind == ChannelKind.Zalo, Ct));
        Assert.Equal((ChannelTrouble.Token, ZaloWords.Lost.Message), (channel.Trouble, channel.TroubleMessage));
        Assert.Single(world.Page.Shown);
    }

    private static async Task<Article> Publish(FanpageWorld world)
    {
        var article = FanpageWorld.NewArticle();
        article.ImageUrl = "/media/mot-cua.jpg";
        await world.Change(article, PublicationEvent.Published);
        return article;
    }

    private static Task<FanpagePost> OnZalo(FanpageWorld world, Article article) =>
        world.Query(db => db.Set<FanpagePost>().SingleAsync(post => post.ContentKey == article.Key && post.Channel!.Kind == ChannelKind.Zalo, Ct));

    private static async Task Connect(FanpageWorld world)
    {
        var tokens = world.Graph.Zalo.Tokens;
        var credentials = new ZaloCredentials(tokens.Refresh, world.Now.AddDays(90), tokens.Access, world.Now.AddHours(1)).Write();
        var stored = await world.Get<ChannelCredentials, string>(each => Task.FromResult(each.Protect(credentials)));
        await world.Query(async db =>
        {
            db.Add(new Channel
            {
                Id = Guid.CreateVersion7(),
                Code = "zalo",
                Name = "Zalo",
                Kind = ChannelKind.Zalo,
                Enabled = true,
                CreatedAt = world.Now,
                ExternalId = world.Graph.Zalo.OaId,
                ConnectedAt = world.Now,
                CheckedAt = world.Now,
                Credentials = stored,
            });
            return await db.SaveChangesAsync(Ct);
        });
    }
}
