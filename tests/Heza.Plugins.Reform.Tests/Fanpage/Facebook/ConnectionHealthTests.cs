using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.EntityFrameworkCore;
using Errors = Heza.Testing.Fakes.GraphErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>The daily look at the connections, and what people are told.</summary>
public sealed class ConnectionHealthTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Living_token_is_healthy_with_its_ends_and_permissions()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;

        var health = await world.Ask(facebook => facebook.CheckConnection(channel, Ct));

        Assert.Equal((null, null, "Trang thử nghiệm", null, world.Now.AddDays(90)), (health.Trouble, health.Message, health.Name, health.TokenExpiresAt, health.DataAccessExpiresAt));
        Assert.Contains("read_insights", health.Scopes);
    }

    [Fact]
    public async Task Each_way_for_a_connection_to_end_is_seen()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var token = world.Graph.Facebook.Tokens.Find(world.Graph.Page.Token)!;
        world.Graph.Facebook.Tokens.Kill(token.Value, 458);
        Assert.Equal(ChannelTrouble.Token, (await Check(world, channel)).Trouble);
        world.Graph.Facebook.Tokens.Revive(token.Value);

        token.DataAccessExpiresAt = world.Time.GetUtcNow();
        Assert.Equal(ChannelTrouble.Token, (await Check(world, channel)).Trouble);
        token.DataAccessExpiresAt = null;

        token.Scopes.Remove("pages_manage_posts");
        var missing = await Check(world, channel);
        Assert.Equal(ChannelTrouble.Permission, missing.Trouble);
        Assert.Contains("pages_manage_posts", missing.Message, StringComparison.Ordinal);
        token.Scopes.Add("pages_manage_posts");

        world.Graph.Script.Once(CallKind.Account, Behaviour.Refuse(Errors.NotFound(world.Graph.Page.Id)));
        Assert.Equal(ChannelTrouble.Permission, (await Check(world, channel)).Trouble);
        Assert.Null((await Check(world, channel)).Trouble);
    }

    [Theory]
    [InlineData(nameof(Errors.Unexpected))]
    [InlineData(nameof(Errors.AppBusy))]
    [InlineData(nameof(Errors.BadParameter))]
    public async Task Look_that_fails_is_no_verdict(string error)
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Script.Always(CallKind.Debug, Behaviour.Refuse((ApiError)typeof(Errors).GetProperty(error)!.GetValue(null)!));

        await Assert.ThrowsAsync<GraphUnclearException>(() => Check(world, channel));
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Dead_token_is_found_within_a_day_and_told_once(DatabaseProvider provider)
    {
        await using var world = await FacebookWorld.Create(provider);
        var channel = await world.Connect();
        world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, 460);

        await Pass(world, TimeSpan.FromDays(3));

        var row = await world.Row(channel.Id);
        Assert.Equal(ChannelTrouble.Token, row.Trouble);
        Assert.InRange(row.TroubleSince!.Value, channel.CreatedAt, channel.CreatedAt.AddHours(24.5));
        var notices = await world.Notices();
        Assert.Equal(["ca-hai", "lanh-dao"], notices.Select(notice => notice.RecipientId).Order(StringComparer.Ordinal));
        Assert.All(notices, notice => Assert.Equal(("channel.trouble", "/desk/kenh"), (notice.Kind, notice.Link)));
        Assert.Contains("đổi mật khẩu", notices[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_connection_is_looked_at_once_a_day()
    {
        var (world, _) = await FacebookWorld.Connected();
        await using var ending = world;

        await Pass(world, TimeSpan.FromHours(73));

        Assert.Equal(3, world.Graph.Requests.Count(request => request.Kind == CallKind.Debug));
    }

    [Fact]
    public async Task Channel_that_came_back_goes_on_by_itself()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, 459);
        await Pass(world, TimeSpan.FromHours(25));
        Assert.NotNull((await world.Row(channel.Id)).Trouble);

        world.Graph.Facebook.Tokens.Revive(world.Graph.Page.Token);
        await Pass(world, TimeSpan.FromHours(25));

        var row = await world.Row(channel.Id);
        Assert.Equal((null, null, null), (row.Trouble, row.TroubleMessage, row.TroubleSince));
    }

    [Fact]
    public async Task Block_that_no_token_shows_ends_only_when_a_person_says_so()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        await world.Query(db => db.Set<Channel>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Trouble, ChannelTrouble.Policy).SetProperty(row => row.TroubleMessage, "Bị chặn"), Ct));
        await Pass(world, TimeSpan.FromHours(25));
        Assert.Equal((ChannelTrouble.Policy, "Bị chặn"), ((await world.Row(channel.Id)).Trouble, (await world.Row(channel.Id)).TroubleMessage));

        await world.Send($"/{channel.Code}/check");

        Assert.Null((await world.Row(channel.Id)).Trouble);
        Assert.Empty(await world.Notices());
    }

    [Fact]
    public async Task Coming_end_is_told_four_times_to_each()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        var token = world.Graph.Facebook.Tokens.Find(world.Graph.Page.Token)!;
        token.ExpiresAt = world.Time.GetUtcNow().AddDays(16);
        token.DataAccessExpiresAt = null;

        await Pass(world, TimeSpan.FromDays(15.9));

        var told = (await world.Notices()).Where(notice => notice.RecipientId == "lanh-dao").ToList();
        Assert.Equal(4, told.Count);
        Assert.All(told, notice => Assert.Equal(("channel.expires", "/desk/kenh"), (notice.Kind, notice.Link)));
        Assert.Equal(token.ExpiresAt!.Value.UtcDateTime, (await world.Row(channel.Id)).TokenExpiresAt);
    }

    [Fact]
    public async Task One_connection_that_cannot_be_looked_at_does_not_stop_the_others()
    {
        await using var world = await FacebookWorld.Create();
        var second = world.Graph.Facebook.AddPage("Trang hai");
        var broken = await world.Connect();
        var other = await world.Connect(second);
        world.Graph.Script.Always(CallKind.Debug, Behaviour.AcceptThenReset, request => request.Parameter("input_token") == world.Graph.Page.Token);

        await Pass(world, TimeSpan.FromHours(25));

        Assert.Equal(broken.CheckedAt, (await world.Row(broken.Id)).CheckedAt);
        Assert.True((await world.Row(other.Id)).CheckedAt > other.CheckedAt);
    }

    [Fact]
    public async Task Look_that_was_overtaken_by_a_new_connection_changes_nothing()
    {
        var (world, channel) = await FacebookWorld.Connected();
        await using var _ = world;
        world.Time.Advance(TimeSpan.FromHours(24));
        world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, 460);
        world.Graph.Script.Once(CallKind.Debug, Behaviour.AcceptThenHold);
        var look = world.Run<CheckChannels>(check => check.Run(Ct));
        var held = await world.Graph.Next(CallKind.Debug);

        Assert.Equal(200, (await world.Send("/facebook/connect", new { token = world.Graph.Facebook.Tokens.User.Value, pageId = world.Graph.Page.Id })).Status);
        held.Release();
        await look;

        Assert.Null((await world.Row(channel.Id)).Trouble);
        Assert.Empty(await world.Notices());
    }

    private static Task<ConnectionHealth> Check(FacebookWorld world, Channel channel) => world.Ask(facebook => facebook.CheckConnection(channel, Ct));

    /// <summary>The hourly job, as it runs by itself.</summary>
    private static async Task Pass(FacebookWorld world, TimeSpan span)
    {
        for (var end = world.Now + span; world.Now < end;)
        {
            world.Time.Advance(TimeSpan.FromHours(1));
            await world.Run<CheckChannels>(check => check.Run(Ct));
        }
    }
}
