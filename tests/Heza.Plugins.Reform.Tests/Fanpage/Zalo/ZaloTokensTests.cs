using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using ZaloSays = Heza.Testing.Fakes.ZaloErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

/// <summary>The refresh token is good for one use: who exchanges it, what is saved, and what when that goes wrong.</summary>
public sealed class ZaloTokensTests
{
    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Ten_at_once_on_three_nodes_exchange_the_refresh_token_once(DatabaseProvider provider)
    {
        await using var world = await ZaloWorld.Create(provider, TimeProvider.System, nodes: 3);
        world.Graph.Script.Always(CallKind.ZaloToken, Behaviour.Normal.Delayed(TimeSpan.FromMilliseconds(300)));
        await world.LetAccessEnd();

        var health = await Task.WhenAll(Enumerable.Range(0, 10).Select(user =>
            world.Do((zalo, channel) => zalo.CheckConnection(channel, TestContext.Current.CancellationToken), node: user % 3)));

        Assert.All(health, seen => Assert.Null(seen.Trouble));
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.ZaloToken);
        Assert.Empty(world.Graph.Offences);
        var stored = (await world.Credentials())!;
        Assert.Equal((world.Zalo.Tokens.Refresh, world.Zalo.Tokens.Access, null), (stored.RefreshToken, stored.AccessToken, stored.RefreshingUntil));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Ten_posts_whose_token_dies_under_them_exchange_once_and_stand_there_once_each(DatabaseProvider provider)
    {
        await using var world = await ZaloWorld.Create(provider, TimeProvider.System, nodes: 2);
        world.Zalo.Tokens.Expire();

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(number => world.Do(
            (zalo, channel) => zalo.Publish(channel, ZaloWorld.Post(link: $"{ZaloWorld.Link}/{number}"), _ => Task.CompletedTask, TestContext.Current.CancellationToken),
            node: number % 2)));

        Assert.All(answers, answer => Assert.IsType<PublishAnswer.Accepted>(answer));
        Assert.Equal(10, world.Zalo.Shown.Count);
        Assert.Empty(world.Zalo.Duplicates());
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.ZaloToken);
        Assert.Empty(world.Graph.Offences);
    }

    [Fact]
    public async Task New_pair_is_saved_before_it_is_used()
    {
        await using var world = await ZaloWorld.Create();
        await world.LetAccessEnd();
        world.Graph.Script.Once(CallKind.ZaloCreate, Behaviour.HoldThenAccept);

        var publishing = world.Publish();
        var create = await world.Graph.Next(CallKind.ZaloCreate);

        var stored = (await world.Credentials())!;
        Assert.Equal((world.Zalo.Tokens.Refresh, create.Headers["access_token"]), (stored.RefreshToken, stored.AccessToken));
        Assert.Equal(world.Now + ZaloCredentials.RefreshLife, (await world.Row()).TokenExpiresAt!.Value, TimeSpan.FromSeconds(30));
        create.Release();
        Assert.IsType<PublishAnswer.Accepted>(await publishing);
    }

    [Fact]
    public async Task Access_token_is_renewed_minutes_before_its_end_and_not_earlier()
    {
        await using var world = await ZaloWorld.Create();
        var clock = (HastyTime)world.Time;

        clock.Advance(world.Graph.Options.ZaloTokenLife - TimeSpan.FromMinutes(6));
        await world.Check();
        Assert.DoesNotContain(world.Graph.Requests, request => request.Kind == CallKind.ZaloToken);

        clock.Advance(TimeSpan.FromMinutes(1.5));
        await world.Check();
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.ZaloToken);
    }

    [Fact]
    public async Task Crash_between_Zalos_answer_and_the_save_loses_the_connection_and_says_so()
    {
        await using var world = await ZaloWorld.Create();
        var known = (await world.Credentials())!;
        // A node claimed the exchange, made it, and died.
        await Exchange(world, known.RefreshToken);
        world.Zalo.Tokens.Expire();
        await world.Connect(known with { AccessUntil = world.Now, RefreshingUntil = world.Now + ZaloTokens.Claim });
        ((HastyTime)world.Time).Advance(ZaloTokens.Claim);

        var answer = Assert.IsType<PublishAnswer.Blocked>(await world.Publish());

        Assert.Equal(ChannelTrouble.Token, answer.Trouble);
        Assert.Contains("kết nối lại", answer.Message, StringComparison.Ordinal);
        Assert.True((await world.Credentials())!.Lost);
        // Nobody knocks with it again.
        var asked = world.Graph.Requests.Count;
        Assert.Equal(ChannelTrouble.Token, (await world.Check()).Trouble);
        Assert.Equal(asked, world.Graph.Requests.Count);
        Assert.Empty(world.Zalo.Articles);
    }

    [Fact]
    public async Task Claim_of_a_node_that_died_before_its_call_ends_by_itself()
    {
        await using var world = await ZaloWorld.Create();
        var known = (await world.Credentials())!;
        await world.Connect(known with { AccessUntil = world.Now, RefreshingUntil = world.Now + ZaloTokens.Claim });

        Assert.IsType<PublishAnswer.Accepted>(await world.Publish());

        Assert.Empty(world.Graph.Offences);
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.ZaloToken);
    }

    [Fact]
    public async Task Exchange_without_a_clear_answer_postpones_and_the_next_one_tells()
    {
        await using var world = await ZaloWorld.Create();
        foreach (var behaviour in new[]
        {
            Behaviour.ResetBeforeAccepting, Behaviour.Refuse(new ApiError(-200, "?", Status: 500)), Behaviour.Redirect("http://127.0.0.1:1/"),
            Behaviour.Refuse(ZaloSays.Of(-1, "?")), Behaviour.Refuse(ZaloSays.Of(0, "?")),
        })
        {
            await world.LetAccessEnd();
            world.Graph.Script.Once(CallKind.ZaloToken, behaviour);

            Assert.True(Assert.IsType<PublishAnswer.Postponed>(await world.Publish()).Rest > TimeSpan.Zero);
            Assert.IsType<PublishAnswer.Accepted>(await world.Publish());
        }

        Assert.Equal(5, world.Zalo.Shown.Count);
        Assert.Empty(world.Graph.Offences);
    }

    [Fact]
    public async Task Exchange_whose_answer_was_lost_loses_the_connection_and_says_so()
    {
        await using var world = await ZaloWorld.Create();
        await world.LetAccessEnd();
        world.Graph.Script.Once(CallKind.ZaloToken, Behaviour.AcceptThenReset);

        Assert.IsType<PublishAnswer.Postponed>(await world.Publish());
        Assert.Equal(ChannelTrouble.Token, Assert.IsType<PublishAnswer.Blocked>(await world.Publish()).Trouble);
    }

    [Fact]
    public async Task Access_token_that_dies_in_the_middle_is_renewed_once_and_the_call_repeated()
    {
        await using var world = await ZaloWorld.Create();
        world.Graph.Script.Once(CallKind.ZaloVerify, Behaviour.Refuse(ZaloSays.TokenExpired));

        Assert.IsType<PublishAnswer.Accepted>(await world.Publish());

        Assert.Single(world.Zalo.Articles);
        Assert.Single(world.Graph.Requests, request => request.Kind == CallKind.ZaloToken);
    }

    [Fact]
    public async Task Right_that_was_withdrawn_blocks_until_somebody_connects_anew()
    {
        await using var world = await ZaloWorld.Create();
        world.Zalo.Tokens.Revoke();

        Assert.Equal(ChannelTrouble.Token, Assert.IsType<PublishAnswer.Blocked>(await world.Publish()).Trouble);
        Assert.Equal(ChannelTrouble.Token, (await Assert.ThrowsAsync<ChannelBlockedException>(() => world.Find())).Trouble);
        Assert.Equal(ChannelTrouble.Token, (await world.Check()).Trouble);
    }

    [Fact]
    public async Task Wrong_settings_of_the_app_are_told_and_do_not_lose_the_connection()
    {
        await using var world = await ZaloWorld.Create();
        await world.LetAccessEnd();
        world.Graph.Script.Once(CallKind.ZaloToken, Behaviour.Refuse(ZaloSays.SecretInvalid));

        var answer = Assert.IsType<PublishAnswer.Blocked>(await world.Publish());

        Assert.Equal(ChannelTrouble.Token, answer.Trouble);
        Assert.Contains("Reform:Zalo:AppSecret", answer.Message, StringComparison.Ordinal);
        Assert.Null((await world.Check()).Trouble);
    }

    [Fact]
    public async Task Connection_ends_with_its_refresh_token_and_a_channel_without_one_is_not_connected()
    {
        await using var world = await ZaloWorld.Create();
        ((HastyTime)world.Time).Advance(TimeSpan.FromDays(61));
        Assert.Equal(ChannelTrouble.Token, (await world.Check()).Trouble);

        await world.Connect(null);
        Assert.Equal(ChannelTrouble.NotConnected, (await world.Check()).Trouble);
        Assert.Equal(ChannelTrouble.NotConnected, Assert.IsType<PublishAnswer.Blocked>(await world.Publish()).Trouble);
        Assert.Empty(world.Graph.Requests);
    }

    [Fact]
    public async Task Check_tells_the_accounts_name_and_the_connections_end_and_notices_another_account()
    {
        await using var world = await ZaloWorld.Create();
        world.Zalo.Name = "Khu kinh tế Hải Phòng";
        await world.LetAccessEnd();

        var health = await world.Check();

        Assert.Equal((null, "Khu kinh tế Hải Phòng"), (health.Trouble, health.Name));
        Assert.Equal((await world.Row()).TokenExpiresAt, health.TokenExpiresAt);
        Assert.Equal(world.Now.AddDays(90), health.TokenExpiresAt!.Value, TimeSpan.FromMinutes(1));

        world.Graph.Script.Once(CallKind.ZaloInfo, Behaviour.AcceptThenBody("""{"error":0,"data":{"oa_id":77,"name":"Khác"}}"""));
        Assert.Equal(ChannelTrouble.Token, (await world.Check()).Trouble);
    }

    [Fact]
    public async Task No_token_stands_in_a_log_an_address_or_in_the_open_in_the_database()
    {
        await using var world = await ZaloWorld.Create();
        await world.LetAccessEnd();
        world.Graph.Script
            .Once(CallKind.ZaloToken, Behaviour.ResetBeforeAccepting).Once(CallKind.ZaloCreate, Behaviour.AcceptThenReset)
            .Once(CallKind.ZaloRead, Behaviour.TruncatedJson).Once(CallKind.ZaloRead, Behaviour.Refuse(ZaloSays.TokenExpired));
        await world.Publish();
        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Publish());
        await Assert.ThrowsAsync<ZaloUnclearException>(() => world.Find());
        await world.Find();
        await world.Publish(ZaloWorld.Post(link: ZaloWorld.Link + "/2"));
        world.Zalo.Tokens.Revoke();
        await world.Publish();

        Assert.NotEmpty(world.Log.Lines);
        Assert.All(world.Log.Lines, line => Assert.DoesNotContain(world.Graph.SecretMarks, mark => line.Contains(mark, StringComparison.Ordinal)));
        Assert.DoesNotContain(world.Graph.Requests, request => world.Graph.SecretMarks.Any(mark => request.Query.Any(pair => pair.Value.Contains(mark, StringComparison.Ordinal))));
        Assert.DoesNotContain(world.Graph.Offences, offence => offence.Kind is OffenceKind.TokenInUrl or OffenceKind.SecretInUrl);
        var stored = (await world.Row()).Credentials!;
        Assert.DoesNotContain(world.Graph.SecretMarks, mark => stored.Contains(mark, StringComparison.Ordinal));
    }

    private static async Task Exchange(ZaloWorld world, string refresh)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{world.Graph.BaseAddress}/v4/oa/access_token")
        {
            Content = new FormUrlEncodedContent([new("app_id", world.Graph.Options.ZaloAppId), new("grant_type", "refresh_token"), new("refresh_token", refresh)]),
        };
        request.Headers.Add("secret_key", world.Graph.Options.ZaloSecret);
        using var answer = await http.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Contains("access_token", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
