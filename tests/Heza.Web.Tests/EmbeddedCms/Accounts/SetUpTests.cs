using System.Net;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Accounts;
using Microsoft.Extensions.Options;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Accounts;

public sealed partial class SetUpTests
{
    private static readonly Dictionary<string, string> Form = new()
    {
        ["name"] = "Nguyễn Văn A",
        ["email"] = "a@heza.example",
        ["password"] = "một câu dài dễ nhớ",
        ["repeated"] = "một câu dài dễ nhớ",
    };

    [Fact]
    public async Task Link_in_the_log_makes_the_first_administrator_once()
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        var link = await EnsureAndReadLink(site);
        using var browser = site.Browser();

        var mistyped = await browser.Submit(link, new(Form) { ["email"] = "khong phai" });
        var page = await mistyped.Content.ReadAsStringAsync(Ct);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, mistyped.StatusCode);
        Assert.Contains("Nguyễn Văn A", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        Assert.DoesNotContain(Form["password"], WebUtility.HtmlDecode(page), StringComparison.Ordinal);

        Assert.Equal("/desk/sign-in?passwordSet=1", (await browser.Submit(link, Form)).Headers.Location?.OriginalString);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link, Ct)).StatusCode);
        using var client = await site.Program("a@heza.example", Form["password"]);
        foreach (var policy in Permissions.All)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"/umbraco/test/{policy}", Ct)).StatusCode);
        }
    }

    [Fact]
    public async Task Next_start_replaces_the_link_and_an_account_closes_the_way()
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var browser = site.Browser();
        var old = await EnsureAndReadLink(site);
        var link = await EnsureAndReadLink(site);

        Assert.NotEqual(old, link);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(old, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync("/desk/set-up", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync(link, Ct)).StatusCode);
        await site.Scoped<CreateSampleAccounts>(create => create.Run(asked: false, Ct));
        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link, Ct)).StatusCode);
        await Ensure(site);
        Assert.Equal(2, Links(site).Count);
    }

    [Fact]
    public async Task Link_ends_after_a_day()
    {
        await using var site = await DeskSite.Start(sampleAccounts: false);
        using var browser = site.Browser();
        await site.Scoped<EnsureFirstAdministrator>(ensure => ensure.Run(TimeProvider.System.UtcNow() - SetUpLink.Life, Ct));

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(Links(site)[^1], Ct)).StatusCode);
    }

    [Fact]
    public async Task Configured_administrator_is_made_without_a_link()
    {
        await using var site = await DeskSite.Start(new()
        {
            ["Accounts:FirstAdministrator:Email"] = "chu@heza.example",
            ["Accounts:FirstAdministrator:Password"] = "một câu dài dễ nhớ",
        }, sampleAccounts: false, environment: "Production");
        await Ensure(site);
        await Ensure(site);

        using var client = await site.Program("chu@heza.example", "một câu dài dễ nhớ");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{DeskSite.Api}/accounts", Ct)).StatusCode);
        Assert.Empty(Links(site));
        Assert.Empty(site.Log.Containing("một câu dài"));
    }

    [Fact]
    public async Task Weak_configured_password_stops_the_start_with_its_key()
    {
        var settings = new Dictionary<string, string?>
        {
            ["Accounts:FirstAdministrator:Email"] = "chu@heza.example",
            ["Accounts:FirstAdministrator:Password"] = "admin",
        };

        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => DeskSite.Start(settings, sampleAccounts: false));

        Assert.Contains("Accounts:FirstAdministrator:Password", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sample_accounts_never_have_a_known_password_outside_development()
    {
        await using var site = await DeskSite.Start(sampleAccounts: false, environment: "Production");

        await Assert.ThrowsAsync<InvalidOperationException>(() => site.Scoped<CreateSampleAccounts>(create => create.Run(asked: false, Ct)));
        var made = await site.Scoped((CreateSampleAccounts create) => create.Run(asked: true, Ct));
        var again = await site.Scoped((CreateSampleAccounts create) => create.Run(asked: true, Ct));

        Assert.Equal(5, made.Select(account => account.Password).Distinct().Count());
        Assert.DoesNotContain(CreateSampleAccounts.DevelopmentPassword, made.Select(account => account.Password));
        Assert.All(again, account => Assert.Null(account.Password));
        using var browser = site.Browser();
        await DeskSite.SignIn(browser, made[0].Email, made[0].Password!);
    }

    [Theory]
    [InlineData("/desk?tab=1", "/desk?tab=1")]
    [InlineData("//evil.example", "/desk")]
    [InlineData("/\\evil.example", "/desk")]
    [InlineData("https://evil.example", "/desk")]
    [InlineData("/\t/evil.example", "/desk")]
    public async Task Sign_in_page_leads_back_on_this_site_only(string returnUrl, string expected)
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Browser();
        var page = $"/desk/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";

        var wrong = await browser.Submit(page, new() { ["email"] = "bientap@heza.example", ["password"] = "sai", ["returnUrl"] = returnUrl });
        Assert.Equal(HttpStatusCode.Unauthorized, wrong.StatusCode);
        Assert.Contains("value=\"bientap@heza.example\"", await wrong.Content.ReadAsStringAsync(Ct), StringComparison.Ordinal);
        var signedIn = await browser.Submit(page, new() { ["email"] = "bientap@heza.example", ["password"] = DeskSite.Password, ["returnUrl"] = returnUrl });

        Assert.Equal(expected, signedIn.Headers.Location?.OriginalString);
        Assert.Contains("Trần Thị Biên Tập", await browser.GetStringAsync("/umbraco/management/api/v1/desk/me", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/desk", Ct)).StatusCode);
    }

    [Fact]
    public async Task Sign_in_form_without_its_token_is_refused()
    {
        await using var site = await DeskSite.Start();
        using var browser = site.Browser();
        var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["email"] = "bientap@heza.example", ["password"] = DeskSite.Password });

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.PostAsync("/desk/sign-in", form, Ct)).StatusCode);
    }

    private static Task Ensure(DeskSite site) => site.Scoped<EnsureFirstAdministrator>(ensure => ensure.Run(TimeProvider.System.UtcNow(), Ct));

    private static async Task<string> EnsureAndReadLink(DeskSite site)
    {
        await Ensure(site);
        return Links(site)[^1];
    }

    private static List<string> Links(DeskSite site) =>
        [.. site.Log.Containing("There is no account yet").Select(line => Link().Match(line).Value)];

    [GeneratedRegex(@"/desk/set-up\?token=[0-9a-f]{64}")]
    private static partial Regex Link();
}
