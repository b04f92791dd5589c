using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Accounts.SignIns;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Accounts;

public sealed class ProfileTests
{
    private const string Unit = "donvi@heza.example";
    private const string Administrator = "quantri@heza.example";
    private const string Me = $"{DeskSite.Api}/me";

    [Fact]
    public async Task Own_name_is_changed_and_the_session_goes_on()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Unit);

        Assert.Equal("Hãy nhập họ tên.", await (await client.PutAsJsonAsync($"{Me}/profile", new { name = " " }, Ct)).ProblemTitle(HttpStatusCode.UnprocessableEntity));
        var session = await (await client.PutAsJsonAsync($"{Me}/profile", new { name = "Phạm Văn  Mới" }, Ct)).Json(HttpStatusCode.OK);

        Assert.Equal("Phạm Văn Mới", session.GetProperty("user").GetProperty("name").GetString());
        var profile = await (await client.GetAsync($"{Me}/profile", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(("Phạm Văn Mới", "mot-cua"), (profile.GetProperty("name").GetString(), profile.GetProperty("unit").GetString()));
    }

    [Fact]
    public async Task Signing_out_ends_the_cookie_and_the_token_of_that_session_alone()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Browser();
        var session = await DeskSite.SignIn(browser, Unit);
        using var token = site.Browser();
        token.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        using var other = await site.Program(Unit);
        Assert.Equal(HttpStatusCode.OK, (await token.GetAsync(Me, Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await token.PostAsync($"{DeskSite.Api}/sign-out", null, Ct)).StatusCode);

        Assert.Equal(HttpStatusCode.Unauthorized, (await token.GetAsync(Me, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync(Me, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync(Me, Ct)).StatusCode);
    }

    [Fact]
    public async Task Signing_out_everywhere_leaves_this_device_alone()
    {
        await using var site = await DeskSite.Start();
        using var here = await site.Program(Unit);
        using var elsewhere = await site.Program(Unit);

        var session = await (await here.PostAsync($"{Me}/sign-out-everywhere", null, Ct)).Json(HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.Unauthorized, (await elsewhere.GetAsync(Me, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await here.GetAsync(Me, Ct)).StatusCode);
        here.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.GetProperty("accessToken").GetString());
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(Me, Ct)).StatusCode);
    }

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task History_tells_good_and_bad_attempts_and_forgets_old_ones(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider);
        var id = await Id(site, Unit);
        await site.Scoped(async (CmsDbContext db) =>
        {
            db.Add(new SignInRecord { AccountId = id, At = TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(-200), Outcome = SignInOutcome.SignedIn, Address = "", Browser = "" });
            await db.SaveChangesAsync(Ct);
        });
        using var browser = site.Browser();
        browser.DefaultRequestHeaders.UserAgent.ParseAdd("Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0");
        await DeskSite.TrySignIn(browser, Unit, "sai mật khẩu rồi");
        await DeskSite.SignIn(browser, Unit);
        using var administrator = await site.Program(Administrator);

        foreach (var (client, path) in new[] { (browser, $"{Me}/sign-ins"), (administrator, $"{DeskSite.Api}/accounts/{id}/sign-ins") })
        {
            var page = await (await client.GetAsync($"{path}?pageSize=10", Ct)).Json(HttpStatusCode.OK);
            var rows = page.GetProperty("items").EnumerateArray().ToList();
            Assert.Equal(["signed-in", "wrong-password"], rows.Select(row => row.GetProperty("outcome").GetString()));
            Assert.All(rows, row => Assert.Equal(("127.0.0.1", "Firefox, Linux"), (row.GetProperty("address").GetString(), row.GetProperty("browser").GetString())));
        }

        var found = await (await administrator.GetAsync($"{DeskSite.Api}/accounts?text=DON+VI&role=unit&unit=mot-cua&disabled=false", Ct)).Json(HttpStatusCode.OK);
        var row = Assert.Single(found.GetProperty("items").EnumerateArray());
        Assert.NotEqual(JsonValueKind.Null, row.GetProperty("lastSignInAt").ValueKind);
        var none = await (await administrator.GetAsync($"{DeskSite.Api}/accounts?text=%25&disabled=true", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(0, none.GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync($"{DeskSite.Api}/accounts/{id}/sign-ins", Ct)).StatusCode);
    }

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task What_is_done_to_accounts_is_audited_with_who_did_it(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider);
        using var administrator = await site.Program(Administrator);
        var id = await Id(site, Unit);
        using var person = await site.Program(Unit);
        var change = new { name = "Phạm Văn Đơn Vị", roles = new[] { "Unit", "Editor" }, unit = "mot-cua", disabled = true };
        await (await administrator.PutAsJsonAsync($"{DeskSite.Api}/accounts/{id}", change, Ct)).Json(HttpStatusCode.OK);
        // Refused: nothing of it stands in the audit.
        await administrator.PutAsJsonAsync($"{DeskSite.Api}/accounts/{await Id(site, Administrator)}", change, Ct);

        var entries = await site.Scoped((ReformDbContext db) => db.Set<AuditEntry>().AsNoTracking().OrderBy(entry => entry.Id).ToListAsync(Ct));

        var own = entries.Where(entry => entry.SubjectKey == id).Select(entry => (entry.Action, entry.ActorName)).ToList();
        Assert.Equal(
            [
                (AuditAction.AccountCreated, "Hệ thống"), (AuditAction.SignedIn, "Phạm Văn Đơn Vị"),
                (AuditAction.AccountChanged, "Vũ Thị Quản Trị"), (AuditAction.AccountDisabled, "Vũ Thị Quản Trị"),
            ],
            own);
        Assert.DoesNotContain(entries, entry => entry.Action == AuditAction.AccountChanged && entry.SubjectKey != id);
        Assert.All(entries.Where(entry => entry.ActorId != "system"), entry => Assert.NotNull(entry.RequestId));
        Assert.DoesNotContain(entries, entry => (entry.Detail ?? "").Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public void Setting_that_is_no_choice_stops_the_start()
    {
        var options = new AccountOptions { RequireTwoFactor = "maybe" };

        var checkedOptions = new CheckAccountOptions().Validate(null, options);

        Assert.Contains("Accounts:RequireTwoFactor", checkedOptions.FailureMessage, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Actions))]
    public void Every_act_on_content_has_its_word_in_the_audit(ContentAction action) =>
        Assert.Equal($"Content{action}", ContentScope.Audited(action).ToString());

    public static TheoryData<ContentAction> Actions => [.. Enum.GetValues<ContentAction>()];

    private static Task<string> Id(DeskSite site, string email) =>
        site.Scoped(async (UserManager<Account> accounts) => (await accounts.FindByEmailAsync(email))!.Id);
}
