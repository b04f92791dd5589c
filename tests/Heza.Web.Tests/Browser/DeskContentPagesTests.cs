using System.Net;
using System.Text.RegularExpressions;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Heza.Web.Tests.Browser;

/// <summary>The desk's lists, versions, comparison and preview, as people use them.</summary>
public sealed class DeskContentPagesTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>WCAG 2.2 up to AA, target size included.</summary>
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    [Theory]
    [InlineData("/desk/tin-bai", 1280)]
    [InlineData("/desk/tin-bai", 375)]
    [InlineData("/desk/van-ban", 1280)]
    [InlineData("/desk/van-ban", 375)]
    [InlineData("/desk/tin-bai?muc=trashed", 1280)]
    [InlineData("/desk/tin-bai?tim=khong+co+bai+nay", 375)]
    public async Task List_is_accessible_quiet_and_fits(string path, int width)
    {
        var page = await chromium.OpenAs(width, "lanhdao");
        var errors = Errors(page);

        await page.GotoAsync(path);
        await Expect(page.Locator("heza-content-list .count").First).ToBeVisibleAsync();
        await Expect(page.Locator("heza-content-list heza-pagination, heza-content-list heza-empty").First).ToBeVisibleAsync();

        await IsInOrder(page, errors, path, width);
    }

    [Fact]
    public async Task Office_is_told_that_the_list_is_for_others()
    {
        var page = await chromium.OpenAs(1280, "vanphong");

        await page.GotoAsync("/desk/tin-bai");

        await Expect(page.Locator("heza-content-list heza-problem")).ToContainTextAsync("biên tập viên");
        await Expect(page.GetByText("Viết bài mới")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task List_is_searched_sorted_and_gone_back_in_by_keyboard()
    {
        var page = await chromium.OpenAs(1280, "bientap");
        await page.GotoAsync("/desk/van-ban");
        var rows = page.Locator("heza-content-list tbody tr");
        await Expect(rows.Nth(1)).ToBeVisibleAsync();
        var all = await rows.CountAsync();

        await page.GetByRole(AriaRole.Searchbox).FocusAsync();
        await page.Keyboard.TypeAsync("nghi dinh 61");
        await page.Keyboard.PressAsync("Enter");
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows.First).ToContainTextAsync("61/2018/NĐ-CP");
        Assert.EndsWith("/desk/van-ban?tim=nghi+dinh+61", page.Url, StringComparison.Ordinal);

        await page.GoBackAsync();
        await Expect(rows).ToHaveCountAsync(all);
        var names = page.Locator("heza-content-list tbody .name a");
        var sorted = (await names.AllInnerTextsAsync()).OrderBy(VietnameseText.Fold, StringComparer.Ordinal).ToList();
        await page.Locator("#sort").SelectOptionAsync("name");
        await page.WaitForURLAsync(new Regex("xep=name"));
        // The address changes before the list does.
        await Expect(names.First).ToHaveTextAsync(sorted[0]);
        await page.Locator("#sort").SelectOptionAsync("-name");
        await Expect(names.First).ToHaveTextAsync(sorted[^1]);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Many_are_published_at_once_and_each_outcome_is_told(int width)
    {
        var page = await chromium.OpenAs(width, "lanhdao");
        var errors = Errors(page);
        using var desk = await chromium.Site.SignIn("lanhdao");
        var word = $"loạt {width}";
        await Create(desk, $"Bài đủ, {word}", Full);
        await Create(desk, $"Bài thiếu, {word}", new { });
        await page.GotoAsync($"/desk/tin-bai?tim={Uri.EscapeDataString(word)}");

        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Chọn “Bài đủ, {word}”" }).CheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Chọn “Bài thiếu, {word}”" }).PressAsync("Space");
        await Expect(page.GetByText("Đã chọn 2 mục")).ToBeVisibleAsync();
        await IsInOrder(page, errors, "/desk/tin-bai chosen", width, close: false);
        await page.Locator("heza-content-list .bulk").GetByRole(AriaRole.Button, new() { Name = "Xuất bản" }).ClickAsync();
        await page.Locator("heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Xuất bản" }).ClickAsync();

        var outcomes = page.Locator(".desk-outcomes li");
        await Expect(outcomes).ToHaveCountAsync(2);
        await Expect(outcomes.First).ToContainTextAsync("Hãy chọn chuyên mục.");
        await Expect(outcomes.Last).ToContainTextAsync($"Xong: Bài đủ, {word}");
        await IsInOrder(page, errors, "/desk/tin-bai outcomes", width, close: false);
        await page.Keyboard.PressAsync("Escape");
        await Expect(page.Locator("heza-content-list tbody tr", new() { HasText = "Bài đủ" })).ToContainTextAsync("Đã đăng");
        await Expect(page.Locator("heza-content-list tbody tr", new() { HasText = "Bài thiếu" })).ToContainTextAsync("Bản nháp");
        await Expect(page.GetByText("Đã chọn")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Versions_are_compared_by_more_than_colour_and_an_old_one_is_restored(int width)
    {
        var page = await chromium.OpenAs(width, "bientap");
        var errors = Errors(page);
        using var desk = await chromium.Site.SignIn("bientap");
        var key = await Create(desk, $"Bài có nhiều bản {width}", Full);
        await desk.Expect(HttpStatusCode.OK, HttpMethod.Put, $"{Desk.Content}/{key}", new { revision = 1, values = new { body = "<p>Hồ sơ được trả đúng hạn.</p><p>Đoạn mới hẳn.</p>" } });

        await page.GotoAsync($"/desk/noi-dung/{key}/phien-ban");

        await Expect(page.Locator("heza-compare .text del")).ToContainTextAsync("trước");
        await Expect(page.Locator("heza-compare .text ins").First).ToContainTextAsync("đúng");
        Assert.Equal("line-through", await page.Locator("heza-compare .text del").EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
        Assert.Equal("underline", await page.Locator("heza-compare .text ins").First.EvaluateAsync<string>("e => getComputedStyle(e).textDecorationLine"));
        await Expect(page.Locator("heza-compare .text del .visually-hidden").First).ToHaveTextAsync(new Regex("bỏ"));
        await IsInOrder(page, errors, "/desk/phien-ban", width, close: false);

        await page.Locator("heza-versions").GetByRole(AriaRole.Button, new() { Name = "Khôi phục" }).ClickAsync();
        await page.Locator("heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Khôi phục" }).ClickAsync();
        await Expect(page.Locator("heza-versions tbody tr")).ToHaveCountAsync(3);
        await Expect(page.Locator("heza-versions tbody tr").First).ToContainTextAsync("Khôi phục bản lưu lúc");
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Draft_is_previewed_at_the_width_of_a_desktop_and_of_a_phone(int width)
    {
        var page = await chromium.OpenAs(width, "bientap");
        var errors = Errors(page);
        using var desk = await chromium.Site.SignIn("bientap");
        var key = await Create(desk, $"Bài xem trước {width}", Full);

        await page.GotoAsync($"/desk/noi-dung/{key}/xem-truoc");

        await Expect(page.FrameLocator("iframe").Locator("h1")).ToHaveTextAsync($"Bài xem trước {width}");
        foreach (var (choice, wanted) in new[] { ("Điện thoại", 375), ("Máy tính", 1280) })
        {
            await page.GetByRole(AriaRole.Radio, new() { Name = choice }).CheckAsync();
            Assert.Equal(wanted, await page.FrameLocator("iframe").Locator("html").EvaluateAsync<int>("() => innerWidth"));
            await IsInOrder(page, errors, $"/desk/xem-truoc {wanted}", width, close: false);
        }

        await page.Context.CloseAsync();
    }

    private static object Full => new { summary = "Tóm tắt", body = "<p>Hồ sơ được trả trước hạn.</p>", category = "tin-tuc", unit = "van-phong" };

    private static Task<Guid> Create(HttpClient desk, string name, object values) => desk.Create(new { type = "reformArticle", name, values });

    private static List<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }

    /// <summary>Nothing for axe to find, no error in the console, no sideways scrolling.</summary>
    private static async Task IsInOrder(IPage page, List<string> errors, string name, int width, bool close = true)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var file = string.Concat(name.Trim('/').Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{file}-{width}.png"), FullPage = true });
        }

        // The page in a preview's frame is a page of the portal, which has its own test.
        var axe = await page.RunAxe(new AxeRunOptions { Iframes = false, RunOnly = new RunOnlyOptions { Type = "tag", Values = Wcag } });
        Assert.Equal("", string.Join('\n', axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.Empty(errors);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        if (close)
        {
            await page.Context.CloseAsync();
        }
    }
}
