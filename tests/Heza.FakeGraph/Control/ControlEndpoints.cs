using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Testing.Fakes.Control;

/// <summary>What people and other processes steer the server by, under <c>/_fake</c>.</summary>
internal static class ControlEndpoints
{
    public static void Map(IEndpointRouteBuilder routes, FakeGraph graph)
    {
        routes.MapGet("/_fake", http => Write(http, 200, PageHtml.Of(graph), "text/html; charset=utf-8"));
        routes.MapGet("/_fake/state", http => Json(http, StateJson.Of(graph)));
        routes.MapGet("/_fake/requests", http => Json(http, StateJson.Requests(graph, int.TryParse(http.Request.Query["after"], out var after) ? after : 0)));
        routes.MapGet("/_fake/offences", http => Json(http, StateJson.Offences(graph)));
        routes.MapPost("/_fake/script", http => Script(http, graph));
        routes.MapPost("/_fake/release", http => Json(http, new JsonObject { ["released"] = graph.Release() }));
        routes.MapPost("/_fake/reset", http => Reset(http, graph));
        routes.MapPost("/_fake/token", http => Token(http, graph));
        routes.MapPost("/_fake/vanish", http => Vanish(http, graph));
    }

    private static async Task Script(HttpContext http, FakeGraph graph)
    {
        using var reader = new StreamReader(http.Request.Body);
        try
        {
            var rules = ScriptJson.Apply(await reader.ReadToEndAsync(http.RequestAborted), graph.Script);
            await Json(http, new JsonObject { ["rules"] = rules });
        }
        catch (Exception wrong) when (wrong is FormatException or JsonException)
        {
            await Write(http, 400, new JsonObject { ["error"] = wrong.Message }.ToJsonString(), "application/json");
        }
    }

    private static Task Reset(HttpContext http, FakeGraph graph)
    {
        graph.Reset();
        return Json(http, new JsonObject());
    }

    // ?page=…&dead=460 kills the page's token, ?page=… alone revives it.
    private static Task Token(HttpContext http, FakeGraph graph)
    {
        if (graph.Facebook.Page(http.Request.Query["page"].ToString()) is not { } page)
        {
            return Write(http, 404, """{"error":"no such page"}""", "application/json");
        }

        if (int.TryParse(http.Request.Query["dead"], out var subcode))
        {
            graph.Facebook.Tokens.Kill(page.Token, subcode);
        }
        else
        {
            graph.Facebook.Tokens.Revive(page.Token);
        }

        return Json(http, new JsonObject());
    }

    private static Task Vanish(HttpContext http, FakeGraph graph)
    {
        var id = http.Request.Query["post"].ToString();
        if (graph.Facebook.Page(id.Split('_')[0]) is not { } page || page.Find(id) is null)
        {
            return Write(http, 404, """{"error":"no such post"}""", "application/json");
        }

        page.Vanish(id);
        return Json(http, new JsonObject());
    }

    private static Task Json(HttpContext http, JsonNode body) =>
        Write(http, 200, body.ToJsonString(StateJson.Readable), "application/json; charset=utf-8");

    private static Task Write(HttpContext http, int status, string body, string contentType)
    {
        http.Response.StatusCode = status;
        http.Response.ContentType = contentType;
        return http.Response.WriteAsync(body, http.RequestAborted);
    }
}
