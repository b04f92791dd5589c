using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.BadInput;

/// <summary>Whatever is sent to the desk: a status that fits, a Vietnamese sentence, and nothing half saved.</summary>
[Collection(SharedSite.Name)]
public sealed class DeskRequestTests(SharedSite shared)
{
    private const string Values = """ "summary":"Tóm tắt","body":"<p>Chữ</p>","category":"tin-tuc","unit":"van-phong" """;

    public static TheoryData<string, string?, int> Bodies => new()
    {
        { "", "application/json", 400 },
        { "{", "application/json", 400 },
        { "null", "application/json", 400 },
        { "[]", "application/json", 400 },
        { "\"text\"", "application/json", 400 },
        { """{"type":"reformArticle","name":"a","values":[]}""", "application/json", 400 },
        { $$"""{"type":"reformArticle","name":"a","values":{"body":{{new string('[', 5000)}}{{new string(']', 5000)}} } }""", "application/json", 400 },
        { """{"type":"reformArticle","name":"a","publish":"yes"}""", "application/json", 400 },
        { "a=b", "application/x-www-form-urlencoded", 415 },
        { "<a/>", "text/xml", 415 },
        { "{}", null, 415 },
        { $$"""{"type":"reformArticle","name":"a","values":{"body":"{{new string('x', 6_000_000)}}"} }""", "application/json", 413 },
        { $$"""{"type":"reformArticle","name":"a\u0000b","values":{ {{Values}} } }""", "application/json", 422 },
        { """{"type":"reformArticle","name":"a","values":{"summary":"\ud800"}}""", "application/json", 422 },
        { $$"""{"type":"reformArticle","name":"{{new string('a', 300)}}" }""", "application/json", 422 },
        { """{"type":"reformArticle","name":"   "}""", "application/json", 422 },
        { """{"type":"reformArticle","name":"\u200b\u202e\ufeff"}""", "application/json", 422 },
        { """{"type":"khong-co","name":"a"}""", "application/json", 422 },
        { """{"type":"reformArticle","name":"a","values":{"khongCo":"1"}}""", "application/json", 422 },
        { """{"type":"reformArticle","name":"a","values":{"planItems":"2023/a.1"}}""", "application/json", 422 },
        { """{"type":"reformArticle","name":"a","values":{"leadImage":["not-a-key"]}}""", "application/json", 422 },
        { """{"type":"reformArticle","name":"a","values":{"displayDate":"32/13/2023"}}""", "application/json", 422 },
        { """{"type":"reformArticle","name":"a","parentKey":"33333333-3333-3333-3333-333333333333"}""", "application/json", 422 },
        { """{"type":"legalDocument","name":"a","values":{"relations":[{"kind":"khong-co"}]}}""", "application/json", 422 },
    };

    [Theory]
    [MemberData(nameof(Bodies), DisableDiscoveryEnumeration = true)]
    public async Task Unusable_content_is_refused_in_words_and_leaves_nothing(string body, string? contentType, int status)
    {
        var editor = await shared.Editor;
        var before = await Total(editor);

        using var response = await editor.Raw(HttpMethod.Post, Desk.Content, body, contentType);

        await response.IsProblem(status);
        Assert.Equal(before, await Total(editor));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("text/html")]
    [InlineData("*/*")]
    [InlineData("image/png;q=nonsense, ;;")]
    public async Task Api_answers_with_problem_details_whatever_is_accepted(string? accept)
    {
        var approver = await shared.Approver;
        using var invalid = await approver.Raw(HttpMethod.Post, Desk.Content, """{"type":"reformArticle","name":"Thiếu","publish":true}""", accept: accept);
        using var missing = await approver.Raw(HttpMethod.Get, $"{Desk.Content}/{Guid.NewGuid()}", null, accept: accept);
        using var unknown = await approver.Raw(HttpMethod.Get, $"{Desk.Content}/abc", null, accept: accept);
        using var method = await approver.Raw(HttpMethod.Patch, Desk.Content, "{}", accept: accept);
        using var anonymous = await shared.Reader.Raw(HttpMethod.Get, Desk.Content, null, accept: accept);

        var errors = (await invalid.IsProblem(422)).GetProperty("errors");
        Assert.Equal(["body", "category", "summary", "unit"], errors.EnumerateObject().Select(error => error.Name).Order());
        await missing.IsProblem(404);
        await unknown.IsProblem(404);
        Assert.Contains("POST", (await method.IsProblem(405)).GetProperty("title").GetString(), StringComparison.Ordinal);
        await anonymous.IsProblem(401);
    }

    [Theory]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/fulfilments/1/return", null, 422)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/fulfilments/1/return", "{", 400)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/fulfilments/1/return", """{"comment":"\u0000"}""", 422)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/fulfilments/99999/accept", null, 404)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/fulfilments/accept", """{"ids":null}""", 422)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/fulfilments/accept", """{"ids":["a"]}""", 400)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/plans", "[]", 400)]
    [InlineData("vanphong", "POST", "/umbraco/management/api/v1/reform/plans", "{}", 422)]
    [InlineData("vanphong", "GET", "/umbraco/management/api/v1/reform/fulfilments?page=abc", null, 400)]
    [InlineData("vanphong", "GET", "/umbraco/management/api/v1/reform/fulfilments?evidence=abc", null, 400)]
    [InlineData("vanphong", "GET", "/umbraco/management/api/v1/reform/plans/2023/coverage?asOf=2023-02-31", null, 422)]
    [InlineData("vanphong", "GET", "/umbraco/management/api/v1/reform/plans/99999999999/coverage", null, 404)]
    [InlineData("vanphong", "GET", "/umbraco/management/api/v1/reform/fanpage/posts?page=-1", null, 422)]
    [InlineData("quantri", "PUT", "/umbraco/management/api/v1/reform/fanpage/channels/sandbox", "{}", 422)]
    [InlineData("quantri", "PUT", "/umbraco/management/api/v1/reform/fanpage/channels/sandbox", null, 415)]
    [InlineData("quantri", "POST", "/umbraco/management/api/v1/desk/accounts", """{"email":null}""", 422)]
    [InlineData("lanhdao", "GET", "/umbraco/management/api/v1/desk/content?page=99999999999999", null, 422)]
    [InlineData("lanhdao", "GET", "/umbraco/management/api/v1/desk/content?text=%00", null, 422)]
    public async Task Every_desk_api_refuses_nonsense_in_words(string who, string method, string path, string? body, int status)
    {
        using var response = await (await shared.As(who)).Raw(new HttpMethod(method), path, body);
        await response.IsProblem(status);
    }

    [Fact]
    public async Task Unreadable_parameter_is_named()
    {
        using var response = await (await shared.As("vanphong")).Raw(HttpMethod.Get, "/umbraco/management/api/v1/reform/fulfilments?page=abc", null);
        Assert.True((await response.IsProblem(400)).GetProperty("errors").TryGetProperty("page", out _));
    }

    [Fact]
    public async Task Steps_out_of_order_are_refused_and_repeats_do_no_harm()
    {
        var approver = await shared.Approver;
        var key = await approver.Create(Desk.Article("Sai thứ tự"));
        var at = $"{Desk.Content}/{key}";
        async Task Refused(HttpMethod method, string path, string? body, int status)
        {
            using var response = await approver.Raw(method, at + path, body);
            await response.IsProblem(status);
        }

        await Refused(HttpMethod.Post, "/withdraw", """{"reason":"x"}""", 409);
        await Refused(HttpMethod.Put, "", """{"name":"b","revision":99}""", 409);
        await Refused(HttpMethod.Put, "", """{"name":"b"}""", 422);
        await Refused(HttpMethod.Put, "", """{"name":"b","revision":99999999999999}""", 400);
        await Refused(HttpMethod.Post, "/publish", """{"revision":77}""", 409);
        await Refused(HttpMethod.Post, "/schedule", """{"publishAt":"2020-01-01T00:00"}""", 422);
        await Refused(HttpMethod.Post, "/schedule", """{"publishAt":"mai"}""", 422);
        await Refused(HttpMethod.Post, "/schedule", """{"publishAt":"2090-01-02T00:00","withdrawAt":"2090-01-01T00:00"}""", 422);
        await approver.Publish(key);
        await approver.Publish(key);
        await Refused(HttpMethod.Post, "/withdraw", null, 422);
        await approver.Expect(System.Net.HttpStatusCode.OK, HttpMethod.Post, $"{at}/trash");
        await Refused(HttpMethod.Post, "/trash", null, 409);
        await Refused(HttpMethod.Post, "/publish", null, 409);
        await Refused(HttpMethod.Put, "", """{"name":"b","revision":1}""", 409);
        await approver.Expect(System.Net.HttpStatusCode.NoContent, HttpMethod.Delete, at);
        await Refused(HttpMethod.Get, "", null, 404);
        await Refused(HttpMethod.Delete, "", null, 404);
        await Refused(HttpMethod.Post, "/publish", null, 404);
    }

    private static async Task<int> Total(HttpClient client) =>
        JsonSerializer.Deserialize<JsonElement>(await client.Text($"{Desk.Content}?pageSize=1")).GetProperty("total").GetInt32();
}
