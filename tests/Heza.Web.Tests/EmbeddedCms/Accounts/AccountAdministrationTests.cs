using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Accounts;
using Microsoft.AspNetCore.Identity;
using static Heza.Web.Tests.EmbeddedCms.DeskRequests;

namespace Heza.Web.Tests.EmbeddedCms.Accounts;

public sealed class AccountAdministrationTests
{
    private const string Administrator = "quantri@heza.example";
    private const string Editor = "bientap@heza.example";
    private const string Accounts = $"{DeskSite.Api}/accounts";

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task New_account_gets_a_link_that_sets_its_password_once(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider);
        using var client = await site.Program(Administrator);
        var created = await (await client.PostAsJsonAsync(Accounts, new { email = "moi@heza.example", name = "Đỗ  Thị\u0000 Mới", roles = new[] { "editor", "Unit" }, unit = "van-phong" }, Ct))
            .Json(HttpStatusCode.Created);
        var link = new Uri(created.GetProperty("setPasswordLink").GetString()!).PathAndQuery;
        Assert.Equal("Đỗ Thị Mới", created.GetProperty("account").GetProperty("name").GetString());

        using var browser = site.Browser();
        var form = new Dictionary<string, string> { ["password"] = "một câu dài dễ nhớ", ["repeated"] = "một câu khác hẳn kia" };
        var different = await browser.Submit(link, form);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, different.StatusCode);
        Assert.Contains("chưa giống nhau", WebUtility.HtmlDecode(await different.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
        form["repeated"] = form["password"];
        Assert.Equal("/desk/sign-in?passwordSet=1", (await browser.Submit(link, form)).Headers.Location?.OriginalString);

        Assert.Equal(HttpStatusCode.Gone, (await browser.GetAsync(link, Ct)).StatusCode);
        var session = await DeskSite.SignIn(browser, "moi@heza.example", form["password"]);
        Assert.Equal(["Editor", "Unit"], session.GetProperty("user").GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Theory]
    [InlineData("""{"email":"x@heza.example","name":"","roles":["Editor"]}""", HttpStatusCode.UnprocessableEntity, "họ tên")]
    [InlineData("""{"email":"x@heza.example","name":"A","roles":[]}""", HttpStatusCode.UnprocessableEntity, "vai trò")]
    [InlineData("""{"email":"x@heza.example","name":"A","roles":[null]}""", HttpStatusCode.UnprocessableEntity, "Vai trò")]
    [InlineData("""{"email":"x@heza.example","name":"A","roles":["Unit"]}""", HttpStatusCode.UnprocessableEntity, "mã đơn vị")]
    [InlineData("""{"email":"x@heza.example","name":"A","roles":["Unit"],"unit":"Một cửa"}""", HttpStatusCode.UnprocessableEntity, "Mã đơn vị")]
    [InlineData("""{"email":"khong","name":"A","roles":["Editor"]}""", HttpStatusCode.UnprocessableEntity, "e-mail")]
    [InlineData("""{"email":"x@heza.example","name":"A","roles":["Editor"],"password":"ngan"}""", HttpStatusCode.UnprocessableEntity, "12 ký tự")]
    [InlineData("""{"email":"x@heza.example","name":"A","roles":["Editor"],"password":"aaaaaaaaaaaaaaa"}""", HttpStatusCode.UnprocessableEntity, "khác nhau")]
    [InlineData("""{"email":"BIENTAP@heza.example","name":"A","roles":["Editor"]}""", HttpStatusCode.Conflict, "Đã có tài khoản")]
    public async Task Account_that_cannot_be_is_refused_with_what_to_mend(string body, HttpStatusCode status, string words)
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Administrator);

        var answer = await client.PostAsync(Accounts, new StringContent(body, null, "application/json"), Ct);

        Assert.Contains(words, await answer.ProblemTitle(status), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Closing_an_account_ends_its_sessions_and_its_sign_in()
    {
        await using var site = await DeskSite.Start();
        using var administrator = await site.Program(Administrator);
        using var program = await site.Program(Editor);
        using var browser = site.Browser();
        await DeskSite.SignIn(browser, Editor);

        await Change(administrator, await Id(site, Editor), new { name = "Trần Thị Biên Tập", roles = new[] { "Editor" }, disabled = true }, HttpStatusCode.OK);

        Assert.Equal(HttpStatusCode.Unauthorized, (await program.GetAsync($"{DeskSite.Api}/me", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await browser.GetAsync($"{DeskSite.Api}/me", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await DeskSite.TrySignIn(browser, Editor, DeskSite.Password)).StatusCode);
        var link = await administrator.PostAsync($"{Accounts}/{await Id(site, Editor)}/set-password-link", null, Ct);
        Assert.Equal(HttpStatusCode.Conflict, link.StatusCode);
    }

    [Fact]
    public async Task Other_roles_end_sessions_and_another_name_does_not()
    {
        await using var site = await DeskSite.Start();
        using var administrator = await site.Program(Administrator);
        var id = await Id(site, Editor);
        using var before = await site.Program(Editor);

        await Change(administrator, id, new { name = "Tên Mới", roles = new[] { "Editor" }, disabled = false }, HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.OK, (await before.GetAsync($"{DeskSite.Api}/me", Ct)).StatusCode);

        await Change(administrator, id, new { name = "Tên Mới", roles = new[] { "Approver", "Office" }, disabled = false }, HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.Unauthorized, (await before.GetAsync($"{DeskSite.Api}/me", Ct)).StatusCode);
        using var after = await site.Program(Editor);
        var me = await (await after.GetAsync($"{DeskSite.Api}/me", Ct)).Json(HttpStatusCode.OK);
        Assert.Equal(["Approver", "Office"], me.GetProperty("roles").EnumerateArray().Select(role => role.GetString()));
    }

    [Fact]
    public async Task Last_administrator_can_neither_step_down_nor_be_closed()
    {
        await using var site = await DeskSite.Start();
        using var administrator = await site.Program(Administrator);
        var (id, editor) = (await Id(site, Administrator), await Id(site, Editor));
        var stepDown = new { name = "Vũ Thị Quản Trị", roles = new[] { "Editor" }, disabled = false };

        await Change(administrator, id, stepDown, HttpStatusCode.Conflict);
        await Change(administrator, id, new { name = "Vũ Thị Quản Trị", roles = new[] { "Administrator" }, disabled = true }, HttpStatusCode.Conflict);
        await Change(administrator, id, new { name = "Vũ Thị Quản Trị", roles = new[] { "Administrator" } }, HttpStatusCode.UnprocessableEntity);
        await Change(administrator, "khong-co", stepDown, HttpStatusCode.NotFound);
        await Change(administrator, editor, new { name = "Trần Thị Biên Tập", roles = new[] { "Editor", "Administrator" }, disabled = false }, HttpStatusCode.OK);
        await Change(administrator, id, stepDown, HttpStatusCode.OK);
    }

    [Theory, MemberData(nameof(SignInTests.Providers), MemberType = typeof(SignInTests))]
    public async Task Accounts_made_at_the_same_time_have_different_numbers_and_one_email_is_one_account(DatabaseProvider provider)
    {
        await using var site = await DeskSite.Start(provider: provider);
        using var client = await site.Program(Administrator);

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i =>
            client.PostAsJsonAsync(Accounts, new { email = $"nguoi{i / 2}@heza.example", name = $"Người {i}", roles = new[] { "Editor" } }, Ct)));

        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        var numbers = await site.Scoped((UserManager<Account> accounts) => Task.FromResult(accounts.Users.Select(account => account.Number).ToList()));
        Assert.Equal(numbers.Count, numbers.Distinct().Count());
    }

    [Fact]
    public async Task List_comes_in_pages()
    {
        await using var site = await DeskSite.Start();
        using var client = await site.Program(Administrator);

        var page = await (await client.GetAsync($"{Accounts}?page=2&pageSize=2", Ct)).Json(HttpStatusCode.OK);

        Assert.Equal(5, page.GetProperty("total").GetInt32());
        Assert.All(page.GetProperty("items").EnumerateArray(), item => Assert.Single(item.GetProperty("roles").EnumerateArray()));
        Assert.Equal(2, page.GetProperty("items").GetArrayLength());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await client.GetAsync($"{Accounts}?page=99999999999", Ct)).StatusCode);
    }

    private static Task<string> Id(DeskSite site, string email) =>
        site.Scoped(async (UserManager<Account> accounts) => (await accounts.FindByEmailAsync(email))!.Id);

    private static async Task<JsonElement> Change(HttpClient client, string id, object change, HttpStatusCode expected) =>
        await (await client.PutAsJsonAsync($"{Accounts}/{id}", change, Ct)).Json(expected);
}
