using System.Net;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Connecting;
using Heza.Plugins.Reform.Fanpage.Facebook;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Heza.Testing.Fakes;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>Connecting a page from the desk.</summary>
public sealed class ConnectingTests
{
    private const string Connect = "/facebook/connect";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Pasted_page_token_makes_a_channel(DatabaseProvider provider)
    {
        await using var world = await FacebookWorld.Create(provider);

        var (status, body) = await world.Send(Connect, new { token = $" {world.Graph.Page.Token}\n" });

        Assert.Equal(200, status);
        var view = body.GetProperty("channel");
        Assert.Equal(("facebook-trang-thu-nghiem", "facebook", true), (view.GetProperty("code").GetString(), view.GetProperty("kind").GetString(), view.GetProperty("connected").GetBoolean()));
        Assert.Equal(JsonValueKind.Null, view.GetProperty("trouble").ValueKind);
        Assert.Contains("pages_manage_posts", view.GetProperty("scopes").EnumerateArray().Select(scope => scope.GetString()));
        Assert.EndsWith("Z", view.GetProperty("dataAccessExpiresAt").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(FakeToken.Mark, $"{body}", StringComparison.Ordinal);
        var channel = await world.Query(db => db.Set<Channel>().SingleAsync(channel => channel.Kind == ChannelKind.Facebook, Ct));
        Assert.Equal((world.Graph.Page.Id, "Trang thử nghiệm", "Người quan-tri", true), (channel.ExternalId, channel.Name, channel.ConnectedBy, channel.Enabled));
        Assert.DoesNotContain(FakeToken.Mark, channel.Credentials, StringComparison.Ordinal);
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel));
        var entry = await world.Query(db => db.Set<AuditEntry>().SingleAsync(Ct));
        Assert.Equal((AuditAction.ChannelConnected, channel.Code, "quan-tri", null), (entry.Action, entry.SubjectKey, entry.ActorId, entry.Detail));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task User_token_mistaken_for_the_page_s_is_recognised_and_exchanged(bool longLived)
    {
        await using var world = await FacebookWorld.Create();
        var user = world.Graph.Facebook.Tokens.ForUser(longLived: longLived);

        var (status, _) = await world.Send(Connect, new { token = user.Value });

        Assert.Equal(200, status);
        var channel = await world.Query(db => db.Set<Channel>().SingleAsync(channel => channel.Kind == ChannelKind.Facebook, Ct));
        Assert.Null(channel.TokenExpiresAt);
        Assert.IsType<PublishAnswer.Accepted>(await world.Publish(channel));
        Assert.Contains(world.Graph.Requests, request => request.Form.GetValueOrDefault("grant_type") == "fb_exchange_token");
        Assert.All(world.Graph.Requests.Where(request => request.Kind == CallKind.OAuth), request => Assert.Equal("POST", request.Method));
    }

    [Fact]
    public async Task Short_page_token_is_changed_for_one_that_lasts()
    {
        await using var world = await FacebookWorld.Create();
        world.Graph.Facebook.AddPage("Trang khác");
        var brief = world.Graph.Facebook.Tokens.ForPage(world.Graph.Facebook.Tokens.ForUser(), world.Graph.Page.Id);
        Assert.NotNull(brief.ExpiresAt);

        var (status, _) = await world.Send(Connect, new { token = brief.Value });

        Assert.Equal(200, status);
        var channel = await world.Query(db => db.Set<Channel>().SingleAsync(channel => channel.Kind == ChannelKind.Facebook, Ct));
        Assert.Equal((world.Graph.Page.Id, null), (channel.ExternalId, channel.TokenExpiresAt));
    }

    [Fact]
    public async Task Of_several_pages_one_is_chosen()
    {
        await using var world = await FacebookWorld.Create();
        var second = world.Graph.Facebook.AddPage("Trang thử nghiệm");
        var token = world.Graph.Facebook.Tokens.User.Value;
        await world.Connect();

        var (status, body) = await world.Send(Connect, new { token });
        Assert.Equal((200, JsonValueKind.Null), (status, body.GetProperty("channel").ValueKind));
        var pages = body.GetProperty("pages").EnumerateArray().ToList();
        Assert.Equal([world.Graph.Page.Id, second.Id], pages.Select(page => page.GetProperty("id").GetString()));
        Assert.Equal($"facebook-{world.Graph.Page.Id}", pages[0].GetProperty("channel").GetString());
        Assert.Equal((JsonValueKind.Null, true), (pages[1].GetProperty("channel").ValueKind, pages[1].GetProperty("canPost").GetBoolean()));
        Assert.Contains("CREATE_CONTENT", pages[1].GetProperty("tasks").EnumerateArray().Select(task => task.GetString()));
        Assert.DoesNotContain(FakeToken.Mark, $"{body}", StringComparison.Ordinal);

        Assert.Equal(422, (await world.Send(Connect, new { token, pageId = "123" })).Status);
        Assert.Equal(1, await Channels(world));
        var (chosen, answer) = await world.Send(Connect, new { token, pageId = second.Id });
        Assert.Equal((200, "facebook-trang-thu-nghiem"), (chosen, answer.GetProperty("channel").GetProperty("code").GetString()));
        Assert.Equal(2, await Channels(world));
    }

    [Fact]
    public async Task Pages_of_the_same_name_get_codes_of_their_own()
    {
        await using var world = await FacebookWorld.Create();
        var second = world.Graph.Facebook.AddPage("Trang thử nghiệm");
        await world.Send(Connect, new { token = world.Graph.Page.Token });

        var (_, body) = await world.Send(Connect, new { token = second.Token });

        Assert.Equal("facebook-trang-thu-nghiem-2", body.GetProperty("channel").GetProperty("code").GetString());
    }

    [Theory]
    [InlineData("pages_manage_posts")]
    [InlineData("pages_read_engagement")]
    [InlineData("pages_show_list")]
    public async Task Missing_permission_is_named_and_nothing_is_stored(string permission)
    {
        await using var world = await FacebookWorld.Create();
        var user = world.Graph.Facebook.Tokens.ForUser();
        user.Scopes.Remove(permission);

        var (status, body) = await world.Send(Connect, new { token = user.Value });

        Assert.Equal(422, status);
        Assert.Contains(permission, body.GetProperty("title").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, await Channels(world));
    }

    [Fact]
    public async Task Missing_read_insights_is_a_warning()
    {
        await using var world = await FacebookWorld.Create();
        world.Graph.Facebook.Tokens.Find(world.Graph.Page.Token)!.Scopes.Remove("read_insights");

        var (status, body) = await world.Send(Connect, new { token = world.Graph.Page.Token });

        Assert.Equal((200, TokenRules.NoFigures), (status, body.GetProperty("channel").GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Token_that_cannot_be_used_is_refused_in_words()
    {
        await using var world = await FacebookWorld.Create();
        var expired = world.Graph.Facebook.Tokens.ForUser();
        expired.ExpiresAt = world.Time.GetUtcNow();
        world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, 492);
        (string? Token, string Says)[] cases =
        [
            (null, PagesOfToken.NotAToken),
            ("", PagesOfToken.NotAToken),
            ("mã truy cập", PagesOfToken.NotAToken),
            ("EAA\r\nX-Header: 1", PagesOfToken.NotAToken),
            (new string('a', 1001), PagesOfToken.NotAToken),
            ("EAAunknown", GraphWords.Token(0)),
            (expired.Value, GraphWords.Token(463)),
            (world.Graph.Page.Token, GraphWords.Token(492)),
            ($"{world.Graph.Options.AppId}|{world.Graph.Options.AppSecret}", PagesOfToken.WrongKind),
        ];
        foreach (var (token, says) in cases)
        {
            var (status, body) = await world.Send(Connect, new { token });
            Assert.Equal(422, status);
            Assert.StartsWith(says, body.GetProperty("errors").GetProperty("token")[0].GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(0, await Channels(world));
    }

    [Fact]
    public async Task Token_of_another_app_is_refused()
    {
        await using var world = await FacebookWorld.Create();
        world.Graph.Script.Once(CallKind.Debug, Behaviour.AcceptThenBody("""{"data":{"app_id":"99","type":"PAGE","is_valid":true,"scopes":[]}}"""));

        var (status, body) = await world.Send(Connect, new { token = world.Graph.Page.Token });

        Assert.Equal((422, PagesOfToken.WrongApp), (status, body.GetProperty("title").GetString()));
    }

    [Fact]
    public async Task Silent_Facebook_and_missing_settings_are_told()
    {
        await using var world = await FacebookWorld.Create();
        world.Graph.Script.Once(CallKind.Debug, Behaviour.AcceptThenReset);
        Assert.Equal(503, (await world.Send(Connect, new { token = world.Graph.Page.Token })).Status);
        world.Graph.Script.Once(CallKind.Account, Behaviour.Html);
        Assert.Equal(503, (await world.Send(Connect, new { token = world.Graph.Page.Token })).Status);

        await using var without = await FacebookWorld.Create(settings: [("AppId", ""), ("AppSecret", "")]);
        var (status, body) = await without.Send(Connect, new { token = "EAAx" });
        Assert.Equal((503, GraphWords.NotReady), (status, body.GetProperty("title").GetString()));
        Assert.False((await without.Send("/connections", method: HttpMethod.Get)).Body.GetProperty("facebookReady").GetBoolean());
    }

    [Fact]
    public async Task Reconnected_channel_goes_on_with_its_posts()
    {
        await using var world = await FacebookWorld.Create();
        var channel = await world.Connect();
        var post = await Waiting(world, channel);
        await world.Query(db => db.Set<Channel>().Where(row => row.Id == channel.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Trouble, ChannelTrouble.Token).SetProperty(row => row.TroubleMessage, "Hỏng").SetProperty(row => row.TroubleSince, world.Now), Ct));

        var (status, _) = await world.Send(Connect, new { token = world.Graph.Page.Token });

        Assert.Equal(200, status);
        var row = await world.Row(channel.Id);
        Assert.Equal((null, null, null, channel.Code), (row.Trouble, row.TroubleMessage, row.TroubleSince, row.Code));
        Assert.Contains(world.Jobs.All, job => job.Job.Type == typeof(SendFanpagePost) && (Guid)job.Job.Args[0] == post);
    }

    [Fact]
    public async Task Disconnected_channel_forgets_its_token_and_keeps_its_posts()
    {
        await using var world = await FacebookWorld.Create();
        var channel = await world.Connect();
        var post = await Waiting(world, channel);

        var (status, body) = await world.Send($"/{channel.Code}/disconnect");

        Assert.Equal((200, "notConnected", false), (status, body.GetProperty("trouble").GetString(), body.GetProperty("connected").GetBoolean()));
        var row = await world.Row(channel.Id);
        Assert.Equal((null, ChannelTrouble.NotConnected, null), (row.Credentials, row.Trouble, row.ConnectedAt));
        Assert.Equal(PostState.Scheduled, await world.Query(db => db.Set<FanpagePost>().Where(waiting => waiting.Id == post).Select(waiting => waiting.State).SingleAsync(Ct)));
        Assert.Equal(AuditAction.ChannelDisconnected, await world.Query(db => db.Set<AuditEntry>().Select(entry => entry.Action).SingleAsync(Ct)));
        Assert.Equal(409, (await world.Send($"/{channel.Code}/disconnect")).Status);
        Assert.Equal(409, (await world.Send($"/{channel.Code}/check")).Status);
        Assert.Equal(404, (await world.Send("/khong-co/disconnect")).Status);
        Assert.Equal(404, (await world.Send("/khong-co/check")).Status);
    }

    [Fact]
    public async Task Person_who_let_the_site_use_their_pages_chooses_one()
    {
        await using var world = await FacebookWorld.Create();
        var back = await Dialog(world);

        var path = await Return(world, back);

        Assert.StartsWith("/desk/kenh/ket-noi?id=", path, StringComparison.Ordinal);
        var id = path[(path.IndexOf('=', StringComparison.Ordinal) + 1)..];
        var pending = await world.Query(db => db.Set<PendingConnection>().SingleAsync(Ct));
        Assert.DoesNotContain(FakeToken.Mark, pending.Secret, StringComparison.Ordinal);
        Assert.Equal(0, await Channels(world));
        Assert.Equal(404, (await world.Send($"/facebook/pending/{id}", account: "nguoi-khac", method: HttpMethod.Get)).Status);
        Assert.Equal(404, (await world.Send($"/facebook/pending/{id}", new { pageId = world.Graph.Page.Id }, account: "nguoi-khac")).Status);

        var (status, body) = await world.Send($"/facebook/pending/{id}", method: HttpMethod.Get);
        Assert.Equal((200, world.Graph.Page.Id), (status, body.GetProperty("pages")[0].GetProperty("id").GetString()));
        Assert.DoesNotContain(FakeToken.Mark, $"{body}", StringComparison.Ordinal);
        Assert.Equal(422, (await world.Send($"/facebook/pending/{id}", new { pageId = "" })).Status);
        Assert.Equal(200, (await world.Send($"/facebook/pending/{id}", new { pageId = world.Graph.Page.Id })).Status);
        Assert.Equal(1, await Channels(world));
        Assert.Equal(404, (await world.Send($"/facebook/pending/{id}", new { pageId = world.Graph.Page.Id })).Status);
    }

    [Fact]
    public async Task Way_back_from_Facebook_can_be_gone_once_by_its_owner_in_time()
    {
        await using var world = await FacebookWorld.Create();
        const string expired = "/desk/kenh/ket-noi?error=expired";
        var back = await Dialog(world);
        Assert.Equal(expired, await Return(world, back, "nguoi-khac"));
        Assert.Equal(expired, await Return(world, back with { State = "made-up" }));
        Assert.StartsWith("/desk/kenh/ket-noi?id=", await Return(world, back), StringComparison.Ordinal);
        Assert.Equal(expired, await Return(world, back));

        var late = await Dialog(world);
        world.Time.Advance(PendingConnection.Life);
        Assert.Equal(expired, await Return(world, late));

        var denied = await Dialog(world);
        Assert.Equal("/desk/kenh/ket-noi?error=denied", await Return(world, denied with { Code = "" }));
        var wrong = await Dialog(world);
        Assert.Equal("/desk/kenh/ket-noi?error=refused", await Return(world, wrong with { Code = "AQmade-up" }));
        var silent = await Dialog(world);
        world.Graph.Script.Once(CallKind.OAuth, Behaviour.AcceptThenReset);
        Assert.Equal("/desk/kenh/ket-noi?error=unavailable", await Return(world, silent));
        Assert.Equal(0, await Channels(world));
    }

    [Fact]
    public async Task Choice_has_to_be_made_in_time()
    {
        await using var world = await FacebookWorld.Create();
        var path = await Return(world, await Dialog(world));
        world.Time.Advance(PendingConnection.Life);

        Assert.Equal(404, (await world.Send($"/facebook/pending/{path[^36..]}", method: HttpMethod.Get)).Status);
        await world.Run<CheckChannels>(check => check.Run(Ct));
        Assert.Equal(0, await world.Query(db => db.Set<PendingConnection>().CountAsync(Ct)));
    }

    [Fact]
    public async Task Dialog_asks_for_what_is_needed_and_for_nothing_secret()
    {
        await using var world = await FacebookWorld.Create();

        var url = new Uri((await world.Send("/facebook/oauth")).Body.GetProperty("url").GetString()!);

        var query = QueryHelpers.ParseQuery(url.Query);
        Assert.Equal("/v25.0/dialog/oauth", url.AbsolutePath);
        Assert.Equal("pages_manage_posts,pages_read_engagement,pages_show_list,read_insights", query["scope"]);
        Assert.Equal("https://www.heza.gov.vn/umbraco/reform/fanpage/oauth/facebook", query["redirect_uri"]);
        Assert.DoesNotContain(world.Graph.Options.AppSecret, url.Query, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Connection_is_looked_at_when_somebody_asks()
    {
        await using var world = await FacebookWorld.Create();
        var channel = await world.Connect();
        world.Graph.Facebook.Tokens.Kill(world.Graph.Page.Token, 460);
        var (status, body) = await world.Send($"/{channel.Code}/check");
        Assert.Equal((200, "token"), (status, body.GetProperty("trouble").GetString()));
        Assert.Contains("đổi mật khẩu", body.GetProperty("message").GetString(), StringComparison.Ordinal);

        world.Graph.Facebook.Tokens.Revive(world.Graph.Page.Token);
        (status, body) = await world.Send($"/{channel.Code}/check");
        Assert.Equal((200, JsonValueKind.Null), (status, body.GetProperty("trouble").ValueKind));

        world.Graph.Script.Always(CallKind.Debug, Behaviour.AcceptThenReset);
        Assert.Equal(503, (await world.Send($"/{channel.Code}/check")).Status);
        var listed = (await world.Send("/connections", method: HttpMethod.Get)).Body;
        Assert.Equal((true, channel.Code), (listed.GetProperty("facebookReady").GetBoolean(), Assert.Single(listed.GetProperty("channels").EnumerateArray()).GetProperty("code").GetString()));
    }

    private static Task<int> Channels(FacebookWorld world) => world.Query(db => db.Set<Channel>().CountAsync(channel => channel.Kind == ChannelKind.Facebook, Ct));

    private static async Task<Guid> Waiting(FacebookWorld world, Channel channel)
    {
        var post = new FanpagePost
        {
            Id = Guid.NewGuid(),
            ContentKey = Guid.NewGuid(),
            ChannelId = channel.Id,
            Occurrence = 1,
            State = PostState.Scheduled,
            Text = "Lời",
            Link = FacebookWorld.Link,
            ContentHash = "",
            DueAt = world.Now,
            SendBefore = world.Now.AddDays(1),
            CreatedAt = world.Now,
            AttemptsLeft = 5,
        };
        await world.Query(async db =>
        {
            db.Add(post);
            return await db.SaveChangesAsync(Ct);
        });
        return post.Id;
    }

    private sealed record WayBack(string State, string Code);

    /// <summary>Follows the dialog as a browser does, up to the way back.</summary>
    private static async Task<WayBack> Dialog(FacebookWorld world)
    {
        var url = (await world.Send("/facebook/oauth")).Body.GetProperty("url").GetString()!;
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        using var answer = await browser.GetAsync(url, Ct);
        var query = QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        return new WayBack(query["state"]!, query["code"]!);
    }

    private static async Task<string> Return(FacebookWorld world, WayBack back, string account = "quan-tri")
    {
        using var client = world.Client(account);
        var code = back.Code.Length == 0 ? "error=access_denied" : $"code={back.Code}";
        using var answer = await client.GetAsync($"{StartOAuth.CallbackPath}?{code}&state={Uri.EscapeDataString(back.State)}", Ct);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(("no-store", "no-referrer"), ($"{answer.Headers.CacheControl}", answer.Headers.GetValues("Referrer-Policy").Single()));
        return answer.Headers.Location!.OriginalString;
    }
}
