using System.Net;
using System.Net.Http.Json;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Security;

/// <summary>The promises of <see cref="SecurityTests"/> on the site as it ships.</summary>
[Collection(SharedSite.Name)]
public sealed class WholeSiteTests(SharedSite shared)
{
    private const string Content = Desk.Content;
    private const string Key = "/11111111-1111-1111-1111-111111111111";
    private const string Reform = "/umbraco/management/api/v1/reform";

    [Theory]
    [InlineData("/cai-cach-hanh-chinh")]
    [InlineData("/cai-cach-hanh-chinh/rss.xml")]
    [InlineData("/cai-cach-hanh-chinh/tin-tuc/khong-co")]
    [InlineData("/khong-co")]
    [InlineData("/api/reform/v1/articles")]
    [InlineData("/api/reform/v1/articles?page=0")]
    [InlineData("/umbraco/management/api/v1/desk/me")]
    [InlineData("/reform/mark.svg")]
    public async Task Every_answer_is_guarded_and_public_ones_set_no_cookie(string path)
    {
        using var response = await shared.Reader.Raw(HttpMethod.Get, path, null, accept: "text/html");

        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
        var policy = Assert.Single(response.Headers.GetValues("Content-Security-Policy"));
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.False(response.Headers.Contains("Server"));
        Assert.False(response.Headers.Contains("X-Powered-By"));
    }

    [Theory]
    [InlineData("POST", Content, "bientap lanhdao")]
    [InlineData("POST", Content + Key + "/publish", "lanhdao")]
    [InlineData("POST", Content + Key + "/withdraw", "lanhdao")]
    [InlineData("POST", Content + Key + "/submit", "bientap lanhdao")]
    [InlineData("POST", Content + Key + "/recall", "bientap lanhdao")]
    [InlineData("POST", Content + Key + "/return", "lanhdao")]
    [InlineData("GET", Reform + "/notices", "bientap lanhdao vanphong donvi quantri")]
    [InlineData("POST", Reform + "/notices" + Key + "/read", "bientap lanhdao vanphong donvi quantri")]
    [InlineData("POST", Content + Key + "/schedule", "lanhdao")]
    [InlineData("DELETE", Content + Key, "lanhdao")]
    [InlineData("POST", Reform + "/fulfilments/99999/accept", "vanphong")]
    [InlineData("POST", Reform + "/plans", "vanphong")]
    [InlineData("POST", Reform + "/fanpage/posts" + Key + "/cancel", "lanhdao")]
    [InlineData("PUT", Reform + "/fanpage/channels/sandbox", "quantri")]
    [InlineData("GET", "/umbraco/management/api/v1/desk/accounts", "quantri")]
    [InlineData("GET", "/umbraco/hangfire", "quantri")]
    [InlineData("GET", Reform + "/plans/2023/coverage", "bientap lanhdao vanphong donvi quantri")]
    public async Task Only_these_roles_get_past_the_door(string method, string path, string allowed)
    {
        foreach (var who in new[] { "bientap", "lanhdao", "vanphong", "donvi", "quantri" })
        {
            using var response = await (await shared.As(who)).Raw(new HttpMethod(method), path, method == "GET" ? null : "{");
            var passed = response.StatusCode is not (HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized);
            Assert.True(allowed.Split(' ').Contains(who) == passed, $"{who}: {(int)response.StatusCode}");
            Assert.True((int)response.StatusCode < 500);
        }

        using var nobody = await shared.Reader.Raw(new HttpMethod(method), path, method == "GET" ? null : "{");
        await nobody.IsProblem(401);
    }

    [Fact]
    public async Task Cookie_alone_changes_nothing()
    {
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = shared.Site.Address };
        using var signedIn = await browser.PostAsJsonAsync(
            "/umbraco/management/api/v1/desk/sign-in", new { email = "lanhdao@heza.example", password = RunningSite.SamplePassword }, TestContext.Current.CancellationToken);
        signedIn.EnsureSuccessStatusCode();

        using var forged = await browser.Raw(HttpMethod.Post, Content, """{"type":"reformArticle","name":"Giả mạo"}""");
        Assert.Contains("chống giả mạo", (await forged.IsProblem(400)).GetProperty("title").GetString(), StringComparison.Ordinal);
        using var plain = await browser.Raw(HttpMethod.Post, Content, "name=a", "text/plain", accept: "text/html");
        Assert.Equal(HttpStatusCode.BadRequest, plain.StatusCode);
        using var read = await browser.Raw(HttpMethod.Get, Content, null);
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }
}
