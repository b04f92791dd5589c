using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Accounts;

public sealed class TwoFactorTests
{
    private const string Editor = "bientap@heza.example";
    private const string Approver = "lanhdao@heza.example";
    private const string Administrator = "quantri@heza.example";
    private const string Me = $"{DeskSite.Api}/me";
    private const string SecondStep = $"{DeskSite.Api}/sign-in/two-factor";

    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task Once_turned_on_signing_in_asks_for_a_code_that_works_once(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider, time: _time);
        using var elsewhere = await site.Program(Editor);
        using var here = await site.Program(Editor);
        var (key, codes) = await TurnOn(here);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Me, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync(Me, Ct)).StatusCode);

        using var browser = site.Browser();
        var ticket = await Ticket(browser);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Me, Ct)).StatusCode);
        // The code that confirmed the set-up is used up; the next one is not.
        Assert.Contains("chưa đúng", await (await Second(browser, ticket, Now(key))).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);
        _time.Advance(TimeSpan.FromSeconds(30));
        var session = await (await Second(browser, ticket, Now(key))).Json(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(Me, Ct)).StatusCode);
        Assert.Equal("Trần Thị Biên Tập", session.GetProperty("user").GetProperty("name").GetString());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Second(browser, await Ticket(browser), Now(key))).StatusCode);
    }

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task Recovery_code_signs_in_once_and_is_stored_as_a_hash(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider, time: _time);
        using var here = await site.Program(Editor);
        var (_, codes) = await TurnOn(here);
        using var browser = site.Browser();
        var typed = codes[0].ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.OK, (await Second(browser, await Ticket(browser), code: null, typed)).StatusCode);
        Assert.Contains("đã dùng", await (await Second(browser, await Ticket(browser), null, typed)).ProblemTitle(HttpStatusCode.UnprocessableEntity), StringComparison.Ordinal);

        var profile = await (await browser.GetAsync($"{Me}/profile", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(9, profile.GetProperty("twoFactor").GetProperty("recoveryCodesLeft").GetInt32());
        var stored = await site.Scoped((CmsDbContext db) => db.UserTokens.SingleAsync(token => token.Name == "RecoveryCodes", Ct));
        Assert.All(codes, code => Assert.DoesNotContain(code, stored.Value, StringComparison.Ordinal));
        var history = await (await browser.GetAsync($"{Me}/sign-ins", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(
            ["wrong-code", "signed-in-by-recovery-code", "signed-in"],
            history.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("outcome").GetString()));
    }

    [Fact]
    public async Task Wrong_codes_lock_the_account_like_wrong_passwords()
    {
        await using var site = await DeskSite.Start(time: _time);
        using var here = await site.Program(Editor);
        var (key, _) = await TurnOn(here);
        using var browser = site.Browser();
        var ticket = await Ticket(browser);
        _time.Advance(TimeSpan.FromSeconds(30));
        var wrong = ((int.Parse(Now(key)) + 500_000) % 1_000_000).ToString("D6");
        for (var attempt = 0; attempt < 4; attempt++)
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Second(browser, ticket, wrong)).StatusCode);
        }

        Assert.Contains("tạm khoá", await (await Second(browser, ticket, wrong)).ProblemTitle(HttpStatusCode.Unauthorized), StringComparison.Ordinal);
        Assert.Contains("tạm khoá", await (await Second(browser, ticket, Now(key))).ProblemTitle(HttpStatusCode.Unauthorized), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.TrySignIn(browser, Editor, DeskSite.Password)).StatusCode);
    }

    [Fact]
    public async Task Ticket_ends_by_time_by_forgery_and_with_the_password()
    {
        await using var site = await DeskSite.Start(time: _time);
        using var here = await site.Program(Editor);
        var (key, _) = await TurnOn(here);
        using var browser = site.Browser();
        var (old, current) = (await Ticket(browser), await Ticket(browser));

        Assert.Equal(HttpStatusCode.Gone, (await Second(browser, "bịa đặt", Now(key))).StatusCode);
        await (await here.PostAsJsonAsync($"{DeskSite.Api}/password", new { currentPassword = DeskSite.Password, newPassword = "một câu dài dễ nhớ" }, Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Gone, (await Second(browser, current, Now(key))).StatusCode);
        _time.Advance(Tickets.Life + TimeSpan.FromSeconds(1));
        Assert.Contains("Đăng nhập lại".ToLowerInvariant(), (await (await Second(browser, old, Now(key))).ProblemTitle(HttpStatusCode.Gone)).ToLowerInvariant(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_must_have_it_can_do_nothing_but_set_it_up()
    {
        await using var site = await DeskSite.Start(new() { ["Accounts:RequireTwoFactor"] = "administrators-and-approvers" }, time: _time);
        using var editor = await site.Program(Editor);
        using var approver = await site.Program(Approver);
        using var browser = site.Browser();
        await DeskSite.SignIn(browser, Approver);

        Assert.Equal(HttpStatusCode.OK, (await editor.GetAsync("/umbraco/test/Reform.Edit", Ct)).StatusCode);
        foreach (var path in new[] { "/umbraco/test/Reform.Approve", "/umbraco/test/Reform.UseDesk", $"{Me}/sign-ins", $"{DeskSite.Api}/media" })
        {
            Assert.Contains("xác thực hai bước", await (await approver.GetAsync(path, Ct)).ProblemTitle(HttpStatusCode.Forbidden), StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.OK, (await approver.GetAsync(Me, Ct)).StatusCode);
        Assert.True((await (await approver.GetAsync($"{Me}/profile", Ct)).Json(HttpStatusCode.OK)).GetProperty("twoFactor").GetProperty("required").GetBoolean());
        Assert.Equal(DeskAuthentication.TwoFactorPath, (await browser.GetAsync("/desk", Ct)).Headers.Location?.OriginalString);

        await TurnOn(approver);
        Assert.Equal(HttpStatusCode.OK, (await approver.GetAsync("/umbraco/test/Reform.Approve", Ct)).StatusCode);
        Assert.Contains("bắt buộc", await (await approver.PostAsJsonAsync($"{Me}/two-factor/disable", new { password = DeskSite.Password }, Ct)).ProblemTitle(HttpStatusCode.Conflict), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_turned_off_with_the_password_only()
    {
        await using var site = await DeskSite.Start(time: _time);
        using var here = await site.Program(Editor);
        await TurnOn(here);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await here.PostAsJsonAsync($"{Me}/two-factor/disable", new { password = "sai" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await here.PostAsync($"{Me}/two-factor/start", null, Ct)).StatusCode);
        var renewed = await (await here.PostAsJsonAsync($"{Me}/two-factor/recovery-codes", new { password = DeskSite.Password }, Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(10, renewed.GetProperty("recoveryCodes").GetArrayLength());
        await (await here.PostAsJsonAsync($"{Me}/two-factor/disable", new { password = DeskSite.Password }, Ct)).Json(HttpStatusCode.OK);
        using var browser = site.Browser();
        await DeskSite.SignIn(browser, Editor);
    }

    [Fact]
    public async Task Administrator_resets_it_for_somebody_who_lost_the_phone()
    {
        await using var site = await DeskSite.Start(time: _time);
        using var here = await site.Program(Editor);
        await TurnOn(here);
        using var administrator = await site.Program(Administrator);
        var id = await site.Scoped(async (UserManager<Account> accounts) => (await accounts.FindByEmailAsync(Editor))!.Id);

        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PostAsync($"{DeskSite.Api}/accounts/{id}/reset-two-factor", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await administrator.PostAsync($"{DeskSite.Api}/accounts/{id}/reset-two-factor", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync(Me, Ct)).StatusCode);
        using var browser = site.Browser();
        await DeskSite.SignIn(browser, Editor);
    }

    [Fact]
    public async Task Pages_lead_through_set_up_and_second_step_without_a_script()
    {
        await using var site = await DeskSite.Start(new() { ["Accounts:RequireTwoFactor"] = "everybody" }, time: _time);
        using var browser = site.Browser();
        var signIn = new Dictionary<string, string> { ["email"] = Editor, ["password"] = DeskSite.Password, ["returnUrl"] = "/desk/tin-bai" };
        Assert.Equal("/desk/tin-bai", (await browser.Submit("/desk/sign-in", signIn)).Headers.Location?.OriginalString);
        var page = WebUtility.HtmlDecode(await browser.GetStringAsync(DeskAuthentication.TwoFactorPath, Ct));
        var key = System.Text.RegularExpressions.Regex.Match(page, "desk-key\">([A-Z2-7 ]+)<").Groups[1].Value.Replace(" ", "", StringComparison.Ordinal);
        Assert.Equal(32, key.Length);
        Assert.Contains("<path d=\"M4 4h7v1h-7z", page, StringComparison.Ordinal);
    }

    private static string Now(string key, DateTimeOffset now) => Totp.Code(key, Totp.Step(now));

    private string Now(string key) => Now(key, _time.GetUtcNow());

    /// <summary>Turns it on for a program, which goes on with its new token.</summary>
    private async Task<(string Key, string[] RecoveryCodes)> TurnOn(HttpClient program)
    {
        var started = await (await program.PostAsync($"{Me}/two-factor/start", null, Ct)).Json(HttpStatusCode.OK);
        var key = started.GetProperty("key").GetString()!.Replace(" ", "", StringComparison.Ordinal);
        var ticket = started.GetProperty("ticket").GetString();
        var wrong = await program.PostAsJsonAsync($"{Me}/two-factor/confirm", new { ticket, code = "không phải" }, Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
        var on = await (await program.PostAsJsonAsync($"{Me}/two-factor/confirm", new { ticket, code = Now(key) }, Ct)).Json(HttpStatusCode.OK);
        program.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Bearer", on.GetProperty("session").GetProperty("accessToken").GetString());
        return (key, [.. on.GetProperty("recoveryCodes").EnumerateArray().Select(code => code.GetString()!)]);
    }

    private static async Task<string> Ticket(HttpClient client)
    {
        JsonElement answer = await (await DeskSite.TrySignIn(client, Editor, DeskSite.Password)).Json(HttpStatusCode.Accepted);
        Assert.True(answer.GetProperty("twoFactorRequired").GetBoolean());
        return answer.GetProperty("ticket").GetString()!;
    }

    private static Task<HttpResponseMessage> Second(HttpClient client, string ticket, string? code, string? recoveryCode = null) =>
        client.PostAsJsonAsync(SecondStep, new { ticket, code, recoveryCode }, Ct);
}
