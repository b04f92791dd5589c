using System.Net;
using Deque.AxeCore.Playwright;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>The way of a text between an editor and an approver, on the desk's pages.</summary>
public sealed class WorkflowPageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const float Patience = 60_000;

    [Fact]
    public async Task Editor_submits_approver_returns_with_a_comment_and_publishes_what_was_mended()
    {
        var errors = new List<string>();
        var editor = await Watch(await chromium.OpenAs(1280, "bientap"), errors);
        var approver = await Watch(await chromium.OpenAs(375, "lanhdao"), errors);
        using var desk = await chromium.Site.SignIn("bientap");
        var key = await desk.Create(Desk.Article("Bộ phận một cửa nhận hồ sơ ngoài giờ"));
        var path = $"/desk/noi-dung/{key}/duyet";

        await editor.GotoAsync(path);
        await Press(editor, "Trình duyệt");
        await Look(editor, "workflow-submit");
        await Dialog(editor).Locator("textarea").FillAsync("Nhờ anh chị duyệt trong sáng nay");
        await Confirm(editor, "Trình duyệt");
        await State(editor, "Chờ duyệt");
        await Look(editor, "workflow-submitted");

        await approver.GotoAsync("/desk");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Thông báo, 1 chưa đọc" }).ClickAsync();
        await approver.GetByRole(AriaRole.Link, new() { Name = "Chờ duyệt: Bộ phận một cửa nhận hồ sơ ngoài giờ" }).WaitForAsync();
        await Look(approver, "workflow-notices");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Đánh dấu đã đọc hết" }).ClickAsync();
        await approver.GetByRole(AriaRole.Button, new() { Name = "Thông báo, 0 chưa đọc" }).WaitForAsync();

        await approver.GotoAsync(path);
        await Press(approver, "Trả lại");
        await Confirm(approver, "Trả lại");
        await Dialog(approver).GetByText("Hãy điền ô này.").WaitForAsync();
        await Dialog(approver).Locator("textarea").FillAsync("Ghi rõ giờ nhận hồ sơ.");
        await Look(approver, "workflow-return");
        await Confirm(approver, "Trả lại");
        await State(approver, "Bị trả lại");

        await editor.ReloadAsync();
        await editor.GetByText("Ghi rõ giờ nhận hồ sơ.").First.WaitForAsync();
        await Look(editor, "workflow-returned");
        await desk.Expect(HttpStatusCode.OK, HttpMethod.Put, $"{Desk.Content}/{key}", new { values = new { body = "<p>Nhận hồ sơ đến 19 giờ.</p>" }, revision = 1 });
        await editor.ReloadAsync();
        await Press(editor, "Trình duyệt");
        await Confirm(editor, "Trình duyệt");
        await State(editor, "Chờ duyệt");

        await approver.ReloadAsync();
        await Press(approver, "Hẹn giờ");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Đặt lịch" }).ClickAsync();
        await approver.GetByText("Hãy nhập giờ xuất bản hoặc giờ rút xuống.").WaitForAsync();
        await approver.GetByLabel("Ngày").First.FillAsync("31/2/2090");
        await approver.GetByLabel("Giờ", new() { Exact = true }).First.FillAsync("8h");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Đặt lịch" }).ClickAsync();
        await approver.GetByText("Không có ngày này; hãy viết như 23/4/2026.").WaitForAsync();
        await approver.GetByLabel("Ngày").First.FillAsync("2/1/2090");
        await Look(approver, "workflow-schedule");
        await approver.GetByRole(AriaRole.Button, new() { Name = "Đặt lịch" }).ClickAsync();
        await approver.GetByText("Sẽ xuất bản lúc 2/1/2090, 08:00").WaitForAsync();
        await State(approver, "Hẹn giờ đăng");
        await Press(approver, "Duyệt và xuất bản");
        await Confirm(approver, "Duyệt và xuất bản");
        await State(approver, "Đã đăng");
        await Look(approver, "workflow-published");

        Assert.Empty(errors);
        await editor.Context.CloseAsync();
        await approver.Context.CloseAsync();
    }

    [Fact]
    public async Task Incomplete_text_is_not_submitted_and_the_page_says_what_is_missing()
    {
        var page = await chromium.OpenAs(1280, "bientap");
        using var desk = await chromium.Site.SignIn("bientap");
        var key = await desk.Create(Desk.Article("Thiếu tóm tắt", new { summary = "" }));
        await page.GotoAsync($"/desk/noi-dung/{key}/duyet");

        await Press(page, "Trình duyệt");
        await Confirm(page, "Trình duyệt");

        await page.Locator("heza-error-summary").GetByRole(AriaRole.Alert).WaitForAsync(new() { Timeout = Patience });
        Assert.Contains("heza-error-summary", await page.EvaluateAsync<string>(
            "(() => { let active = document.activeElement, path = ''; while (active) { path += active.localName + ' '; active = active.shadowRoot?.activeElement; } return path; })()"), StringComparison.Ordinal);
        await Look(page, "workflow-incomplete");
        await State(page, "Bản nháp");
        await page.Context.CloseAsync();
    }

    private static Task<IPage> Watch(IPage page, List<string> errors)
    {
        page.SetDefaultTimeout(Patience);
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => errors.Add(error);
        return Task.FromResult(page);
    }

    private static ILocator Dialog(IPage page) => page.Locator("body > div > heza-dialog");

    private static Task Press(IPage page, string name) =>
        page.Locator("heza-workflow-bar").GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task Confirm(IPage page, string name) => Dialog(page).GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();

    private static Task State(IPage page, string name) =>
        page.Locator("heza-workflow-bar .tag").GetByText(name, new() { Exact = true }).WaitForAsync(new() { Timeout = Patience });

    /// <summary>Nothing for axe to find and nothing sideways; with HEZA_SCREENSHOTS=folder a picture.</summary>
    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png") });
        }

        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(violation => $"{name}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
