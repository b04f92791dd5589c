using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace Heza.Testing.Fakes.Control;

/// <summary>The server's state for people and other processes.</summary>
internal static class StateJson
{
    public static JsonSerializerOptions Readable { get; } = new() { WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static JsonObject Of(FakeGraph graph) => new()
    {
        ["app"] = new JsonObject { ["id"] = graph.Options.AppId, ["secret"] = graph.Options.AppSecret, ["userToken"] = graph.Facebook.Tokens.User.Value },
        ["pages"] = new JsonArray([.. graph.Facebook.Pages.Select(page => (JsonNode)Page(page))]),
        ["zalo"] = new JsonObject
        {
            ["appId"] = graph.Options.ZaloAppId,
            ["secret"] = graph.Options.ZaloSecret,
            ["accessToken"] = graph.Zalo.Tokens.Access,
            ["refreshToken"] = graph.Zalo.Tokens.Refresh,
            ["shown"] = graph.Zalo.Shown.Count,
            ["duplicates"] = graph.Zalo.Duplicates().Count,
            ["articles"] = new JsonArray([.. graph.Zalo.Articles.Select(article => (JsonNode)Article(article))]),
        },
        ["offences"] = graph.Offences.Count,
        ["waiting"] = graph.Waiting.Count,
        ["scriptLeft"] = graph.Script.Left,
    };

    public static JsonArray Requests(FakeGraph graph, int after) => new([.. graph.Requests.Where(request => request.Number > after).Select(request => (JsonNode)Request(request))]);

    public static JsonArray Offences(FakeGraph graph) => new(
        [.. graph.Offences.Select(offence => (JsonNode)new JsonObject { ["request"] = offence.Request, ["kind"] = offence.Kind.ToString(), ["what"] = offence.What })]);

    private static JsonObject Page(FakePage page) => new()
    {
        ["id"] = page.Id,
        ["name"] = page.Name,
        ["token"] = page.Token,
        ["shown"] = page.Shown.Count,
        ["scheduled"] = page.Scheduled.Count,
        ["duplicates"] = page.Duplicates().Count,
        ["mutations"] = page.Mutations,
        ["mostMutationsInFlight"] = page.MostMutationsInFlight,
        ["posts"] = new JsonArray([.. page.Posts.Select(post => (JsonNode)Post(post))]),
    };

    private static JsonObject Post(FakePost post) => new()
    {
        ["id"] = post.Id,
        ["text"] = post.Text,
        ["link"] = post.Link,
        ["photos"] = post.Photos.Count,
        ["acceptedAt"] = post.AcceptedAt,
        ["publishedAt"] = post.PublishedAt,
        ["scheduledAt"] = post.ScheduledAt,
        ["shown"] = post.Shown,
        ["hidden"] = post.Hidden,
        ["deleted"] = post.Deleted,
        ["vanished"] = post.Vanished,
    };

    private static JsonObject Article(FakeArticle article) => new()
    {
        ["id"] = article.Id,
        ["title"] = article.Title,
        ["text"] = article.Text,
        ["createdAt"] = article.CreatedAt,
        ["show"] = article.Show,
        ["removedAt"] = article.RemovedAt,
    };

    private static JsonObject Request(RecordedRequest request) => new()
    {
        ["number"] = request.Number,
        ["at"] = request.At,
        ["method"] = request.Method,
        ["path"] = request.Path,
        ["kind"] = request.Kind.ToString(),
        ["query"] = Map(request.Query),
        ["form"] = Map(request.Form),
        ["headers"] = Map(request.Headers),
        ["accepted"] = request.Accepted,
        ["object"] = request.ObjectId,
        ["waits"] = request.Waits,
        ["ending"] = request.Ending.ToString(),
        ["status"] = request.Status,
        ["answer"] = request.Answer,
    };

    private static JsonObject Map(IReadOnlyDictionary<string, string> pairs) => new(pairs.Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)pair.Value)));
}
