using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Accounts;
using Microsoft.AspNetCore.Identity;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Accounts;

public sealed class SignInTests
{
    private const string Unit = "donvi@heza.example";
    private const string Me = $"{DeskSite.Api}/me";

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    [Theory, MemberData(nameof(Providers))]
    public async Task Signing_in_opens_a_session_by_cookie_and_by_bearer_token(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider);
        using var browser = site.Browser();
        var session = await DeskSite.SignIn(browser, " DonVi@heza.example ");
        using var program = await site.Program(Unit);

        Assert.Equal("mot-cua", session.GetProperty("user").GetProperty("unit").GetString());
        Assert.Equal(8 * 3600, session.GetProperty("expiresIn").GetInt32());
        foreach (var client in new[] { browser, program })
        {
            var me = await (await client.GetAsync(Me, Ct)).Json(HttpStatusCode.OK);
            Assert.Equal("""{"name":"Phạm Văn Đơn Vị","email":"donvi@heza.example","roles":["Unit"],"unit":"mot-cua"}""",
                System.Text.RegularExpressions.Regex.Unescape(me.GetRawText()));
        }
    }

    [Fact]
    public async Task Unknown_account_wrong_password_and_locked_account_get_the_same_answer()
    {
        await using var site = await DeskSite.Start();
        using var client = site.Browser();
        var answers = new HashSet<string>
        {
            await (await DeskSite.TrySignIn(client, "ai-do@heza.example", DeskSite.Password)).ProblemTitle(HttpStatusCode.Unauthorized),
            await (await DeskSite.TrySignIn(client, "kh\0ng phải e-mail", DeskSite.Password)).ProblemTitle(HttpStatusCode.Unauthorized),
            await (await DeskSite.TrySignIn(client, null, null)).ProblemTitle(HttpStatusCode.Unauthorized),
        };
        for (var attempt = 0; attempt < 5; attempt++)
        {
            answers.Add(await (await DeskSite.TrySignIn(client, Unit, "sai mật khẩu rồi")).ProblemTitle(HttpStatusCode.Unauthorized));
        }

        answers.Add(await (await DeskSite.TrySignIn(client, Unit, DeskSite.Password)).ProblemTitle(HttpStatusCode.Unauthorized));

        Assert.Single(answers);
        Assert.Single(site.Log.Containing("is locked after too many failed attempts"));
        await DeskSite.SignIn(client, "bientap@heza.example");
    }

    [Theory]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"email":5}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("""{"email":"\ud800"}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("email=a&password=b", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("""{"email":"a@b.vn"}""", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Sign_in_that_is_not_JSON_is_told_so(string body, string contentType, HttpStatusCode status)
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var client = site.Browser();

        var answer = await client.PostAsync($"{DeskSite.Api}/sign-in", new StringContent(body, Encoding.UTF8, contentType), Ct);

        Assert.Contains("JSON", await answer.ProblemTitle(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attempts_are_limited_by_account_and_by_address()
    {
        await using var site = await DeskSite.Start(new() { ["RateLimits:SignInPerMinute"] = "3" });
        using var client = site.Browser();
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 3; attempt++)
        {
            statuses.Add((await DeskSite.TrySignIn(client, Unit, DeskSite.Password)).StatusCode);
        }

        var last = await DeskSite.TrySignIn(client, Unit, DeskSite.Password);

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.InRange(last.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("đợi một phút", await last.ProblemTitle(HttpStatusCode.TooManyRequests), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unsafe_request_signed_by_the_cookie_needs_the_token_and_one_signed_by_bearer_does_not()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Browser();
        var session = await DeskSite.SignIn(browser, Unit);
        using var program = await site.Program(Unit);

        Assert.Contains("mã chống giả mạo", await (await Post(browser, null)).ProblemTitle(HttpStatusCode.BadRequest), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(browser, "khong-dung")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(browser, session.GetProperty("csrfToken").GetString())).StatusCode);
        var fresh = await (await browser.GetAsync($"{DeskSite.Api}/csrf", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await Post(browser, fresh.GetProperty("csrfToken").GetString())).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(program, null)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync($"{DeskSite.Api}/sign-out", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Token_of_one_account_does_not_serve_another()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Browser();
        var first = await DeskSite.SignIn(browser, Unit);
        await DeskSite.SignIn(browser, "bientap@heza.example");

        Assert.Equal(HttpStatusCode.BadRequest, (await Post(browser, first.GetProperty("csrfToken").GetString())).StatusCode);
    }

    [Fact]
    public async Task Signing_out_takes_the_cookie_back()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Browser();
        var session = await DeskSite.SignIn(browser, Unit);
        browser.DefaultRequestHeaders.Add("X-CSRF-TOKEN", session.GetProperty("csrfToken").GetString());

        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsync($"{DeskSite.Api}/sign-out", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Me, Ct)).StatusCode);
    }

    [Fact]
    public async Task Cookie_is_kept_from_scripts_and_other_sites()
    {
        await using var site = await DeskSite.Start();
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Address };

        var answer = await DeskSite.TrySignIn(client, Unit, DeskSite.Password);

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), each => each.StartsWith("heza.desk=", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Own_password_is_changed_with_the_current_one_and_ends_other_sessions()
    {
        await using var site = await DeskSite.Start();
        using var here = await site.Program(Unit);
        using var elsewhere = await site.Program(Unit);
        using var browser = site.Browser();
        await DeskSite.SignIn(browser, Unit);

        Task<HttpResponseMessage> Change(string current, string next) =>
            here.PostAsJsonAsync($"{DeskSite.Api}/password", new { currentPassword = current, newPassword = next }, Ct);
        Assert.Equal("Mật khẩu hiện tại chưa đúng.", await (await Change("khong phai", "một câu dài dễ nhớ")).ProblemTitle(HttpStatusCode.UnprocessableEntity));
        Assert.Equal("Mật khẩu phải có ít nhất 12 ký tự.", await (await Change(DeskSite.Password, "ngan")).ProblemTitle(HttpStatusCode.UnprocessableEntity));
        var session = await (await Change(DeskSite.Password, "một câu dài dễ nhớ")).Json(HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync(Me, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Me, Ct)).StatusCode);
        here.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Me, Ct)).StatusCode);
        await DeskSite.SignIn(browser, Unit, "một câu dài dễ nhớ");
    }

    [Fact]
    public async Task Unsigned_request_is_refused_in_words_and_only_desk_pages_lead_to_the_sign_in_page()
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var client = site.Browser();
        Assert.Equal(Refused, await (await client.GetAsync(Me, Ct)).ProblemTitle(HttpStatusCode.Unauthorized));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", "bịa đặt".Length.ToString());
        Assert.Equal(Refused, await (await client.GetAsync(Me, Ct)).ProblemTitle(HttpStatusCode.Unauthorized));
        client.DefaultRequestHeaders.Authorization = null;

        var desk = await client.GetAsync("/desk?a=1&b=2", Ct);
        Assert.Equal(HttpStatusCode.Redirect, desk.StatusCode);
        Assert.Equal("/desk/sign-in?returnUrl=%2Fdesk%3Fa%3D1%26b%3D2", desk.Headers.Location!.OriginalString);

        client.DefaultRequestHeaders.Accept.ParseAdd("text/html,*/*;q=0.8");
        var page = await client.GetAsync("/umbraco/hangfire", Ct);
        Assert.Equal(HttpStatusCode.Unauthorized, page.StatusCode);
        Assert.Contains("""href="/desk/sign-in?returnUrl=%2Fumbraco%2Fhangfire""", await page.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        Assert.Equal("application/problem+json", (await client.GetAsync(Me, Ct)).Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("Editor", Permissions.UseDesk, Permissions.Edit)]
    [InlineData("Approver", Permissions.UseDesk, Permissions.Edit, Permissions.Approve, Permissions.ReadReports)]
    [InlineData("Office", Permissions.UseDesk, Permissions.Office, Permissions.Unit, Permissions.Audit, Permissions.ReadReports)]
    [InlineData("Unit", Permissions.UseDesk, Permissions.Unit)]
    [InlineData("Administrator", Permissions.UseDesk, Permissions.Administer, Permissions.Audit, Permissions.ReadReports)]
    public async Task Role_may_do_exactly_this(string role, params string[] allowed)
    {
        await using var site = await DeskSite.Start();
        var email = await site.Scoped((UserManager<Account> accounts) => accounts.GetUsersInRoleAsync(role));
        using var client = await site.Program(Assert.Single(email).Email!);
        foreach (var policy in Permissions.All)
        {
            var answer = await client.GetAsync($"/umbraco/test/{policy}", Ct);
            Assert.Equal((policy, allowed.Contains(policy) ? HttpStatusCode.OK : HttpStatusCode.Forbidden), (policy, answer.StatusCode));
        }
    }

    private const string Refused = "Bạn cần đăng nhập để làm việc này.";

    private static Task<HttpResponseMessage> Post(HttpClient client, string? csrf)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/umbraco/test/post");
        if (csrf is not null)
        {
            request.Headers.Add("X-CSRF-TOKEN", csrf);
        }

        return client.SendAsync(request, Ct);
    }
}
