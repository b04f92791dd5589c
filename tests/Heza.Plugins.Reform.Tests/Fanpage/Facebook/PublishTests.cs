using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Testing.Fakes;
using Errors = Heza.Testing.Fakes.GraphErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>Posts over real HTTP, on good days and bad ones.</summary>
public sealed class PublishTests
{
    [Fact]
    public async Task Link_post_stands_on_the_page_with_a_fresh_card()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        var answer = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel));

        var post = Assert.Single(world.Graph.Page.Shown);
        Assert.Equal((post.Id, "Khai trương bộ phận một cửa", FacebookWorld.Link), (answer.Post.ExternalId, post.Text, post.Link));
        Assert.Equal($"https://www.facebook.com/{post.PageId}/posts/{post.Id.Split('_')[1]}", answer.Post.Permalink);
        Assert.Equal((world.Now, false), (answer.Post.At, answer.Post.Waiting));
        Assert.Equal([CallKind.Scrape, CallKind.Publish, CallKind.Read], world.Graph.Requests.Select(request => request.Kind));
    }

    [Fact]
    public async Task Each_call_carries_bearer_proof_and_version_and_no_token_in_its_address()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var post = FacebookWorld.Post();
        var id = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel, post)).Post.ExternalId;
        await world.Ask(facebook => facebook.Find(channel, world.Sought(post, handedOver: true), CancellationToken.None));
        await world.Ask(facebook => facebook.Look(channel, id, CancellationToken.None));
        await world.Ask(facebook => facebook.ReadFigures(channel, id, CancellationToken.None));
        await world.Ask(facebook => facebook.CheckConnection(channel, CancellationToken.None));
        await world.Ask(facebook => facebook.Change(channel, new PostChange.Delete(id), CancellationToken.None));

        Assert.True(world.Graph.Requests.Count >= 9);
        Assert.All(world.Graph.Requests, request =>
        {
            Assert.StartsWith("Bearer ", request.Headers["Authorization"], StringComparison.Ordinal);
            Assert.Matches("^[0-9a-f]{64}$", request.Parameter("appsecret_proof"));
            Assert.StartsWith("/v25.0/", request.Path, StringComparison.Ordinal);
            Assert.DoesNotContain(request.Query, pair => pair.Value.Contains(FakeToken.Mark, StringComparison.Ordinal));
            Assert.False(request.Headers.ContainsKey("traceparent"));
        });
    }

    [Fact]
    public async Task Error_becomes_the_answer_of_the_table()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        (ApiError Error, string Answer)[] table =
        [
            (Errors.AppBusy, "Postponed"),
            (Errors.UserBusy, "Postponed"),
            (Errors.PageBusy, "Postponed"),
            (Errors.TooManyCalls, "Postponed"),
            (Errors.PageQuota, "Postponed"),
            (Errors.TooFast, "Postponed"),
            (Errors.Identical, "Repeated"),
            (Errors.AlreadyPosted, "Repeated"),
            (Errors.SessionInvalid, "Blocked Token"),
            (Errors.NoCapability, "Blocked Permission"),
            (Errors.NotPermitted, "Blocked Permission"),
            (Errors.Missing("pages_manage_posts"), "Blocked Permission"),
            (Errors.Blocked, "Blocked Policy"),
            (Errors.BadParameter, "Refused"),
            (Errors.LinkUnreadable, "Refused"),
            (Errors.PhotoRefused, "Refused"),
            (Errors.BadUrl, "Refused"),
            (Errors.Unexpected, "GraphUnclearException"),
            (Errors.Unknown, "GraphUnclearException"),
            (Errors.Transient, "GraphUnclearException"),
            (Errors.PostLimit, "GraphUnclearException"),
        ];
        foreach (var (error, answer) in table)
        {
            world.Graph.Script.Once(CallKind.Publish, Behaviour.Refuse(error));
            Assert.Equal((error, answer), (error, await Outcome(world, channel)));
        }

        Assert.Empty(world.Graph.Page.Posts);
    }

    [Fact]
    public async Task Dead_token_closes_the_channel_and_says_why()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        foreach (var subcode in new[] { 0, 458, 459, 460, 463, 464, 467, 492 })
        {
            world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, subcode);

            var blocked = Assert.IsType<PublishAnswer.Blocked>(await world.Publish(channel));

            Assert.Equal(ChannelTrouble.Token, blocked.Trouble);
            Assert.StartsWith(GraphWords.Token(subcode), blocked.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Missing_permission_closes_the_channel_and_is_named()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Facebook.Tokens.Find(world.Graph.Page.Token)!.Scopes.Remove("pages_manage_posts");

        var blocked = Assert.IsType<PublishAnswer.Blocked>(await world.Publish(channel));

        Assert.Equal(ChannelTrouble.Permission, blocked.Trouble);
        Assert.Contains("pages_manage_posts", blocked.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_nobody_knows_is_thrown_and_sent_once()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        (Behaviour Behaviour, int Posts)[] table =
        [
            (Behaviour.AcceptThenError(), 1),
            (Behaviour.AcceptThenReset, 1),
            (Behaviour.ResetBeforeAccepting, 0),
            (Behaviour.EmptyBody, 1),
            (Behaviour.Html, 1),
            (Behaviour.TruncatedJson, 1),
            (Behaviour.WrongJson, 1),
        ];
        foreach (var (behaviour, posts) in table)
        {
            world.Graph.Reset();
            world.Graph.Script.Once(CallKind.Publish, behaviour);

            Assert.Equal("GraphUnclearException", await Outcome(world, channel));

            Assert.Equal((behaviour, posts), (behaviour, world.Graph.Page.Posts.Count));
            Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.Publish);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Silence_is_given_up_in_time(bool accepted)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Publish, accepted ? Behaviour.AcceptThenHang : Behaviour.HangBeforeAccepting);

        var call = world.Publish(channel);
        await world.Graph.Next(CallKind.Publish);
        await world.Pass(TimeSpan.FromSeconds(26), call);

        Assert.IsType<GraphUnclearException>(call.Exception!.InnerException);
        Assert.Equal(accepted ? 1 : 0, world.Graph.Page.Posts.Count);
    }

    [Fact]
    public async Task Redirect_is_not_followed()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Publish, Behaviour.Redirect($"{world.Graph.BaseAddress}/v25.0/{world.Graph.Page.Id}/feed"));

        Assert.Equal("GraphUnclearException", await Outcome(world, channel));

        Assert.Single(world.Graph.Requests, request => request.Path.EndsWith("/feed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Answer_without_end_is_cut_off()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenBody($$"""{"id":"{{new string('1', GraphClient.MostBytes)}}"}"""));

        Assert.Equal("GraphUnclearException", await Outcome(world, channel));
    }

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("https://khong-co-dau.invalid")]
    [InlineData("TLS")]
    public async Task Without_a_connection_it_was_surely_not_sent(string address)
    {
        await using var world = await FacebookWorld.Create(settings: address == "TLS" ? [] : [("BaseUrl", address)]);
        var graph = world.Graph.BaseAddress;
        await using var other = address == "TLS" ? await FacebookWorld.Create(settings: ("BaseUrl", graph.Replace("http:", "https:", StringComparison.Ordinal))) : null;
        var asking = other ?? world;

        var postponed = Assert.IsType<PublishAnswer.Postponed>(await asking.Publish(await asking.Connect()));

        Assert.Equal(TimeSpan.Zero, postponed.Rest);
        Assert.Equal(GraphWords.NoConnection, postponed.Message);
    }

    [Fact]
    public async Task Link_that_Facebook_cannot_read_is_refused_before_the_post()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Facebook.UnreadableLinks[FacebookWorld.Link] = true;

        var refused = Assert.IsType<PublishAnswer.Refused>(await world.Publish(channel));

        Assert.Contains("mở được từ Internet", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(world.Graph.Requests, request => request.Kind == CallKind.Publish);
    }

    [Theory]
    [InlineData(nameof(Errors.Unexpected))]
    [InlineData(nameof(Errors.BadParameter))]
    [InlineData(nameof(Errors.AppBusy))]
    [InlineData(nameof(Errors.NotPermitted))]
    public async Task Other_trouble_of_the_scrape_does_not_stop_the_post(string error)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Once(CallKind.Scrape, Behaviour.Refuse((ApiError)typeof(Errors).GetProperty(error)!.GetValue(null)!));

        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel));
    }

    [Fact]
    public async Task Post_that_cannot_be_read_at_once_is_accepted_all_the_same()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Read, Behaviour.Refuse(Errors.Unexpected));

        var accepted = Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel));

        Assert.Equal($"https://www.facebook.com/{accepted.Post.ExternalId}", accepted.Post.Permalink);
    }

    [Fact]
    public async Task Used_up_budget_is_written_down_and_makes_the_channel_rest()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Any, Behaviour.AtUsage(95));
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel));
        var row = await world.Row(channel.Id);
        Assert.Equal((95, world.Now + BudgetRules.SlowRest), (row.UsagePercent, row.RestUntil));

        world.Graph.Script.Clear();
        world.Graph.Script.Always(CallKind.Publish, Behaviour.Refuse(Errors.PageQuota).WithUsage(100, 30));
        var postponed = Assert.IsType<PublishAnswer.Postponed>(await world.Publish(channel));
        Assert.Equal(TimeSpan.FromMinutes(30), postponed.Rest);
        Assert.Equal(world.Now.AddMinutes(30), (await world.Row(channel.Id)).RestUntil);
    }

    [Fact]
    public async Task Channel_without_a_token_or_an_app_is_not_connected()
    {
        await using var world = await FacebookWorld.Create();
        var channel = await world.Connect();
        channel.Credentials = null;
        Assert.Equal("Blocked NotConnected", await Outcome(world, channel));
        channel.Credentials = "damaged";
        Assert.Equal("Blocked NotConnected", await Outcome(world, channel));
        await Assert.ThrowsAsync<ChannelBlockedException>(() => world.Ask(facebook => facebook.Look(channel, "1_2", CancellationToken.None)));

        await using var without = await FacebookWorld.Create(settings: [("AppId", ""), ("AppSecret", "")]);
        Assert.Equal(GraphWords.NotReady, Assert.IsType<PublishAnswer.Blocked>(await without.Publish(await without.Connect())).Message);
    }

    private static async Task<string> Outcome(FacebookWorld world, Channel channel)
    {
        try
        {
            return await world.Publish(channel) switch
            {
                PublishAnswer.Blocked blocked => $"Blocked {blocked.Trouble}",
                var answer => answer.GetType().Name,
            };
        }
        catch (GraphUnclearException)
        {
            return nameof(GraphUnclearException);
        }
    }
}
