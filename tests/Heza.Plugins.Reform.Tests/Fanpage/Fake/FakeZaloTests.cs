using System.Text.Json.Nodes;
using Heza.Testing.Fakes;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Fanpage.Fake;

public sealed class FakeZaloTests : IAsyncLifetime
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
    public async Task Article_is_made_in_two_steps()
    {
        _graph.Zalo.Processing = TimeSpan.FromSeconds(30);
        var token = (await Create("Tin 1"))["data"]!["token"]!.DeepClone();

        Assert.Equal(-214, (int)(await Verify(token))["error"]!);
        Assert.Empty(_graph.Zalo.Shown);
        _clock.Advance(TimeSpan.FromSeconds(30));
        var id = (string)(await Verify(token))["data"]!["id"]!;

        Assert.Equal(id, Assert.Single(_graph.Zalo.Shown).Id);
        Assert.Equal(id, (string?)(await List("limit=10"))["data"]!["medias"]![0]!["id"]);
        Assert.Equal("Nội dung", (string?)(await _caller.Zalo(HttpMethod.Get, $"/v2.0/article/getdetail?id={id}"))["data"]!["body"]![0]!["content"]);
        Assert.Equal(-201, (int)(await List("limit=11"))["error"]!);
    }

    [Fact]
    public async Task Article_without_a_cover_is_refused_and_a_second_one_is_a_duplicate()
    {
        Assert.Equal(-201, (int)(await Create("Tin", cover: false))["error"]!);
        _graph.Script.Once(CallKind.ZaloCreate, Behaviour.AcceptThenError(ZaloErrors.Internal));
        Assert.Equal(-200, (int)(await Create("Tin"))["error"]!);
        var again = await Create("Tin");

        Assert.Equal(0, (int)again["error"]!);
        Assert.Single(_graph.Zalo.Duplicates());
        var removed = await _caller.Zalo(HttpMethod.Post, "/v2.0/article/remove", new() { ["id"] = _graph.Zalo.Articles[0].Id });
        Assert.Equal(0, (int)removed["error"]!);
        Assert.Single(_graph.Zalo.Shown);
    }

    [Fact]
    public async Task Refresh_token_is_good_for_one_use()
    {
        var first = _graph.Zalo.Tokens.Refresh;
        _clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(-216, (int)(await List("limit=1"))["error"]!);

        var renewed = await _caller.ZaloRefresh(first);
        Assert.Equal("3600", (string?)renewed["expires_in"]);
        Assert.Equal(0, (int)(await List("limit=1"))["error"]!);
        Assert.Equal(-14014, (int)(await _caller.ZaloRefresh(first))["error"]!);
        Assert.Equal(OffenceKind.RefreshTokenReused, Assert.Single(_graph.Offences).Kind);
        Assert.NotNull((await _caller.ZaloRefresh((string)renewed["refresh_token"]!))["access_token"]);
    }

    private Task<JsonObject> Create(string title, bool cover = true) => _caller.Zalo(HttpMethod.Post, "/v2.0/article/create", new()
    {
        ["type"] = "normal",
        ["title"] = title,
        ["author"] = "Ban Biên tập",
        ["description"] = "Tóm tắt",
        ["cover"] = cover ? new JsonObject { ["cover_type"] = "photo", ["photo_url"] = "https://heza.example/a.jpg", ["status"] = "show" } : null,
        ["body"] = new JsonArray(new JsonObject { ["type"] = "text", ["content"] = "Nội dung" }),
        ["status"] = "show",
        ["comment"] = "show",
    });

    private Task<JsonObject> Verify(JsonNode token) => _caller.Zalo(HttpMethod.Post, "/v2.0/article/verify", new() { ["token"] = token.DeepClone() });

    private Task<JsonObject> List(string query) => _caller.Zalo(HttpMethod.Get, $"/v2.0/article/getslice?offset=0&type=normal&{query}");
}
