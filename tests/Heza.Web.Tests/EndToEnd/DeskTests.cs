using System.Net;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.Browser;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>People at the desk, in the browser, under the rules as they ship: four eyes. What they publish is taken away again.</summary>
[Collection(EndToEndSite.Name), HoldsFor(CmsHosts.Embedded)]
public sealed class DeskTests(EndToEndSite site)
{
    [Fact]
    public async Task Office_signs_in_and_sees_every_item_of_the_plan_covered_or_not()
    {
        const string Plans = "/umbraco/management/api/v1/reform/plans";
        var api = await site.SignIn(Role.Office);
        var plans = (await api.Expect(HttpStatusCode.OK, HttpMethod.Get, Plans)).EnumerateArray().ToList();
        site.Needs(plans.Count > 0, "plan");
        var year = plans[0].GetProperty("year").GetInt32();
        var coverage = await api.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Plans}/{year}/coverage");

        var page = await site.OpenDesk(Role.Office);
        var complaints = page.Complaints();
        await page.GotoAsync($"/desk/do-phu/{year}");
        foreach (var item in coverage.GetProperty("items").EnumerateArray())
        {
            await Assertions.Expect(page.Locator($"main a[href*='/desk/do-phu/{year}/{item.GetProperty("code").GetString()}']").First).ToBeVisibleAsync();
        }

        await page.IsSound(complaints, "end-to-end-coverage");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Article_is_written_approved_read_found_and_taken_away_again()
    {
        var mark = Guid.NewGuid().ToString("n")[..8];
        var title = $"Thử đường đi của một bài viết {mark}";
        var (editor, approver) = (await site.SignIn(Role.Editor), await site.SignIn(Role.Approver));
        var key = await editor.Create(Desk.Article(title, new { fanpageMode = "none" }));
        try
        {
            await editor.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/submit", new { revision = 1 });
            await ApproveAtTheDesk(key);

            var path = await ReadOnThePortal(title);
            await Eventually.Get(() => Found(mark), found => found.Contains(path, StringComparison.Ordinal));

            await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/withdraw", new { reason = "Bài thử" });
            using var gone = await site.Reader.Raw(HttpMethod.Get, path, null, accept: "text/html");
            await gone.IsPage(HttpStatusCode.Gone);
            await Eventually.Get(() => Found(mark), found => !found.Contains(path, StringComparison.Ordinal));
        }
        finally
        {
            await Remove(approver, key);
        }
    }

    private async Task ApproveAtTheDesk(Guid key)
    {
        var page = await site.OpenDesk(Role.Approver);
        await page.GotoAsync($"/desk/noi-dung/{key}/duyet");
        await page.Locator("heza-workflow-bar").GetByRole(AriaRole.Button, new() { Name = "Duyệt và xuất bản", Exact = true }).ClickAsync();
        await page.Locator("body > div > heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Duyệt và xuất bản", Exact = true }).ClickAsync();
        await page.Locator("heza-workflow-bar .tag").GetByText("Đã đăng", new() { Exact = true }).WaitForAsync();
        await page.Context.CloseAsync();
    }

    /// <summary>From the list to the article; its path.</summary>
    private async Task<string> ReadOnThePortal(string title)
    {
        var page = await site.Open();
        await page.GotoAsync("/cai-cach-hanh-chinh/tin-tuc");
        await page.GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(title);
        await Assertions.Expect(page.GetByText("Nội dung bài viết.")).ToBeVisibleAsync();
        var path = new Uri(page.Url).AbsolutePath;
        await page.Context.CloseAsync();
        return path;
    }

    private Task<string> Found(string words) => site.Reader.Text($"/api/reform/v1/search?q={words}");

    /// <summary>Whatever state the test left it in.</summary>
    private static async Task Remove(HttpClient approver, Guid key)
    {
        var content = $"{Desk.Content}/{key}";
        var detail = await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, content);
        if (detail.GetProperty("state").GetString() == "published")
        {
            await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{content}/withdraw", new { reason = "Bài thử" });
        }

        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{content}/trash");
        await approver.Expect(HttpStatusCode.NoContent, HttpMethod.Delete, content);
    }
}
