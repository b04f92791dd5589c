using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace Heza.Web.Tests.Sites;

/// <summary>What people do at the desk, over its HTTP API.</summary>
public static class Desk
{
    public const string Content = "/umbraco/management/api/v1/desk/content";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static object Article(string title, object? more = null, string body = "<p>Nội dung bài viết.</p>")
    {
        var values = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["summary"] = $"Tóm tắt: {title}",
            ["body"] = body,
            ["category"] = "tin-tuc",
            ["unit"] = "van-phong",
        };
        foreach (var property in more?.GetType().GetProperties() ?? [])
        {
            values[property.Name] = property.GetValue(more);
        }

        return new { type = "reformArticle", name = title, values };
    }

    public static async Task<Guid> Create(this HttpClient client, object content)
    {
        var created = await client.Expect(HttpStatusCode.Created, HttpMethod.Post, Content, content);
        return created.GetProperty("key").GetGuid();
    }

    public static Task<JsonElement> Publish(this HttpClient client, Guid key) =>
        client.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Content}/{key}/publish");

    public static async Task<JsonElement> Expect(this HttpClient client, HttpStatusCode status, HttpMethod method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body is null ? null : JsonContent.Create(body) };
        using var response = await client.SendAsync(request, Ct);
        var text = await response.Content.ReadAsStringAsync(Ct);
        Assert.True(response.StatusCode == status, $"{method} {path}: {(int)response.StatusCode}, not {(int)status}. {text}");
        return text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static async Task<string> Text(this HttpClient client, string path) => await client.GetStringAsync(path, Ct);
}
