using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Heza.Testing.Fakes;

namespace Heza.Plugins.Reform.Tests.Fanpage.Fake;

/// <summary>Calls the fake as a well-behaved client: header, proof, version, no redirects.</summary>
internal sealed class GraphCaller(FakeGraph graph) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new(graph.BaseAddress) };

    public string Token { get; set; } = graph.Page.Token;

    public Task<HttpResponseMessage> Post(string path, params (string Name, string Value)[] form) =>
        Send(HttpMethod.Post, path, new FormUrlEncodedContent(form.Append(("appsecret_proof", Proof())).Select(pair => KeyValuePair.Create(pair.Item1, pair.Item2))));

    public Task<HttpResponseMessage> Publish(string text, string link = "https://heza.example/tin/1") =>
        Post($"/v25.0/{graph.Page.Id}/feed", ("message", text), ("link", link));

    public async Task<JsonObject> Get(string path) =>
        await Read(await Send(HttpMethod.Get, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}appsecret_proof={Proof()}", null));

    public Task<JsonObject> List(string edge, string query) => Get($"/v25.0/{graph.Page.Id}/{edge}?{query}");

    public Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content) => SendUntil(method, path, content, CancellationToken.None);

    public async Task<HttpResponseMessage> SendUntil(HttpMethod method, string path, HttpContent? content, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Authorization = Token.Length > 0 ? new AuthenticationHeaderValue("Bearer", Token) : null;
        return await _http.SendAsync(request, ct);
    }

    public async Task<JsonObject> Zalo(HttpMethod method, string path, JsonObject? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Add("access_token", graph.Zalo.Tokens.Access);
        request.Content = body is null ? null : new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        return await Read(await _http.SendAsync(request));
    }

    public async Task<JsonObject> ZaloRefresh(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/v4/oa/access_token");
        request.Headers.Add("secret_key", graph.Options.ZaloSecret);
        request.Content = new FormUrlEncodedContent([new("app_id", graph.Options.ZaloAppId), new("grant_type", "refresh_token"), new("refresh_token", token)]);
        return await Read(await _http.SendAsync(request));
    }

    public string Proof() => Convert.ToHexStringLower(HMACSHA256.HashData(Encoding.UTF8.GetBytes(graph.Options.AppSecret), Encoding.UTF8.GetBytes(Token)));

    public void Dispose() => _http.Dispose();

    public static async Task<JsonObject> Read(HttpResponseMessage response) => JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
}
