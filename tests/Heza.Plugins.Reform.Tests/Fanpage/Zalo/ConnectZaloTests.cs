using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Zalo;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using ZaloSays = Heza.Testing.Fakes.ZaloErrors;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

/// <summary>Connecting an account by a pasted refresh token and over Zalo's consent page.</summary>
public sealed class ConnectZaloTests
{
    private static readonly Actor Binh = new("binh", "Bình");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Pasted_refresh_token_brings_the_account_back_to_life_and_is_used_once(DatabaseProvider provider)
    {
        await using var world = await ZaloWorld.Create(provider);
        world.Zalo.Name = "Khu kinh tế Hải Phòng";
        await world.Connect(null);
        var pasted = world.Zalo.Tokens.Refresh;

        var view = (await Paste(world, pasted)).Value!;

        Assert.Equal(("zalo", "Khu kinh tế Hải Phòng", ChannelKind.Zalo, true, null, "Bình"), (view.Code, view.Name, view.Kind, view.Connected, view.Trouble, view.ConnectedBy));
        var row = await world.Row();
        Assert.Equal((world.Now.AddDays(90), $"https://zalo.me/{world.Zalo.OaId}"), (row.TokenExpiresAt!.Value, row.PageUrl));
        Assert.DoesNotContain(FakeZaloTokens.Mark, row.Credentials!, StringComparison.Ordinal);
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish());
        Assert.Empty(world.Graph.Offences);

        var again = await Paste(world, pasted);
        Assert.Equal((ProblemKind.Invalid, OpenZaloAccount.NotTaken), (again.Problem!.Kind, again.Problem.Errors!["refreshToken"].Single()));
    }

    [Fact]
    public async Task New_account_becomes_a_channel_with_a_code_of_its_own()
    {
        await using var world = await ZaloWorld.Create();
        await world.Query(db => db.Set<Channel>().ExecuteDeleteAsync(Ct));
        world.Zalo.Name = "Ban Quản lý";

        Assert.Equal("zalo-ban-quan-ly", (await Paste(world, world.Zalo.Tokens.Refresh)).Value!.Code);
    }

    [Fact]
    public async Task What_is_no_token_is_told_without_asking_Zalo()
    {
        await using var world = await ZaloWorld.Create();

        foreach (var pasted in new[] { "", "mã", "hai từ", new string('a', 3000) })
        {
            Assert.Equal((ProblemKind.Invalid, ConnectZalo.NotAToken), Told(await Paste(world, pasted)));
        }

        Assert.Empty(world.Graph.Requests);
    }

    [Fact]
    public async Task What_fails_after_the_exchange_says_that_a_new_token_is_needed_and_changes_nothing()
    {
        await using var world = await ZaloWorld.Create();
        var before = (await world.Row()).Credentials;
        world.Graph.Script.Times(3, CallKind.ZaloInfo, Behaviour.AcceptThenReset);

        Assert.Equal((ProblemKind.Unavailable, OpenZaloAccount.UsedUp), Told(await Paste(world, world.Zalo.Tokens.Refresh)));
        world.Graph.Script.Once(CallKind.ZaloInfo, Behaviour.AcceptThenReset);
        world.Graph.Script.Once(CallKind.ZaloInfo, Behaviour.Refuse(ZaloSays.PlanTooSmall));
        Assert.Equal(ProblemKind.Conflict, Told(await Paste(world, world.Zalo.Tokens.Refresh)).Kind);
        world.Graph.Script.Once(CallKind.ZaloToken, Behaviour.Refuse(ZaloSays.SecretInvalid));
        Assert.Equal(ProblemKind.Conflict, Told(await Paste(world, world.Zalo.Tokens.Refresh)).Kind);

        Assert.Equal(before, (await world.Row()).Credentials);
    }

    [Fact]
    public async Task Zalo_that_cannot_be_reached_leaves_the_token_unused()
    {
        await using var world = await ZaloWorld.Create();
        world.Unplug();

        Assert.Equal((ProblemKind.Unavailable, OpenZaloAccount.NotReached), Told(await Paste(world, world.Zalo.Tokens.Refresh)));
    }

    [Fact]
    public async Task Consent_at_Zalo_connects_the_account_once_and_only_for_who_began_it()
    {
        await using var world = await ZaloWorld.Create();
        await world.Connect(null);
        var (state, code) = await Consent(world);

        Assert.Equal("/desk/kenh/ket-noi?error=expired", await Return(world, state, code, new Actor("lan", "Lan")));
        Assert.Equal("/desk/kenh/ket-noi?error=expired", await Return(world, "made-up", code, Binh));
        Assert.Equal("/desk/kenh/ket-noi?channel=zalo", await Return(world, state, code, Binh));
        Assert.Equal("/desk/kenh/ket-noi?error=expired", await Return(world, state, code, Binh));

        Assert.Equal(world.Zalo.Tokens.Access, (await world.Credentials())!.AccessToken);
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish());
        Assert.Empty(world.Graph.Offences);
    }

    [Fact]
    public async Task Consent_that_was_denied_late_or_for_another_code_is_told()
    {
        await using var world = await ZaloWorld.Create();
        var before = (await world.Row()).Credentials;

        var (denied, _) = await Consent(world);
        Assert.EndsWith("error=denied", await Return(world, denied, null, Binh), StringComparison.Ordinal);
        var (wrong, _) = await Consent(world);
        var (_, others) = await Consent(world);
        // The code was given for another verifier: somebody slipped it in.
        Assert.EndsWith("error=refused", await Return(world, wrong, others, Binh), StringComparison.Ordinal);
        var (late, code) = await Consent(world);
        ((HastyTime)world.Time).Advance(PendingConnection.Life);
        Assert.EndsWith("error=expired", await Return(world, late, code, Binh), StringComparison.Ordinal);

        Assert.Equal(before, (await world.Row()).Credentials);
    }

    private static (ProblemKind Kind, string Title) Told(Result<ConnectionView> result) => (result.Problem!.Kind, result.Problem.Title);

    private static Task<Result<ConnectionView>> Paste(ZaloWorld world, string token) =>
        world.Get<ConnectZalo, Result<ConnectionView>>(connect => connect.Run(new ZaloGrant.RefreshToken(token), Binh));

    private static Task<string> Return(ZaloWorld world, string? state, string? code, Actor actor) =>
        world.Get<FinishZaloConsent, string>(finish => finish.Run(state, code, actor, Ct));

    /// <summary>As a browser: to the address that the site gives, and back with what Zalo adds.</summary>
    private static async Task<(string State, string Code)> Consent(ZaloWorld world)
    {
        var start = (await world.Get<StartZaloConsent, Result<OAuthStart>>(each => each.Run(Binh, Ct))).Value!;
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(start.Url, Ct);
        var back = answer.Headers.Location!;
        Assert.StartsWith($"https://www.heza.gov.vn{StartZaloConsent.CallbackPath}?", back.ToString(), StringComparison.Ordinal);
        var query = QueryHelpers.ParseQuery(back.Query);
        return (query["state"].ToString(), query["code"].ToString());
    }
}
