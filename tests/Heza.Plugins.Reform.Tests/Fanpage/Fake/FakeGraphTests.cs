using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Fanpage.Fake;

/// <summary>The fake Facebook and Zalo are only worth something when they lie exactly where told to.</summary>
public sealed class FakeGraphTests : IAsyncLifetime
{
    private readonly FakeTimeProvider _clock = new(new(2026, 4, 23, 7, 0, 0, TimeSpan.Zero));
    private FakeGraph _graph = null!;
    private GraphCaller _caller = null!;

    public async ValueTask InitializeAsync()
    {
        _graph = await FakeGraph.Start(new() { Time = _clock });
        _caller = new(_graph);
    }

    public async ValueTask DisposeAsync()
    {
        _caller.Dispose();
        await _graph.DisposeAsync();
    }

    [Fact]
    public async Task Same_call_twice_makes_two_posts_and_a_duplicate()
    {
        await _caller.Publish("Thông báo");
        await _caller.Publish("Thông báo");
        await _caller.Publish("Thông báo khác");

        Assert.Equal(3, _graph.Page.Shown.Count);
        Assert.Equal(_graph.Page.Posts[1].Id, Assert.Single(_graph.Page.Duplicates()).Id);
        Assert.Equal(3, _graph.Page.Mutations);
        Assert.Equal(1, _graph.Page.MostMutationsInFlight);
        Assert.Empty(_graph.Offences);
    }

    [Fact]
    public async Task Page_has_the_post_although_the_client_heard_otherwise()
    {
        _graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenError()).Once(CallKind.Publish, Behaviour.AcceptThenReset).Once(CallKind.Publish, Behaviour.TruncatedJson);

        var error = await _caller.Publish("1");
        Assert.Equal(HttpStatusCode.InternalServerError, error.StatusCode);
        Assert.Equal(2, (int?)(await GraphCaller.Read(error))["error"]!["code"]);
        await Assert.ThrowsAsync<HttpRequestException>(() => _caller.Publish("2"));
        var third = await _caller.Publish("3");
        await Assert.ThrowsAnyAsync<JsonException>(() => GraphCaller.Read(third));

        Assert.Equal(["1", "2", "3"], _graph.Page.Shown.Select(post => post.Text));
        Assert.Equal(0, _graph.Script.Left);
    }

    [Fact]
    public async Task Page_has_no_post_when_nothing_was_accepted()
    {
        _graph.Script
            .Once(CallKind.Publish, Behaviour.ResetBeforeBody)
            .Once(CallKind.Publish, Behaviour.ResetBeforeAccepting)
            .Once(CallKind.Publish, Behaviour.Refuse(GraphErrors.TokenDead(467)))
            .Once(CallKind.Publish, Behaviour.Redirect("https://elsewhere.example/"));

        await Assert.ThrowsAsync<HttpRequestException>(() => _caller.Publish("1"));
        await Assert.ThrowsAsync<HttpRequestException>(() => _caller.Publish("2"));
        Assert.Equal(467, (int?)(await GraphCaller.Read(await _caller.Publish("3")))["error"]!["error_subcode"]);
        Assert.Equal(HttpStatusCode.Found, (await _caller.Publish("4")).StatusCode);

        Assert.Empty(_graph.Page.Posts);
    }

    [Fact]
    public async Task Held_call_can_lose_its_client_and_still_be_accepted_late()
    {
        _graph.Script.Once(CallKind.Publish, Behaviour.AcceptThenHold).Once(CallKind.Publish, Behaviour.AcceptLate);
        using var kill = new CancellationTokenSource();

        var first = _caller.Publish("1");
        var held = await _graph.Next(CallKind.Publish);
        Assert.True(held is { Accepted: true, Waits: true });
        var second = _caller.SendUntil(HttpMethod.Post, $"/v25.0/{_graph.Page.Id}/feed", new FormUrlEncodedContent([new("message", "2"), new("appsecret_proof", _caller.Proof())]), kill.Token);
        var late = await _graph.Next(CallKind.Publish);
        Assert.True(late is { Accepted: false, Waits: true });
        Assert.Equal(2, _graph.Page.MostMutationsInFlight);

        await kill.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Single(_graph.Page.Posts);
        Assert.Equal(2, _graph.Release());
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        await Until(() => late.Accepted);
        Assert.Equal(["1", "2"], _graph.Page.Shown.Select(post => post.Text));
    }

    [Fact]
    public async Task Bad_habits_are_noted_without_the_token()
    {
        var proof = _caller.Proof();
        _caller.Token = "";
        await _caller.Send(HttpMethod.Get, $"/{_graph.Page.Id}?access_token={_graph.Page.Token}&appsecret_proof={proof}&client_secret=x", null);
        _caller.Token = _graph.Page.Token;
        var bare = await _caller.Send(HttpMethod.Get, $"/v25.0/{_graph.Page.Id}", null);
        await _caller.Send(HttpMethod.Get, $"/v25.0/{_graph.Page.Id}?appsecret_proof={new string('0', 64)}", null);

        Assert.Equal(
            [OffenceKind.NoVersion, OffenceKind.TokenInUrl, OffenceKind.SecretInUrl, OffenceKind.MissingProof, OffenceKind.WrongProof],
            _graph.Offences.Select(offence => offence.Kind));
        Assert.Equal(HttpStatusCode.BadRequest, bare.StatusCode);
        Assert.DoesNotContain(_graph.Offences, offence => offence.What.Contains(FakeToken.Mark, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Scheduled_post_goes_out_by_the_clock()
    {
        var soon = await Schedule(TimeSpan.FromMinutes(9));
        var far = await Schedule(TimeSpan.FromDays(31));
        await Schedule(TimeSpan.FromMinutes(12));
        await Schedule(TimeSpan.FromMinutes(13));

        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [soon.StatusCode, far.StatusCode]);
        Assert.Equal(2, (await _caller.List("scheduled_posts", "fields=id,scheduled_publish_time"))["data"]!.AsArray().Count);
        Assert.Empty((await _caller.List("published_posts", ""))["data"]!.AsArray());

        _graph.Page.Vanish(_graph.Page.Scheduled[1].Id);
        _clock.Advance(TimeSpan.FromMinutes(20));
        var post = Assert.Single(_graph.Page.Shown);
        Assert.Equal(post.ScheduledAt, post.PublishedAt);
        Assert.Equal("2026-04-23T07:12:00+0000", (string?)(await _caller.Get($"/v25.0/{post.Id}"))["created_time"]);
        Assert.Empty((await _caller.List("scheduled_posts", ""))["data"]!.AsArray());
    }

    [Fact]
    public async Task List_pages_can_be_empty_and_still_go_on()
    {
        foreach (var text in new[] { "1", "2", "3" })
        {
            await _caller.Publish(text);
        }

        await _caller.Send(HttpMethod.Delete, $"/v25.0/{_graph.Page.Posts[2].Id}?appsecret_proof={_caller.Proof()}", null);
        _graph.Script.Once(CallKind.Read, Behaviour.EmptyPage);

        var (texts, empty, after) = (new List<string>(), 0, "");
        for (var more = true; more;)
        {
            var page = await _caller.List("published_posts", $"limit=1&after={after}&fields=message,attachments%7Bunshimmed_url%7D");
            var rows = page["data"]!.AsArray();
            empty += rows.Count == 0 ? 1 : 0;
            texts.AddRange(rows.Select(row => (string)row!["message"]!));
            Assert.All(rows, row => Assert.Equal("https://heza.example/tin/1", (string?)row!["attachments"]!["data"]![0]!["unshimmed_url"]));
            (more, after) = (page["paging"]?["next"] is not null, (string?)page["paging"]?["cursors"]!["after"] ?? "");
        }

        Assert.Equal(["2", "1"], texts);
        Assert.Equal(2, empty);
        Assert.Equal(100, (int?)(await _caller.List("published_posts", "limit=101"))["error"]!["code"]);
        Assert.Equal(100, (int?)(await _caller.List("published_posts", "fields=nonsense"))["error"]!["code"]);
    }

    [Fact]
    public async Task Lists_lag_behind_the_page()
    {
        _graph.Page.FeedLag = TimeSpan.FromMinutes(2);
        await _caller.Publish("1");

        Assert.Empty((await _caller.List("published_posts", ""))["data"]!.AsArray());
        Assert.Single(_graph.Page.Shown);
        _clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Single((await _caller.List("published_posts", ""))["data"]!.AsArray());
    }

    [Fact]
    public async Task Login_leads_to_a_page_token_that_can_post_and_can_die()
    {
        _caller.Token = "";
        var back = await _caller.Send(HttpMethod.Get, $"/v25.0/dialog/oauth?client_id={_graph.Options.AppId}&redirect_uri=https%3A%2F%2Fheza.example%2Fback&state=s1", null);
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(back.Headers.Location!.Query);
        Assert.Equal("s1", query["state"]);
        var app = new[] { ("client_id", _graph.Options.AppId), ("client_secret", _graph.Options.AppSecret) };
        (string, string)[] code = [.. app, ("redirect_uri", "https://heza.example/back"), ("code", query["code"].ToString())];
        var brief = await GraphCaller.Read(await _caller.Post("/v25.0/oauth/access_token", code));
        Assert.Equal(HttpStatusCode.BadRequest, (await _caller.Post("/v25.0/oauth/access_token", code)).StatusCode);
        var lasting = await GraphCaller.Read(await _caller.Post("/v25.0/oauth/access_token", [.. app, ("grant_type", "fb_exchange_token"), ("fb_exchange_token", (string)brief["access_token"]!)]));

        _caller.Token = (string)lasting["access_token"]!;
        Assert.Equal(HttpStatusCode.Forbidden, (await _caller.Publish("bằng token người dùng")).StatusCode);
        var page = (await _caller.Get("/v25.0/me/accounts?fields=id,name,access_token,tasks"))["data"]![0]!;
        _caller.Token = (string)page["access_token"]!;
        Assert.Equal(HttpStatusCode.OK, (await _caller.Publish("bằng token của Trang")).StatusCode);

        _graph.Facebook.Tokens.Kill(_caller.Token, 492);
        Assert.Equal(492, (int?)(await GraphCaller.Read(await _caller.Publish("x")))["error"]!["error_subcode"]);
        var token = _caller.Token;
        _caller.Token = $"{_graph.Options.AppId}|{_graph.Options.AppSecret}";
        var health = (await GraphCaller.Read(await _caller.Post("/v25.0/debug_token", ("method", "GET"), ("input_token", token))))["data"]!;
        Assert.Equal(("PAGE", false, 0, _graph.Page.Id, 492), ((string)health["type"]!, (bool)health["is_valid"]!, (int)health["expires_at"]!, (string)health["profile_id"]!, (int)health["error"]!["subcode"]!));
        Assert.Empty(_graph.Offences);
    }

    [Fact]
    public async Task Photos_are_uploaded_first_and_then_attached()
    {
        var ids = new List<string>();
        foreach (var last in new byte[] { 1, 2 })
        {
            var upload = await Upload([0xFF, 0xD8, 0xFF, last]);
            ids.Add((string)(await GraphCaller.Read(upload))["id"]!);
        }

        Assert.Empty(_graph.Page.Posts);
        Assert.Equal(1366046, (int?)(await GraphCaller.Read(await Upload("no picture"u8.ToArray())))["error"]!["error_subcode"]);
        await _caller.Post($"/v25.0/{_graph.Page.Id}/feed", ("message", "Ảnh"), ("attached_media", JsonSerializer.Serialize(ids.Select(id => new { media_fbid = id }))));

        Assert.Equal(ids, Assert.Single(_graph.Page.Shown).Photos.Select(photo => photo.Id));
    }

    [Fact]
    public async Task Usage_is_in_the_headers_and_a_full_one_refuses()
    {
        _graph.Page.Usage = new(95, 0, 40);
        var warned = await _caller.Publish("1");
        _graph.Page.Usage = new(100, 30);
        var refused = await _caller.Publish("2");

        var page = JsonNode.Parse(warned.Headers.GetValues("X-Business-Use-Case-Usage").Single())![_graph.Page.Id]![0]!;
        Assert.Equal(95, (int)page["call_count"]!);
        Assert.Equal(40, (int)JsonNode.Parse(warned.Headers.GetValues("X-App-Usage").Single())!["call_count"]!);
        Assert.Equal(80001, (int?)(await GraphCaller.Read(refused))["error"]!["code"]);
        Assert.Equal(OffenceKind.CalledWhileBlocked, Assert.Single(_graph.Offences).Kind);
        Assert.Single(_graph.Page.Shown);
    }

    [Fact]
    public async Task Script_can_be_given_over_http_and_says_what_is_wrong_with_it()
    {
        var good = await _caller.Send(HttpMethod.Post, "/_fake/script", new StringContent("""[{"kind":"publish","behaviour":"acceptThenError","error":{"code":506}}]"""));
        var bad = await _caller.Send(HttpMethod.Post, "/_fake/script", new StringContent("""[{"kind":"publish","behaviour":"explode"}]"""));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], [good.StatusCode, bad.StatusCode]);
        Assert.Contains("explode", await bad.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(506, (int?)(await GraphCaller.Read(await _caller.Publish("<b>1</b>")))["error"]!["code"]);
        var reader = await _caller.Send(HttpMethod.Get, "/_fake", null);
        Assert.Contains("&lt;b&gt;1&lt;/b&gt;", await reader.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> Schedule(TimeSpan ahead) => _caller.Post(
        $"/v25.0/{_graph.Page.Id}/feed",
        ("message", $"Hẹn {ahead}"),
        ("published", "false"),
        ("scheduled_publish_time", $"{(_clock.GetUtcNow() + ahead).ToUnixTimeSeconds()}"));

    private Task<HttpResponseMessage> Upload(byte[] picture)
    {
        var form = new MultipartFormDataContent { { new StringContent("false"), "published" }, { new StringContent(_caller.Proof()), "appsecret_proof" } };
        form.Add(new ByteArrayContent(picture), "source", "anh.jpg");
        return _caller.Send(HttpMethod.Post, $"/v25.0/{_graph.Page.Id}/photos", form);
    }

    private static async Task Until(Func<bool> condition)
    {
        for (var tries = 0; !condition(); tries++)
        {
            Assert.True(tries < 500, "It did not become true.");
            await Task.Delay(10);
        }
    }
}
