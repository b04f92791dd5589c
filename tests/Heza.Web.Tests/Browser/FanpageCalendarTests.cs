using System.Net;
using Heza.Plugins.Reform.Platform;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>The fanpage calendar as an approver and an editor use it. With HEZA_SCREENSHOTS=folder it leaves pictures.</summary>
[Collection(FanpageBrowser.Name)]
public sealed class FanpageCalendarTests(Chromium chromium)
{
    private const string Fanpage = "/umbraco/management/api/v1/reform/fanpage";

    /// <summary>What stands in a dialog is no descendant of the browser's own element, which lies in a shadow root.</summary>
    private const string OpenDialog = "heza-calendar heza-dialog";

    [Theory]
    [InlineData(1280, "thang")]
    [InlineData(1280, "tuan")]
    [InlineData(1280, "danh-sach")]
    [InlineData(375, "thang")]
    [InlineData(375, "tuan")]
    [InlineData(375, "danh-sach")]
    public async Task Every_view_is_accessible_quiet_and_fits(int width, string view)
    {
        var (_, title, day) = await Waiting("08:00", 2);
        var (page, errors) = await Open(width, "lanhdao", $"/desk/lich-fanpage?xem={view}&ngay={day:yyyy-MM-dd}");
        if (view != "thang")
        {
            await Assertions.Expect(page.GetByText(title).First).ToBeVisibleAsync();
        }
        else if (width > 375)
        {
            await Assertions.Expect(page.Locator($"td[data-day='{day:yyyy-MM-dd}'] heza-post-chip").First).ToBeVisibleAsync();
        }
        else
        {
            await page.Locator($"td[data-day='{day:yyyy-MM-dd}'] a.few").ClickAsync();
            await Assertions.Expect(page.GetByText(title).First).ToBeVisibleAsync();
            await page.GoBackAsync();
            await page.GetByText("CN", new() { Exact = true }).WaitForAsync();
        }

        await page.IsSound(errors, $"fanpage-{view}");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Post_is_moved_without_dragging_and_by_the_keyboard_alone()
    {
        var (key, title, day) = await Waiting("09:00", 30);
        var (page, errors) = await Open(375, "lanhdao", $"/desk/lich-fanpage?xem=danh-sach&ngay={day:yyyy-MM-dd}");

        await page.GetByRole(AriaRole.Button, new() { Name = $"Đổi giờ: {title}" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var dialog = page.Locator(OpenDialog);
        await Assertions.Expect(dialog.GetByLabel("Ngày đăng")).ToBeFocusedAsync();
        var slot = dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^(19:30)$") });
        await slot.FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await Assertions.Expect(slot).ToHaveAttributeAsync("aria-pressed", "true");
        await page.Photograph("fanpage-doi-gio");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu giờ đăng" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(dialog.GetByText("đã đổi; bài viết hẹn")).ToBeVisibleAsync();
        await page.IsSound(errors, "fanpage-bai");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog)).ToHaveCountAsync(0);
        Assert.Equal(VietnamTime.FromLocal(day.ToDateTime(new TimeOnly(19, 30))), await DueAt(key));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Post_is_dragged_to_another_day_and_keeps_its_time()
    {
        var (key, title, day) = await Waiting("14:05", 40);
        var target = day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day.AddDays(1);
        var (page, errors) = await Open(1280, "lanhdao", $"/desk/lich-fanpage?xem=tuan&ngay={day:yyyy-MM-dd}");

        await page.GetByRole(AriaRole.Button, new() { NameRegex = new(title) }).DragToAsync(page.Locator($"td[data-day='{target:yyyy-MM-dd}']"));

        await Assertions.Expect(page.Locator($"td[data-day='{target:yyyy-MM-dd}']").GetByText(title)).ToBeVisibleAsync();
        Assert.Equal(VietnamTime.FromLocal(target.ToDateTime(new TimeOnly(14, 5))), await DueAt(key));
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Failed_post_says_why_and_what_to_do_and_is_mended_there()
    {
        using var approver = await chromium.Site.SignIn("lanhdao");
        var title = $"Bài bị từ chối {Guid.NewGuid():n}"[..24];
        var key = await approver.Create(Desk.Article(title, new { fanpageMode = "on-publish", fanpageText = "Lời [thử-lỗi]" }));
        await approver.Publish(key);
        await Eventually.Get(
            () => approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Fanpage}/posts?content={key}"),
            posts => posts.GetProperty("items")[0].GetProperty("state").GetString() == "failed");
        var (page, errors) = await Open(1280, "lanhdao", "/desk/lich-fanpage?xem=danh-sach&tinh-trang=failed");

        await page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Dialog, new() { Name = title })).ToBeVisibleAsync();
        var dialog = page.Locator(OpenDialog);
        await Assertions.Expect(dialog.GetByText("từ chối lời đăng")).ToBeVisibleAsync();
        await Assertions.Expect(dialog.GetByText("rồi bấm Gửi lại")).ToBeVisibleAsync();
        await page.IsSound(errors, "fanpage-loi");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Sửa lời đăng" }).ClickAsync();
        await dialog.GetByLabel("Lời đăng", new() { Exact = true }).FillAsync("Lời đã sửa");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu lời đăng" }).ClickAsync();
        await dialog.GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).ClickAsync();
        await page.Locator("body > div heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Gửi lại" }).ClickAsync();

        await Eventually.Get(
            () => approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Fanpage}/posts?content={key}"),
            posts => posts.GetProperty("items")[0].GetProperty("state").GetString() == "sent");
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Editor_sees_the_calendar_and_changes_nothing()
    {
        var (_, title, day) = await Waiting("10:00", 50);
        var (page, errors) = await Open(1280, "bientap", $"/desk/lich-fanpage?xem=danh-sach&ngay={day:yyyy-MM-dd}");

        await page.GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(OpenDialog).GetByText("Chờ gửi")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { NameRegex = new("Đổi giờ|Huỷ bài|Sửa lời") })).ToHaveCountAsync(0);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    /// <summary>A post that waits for a time of a day to come; each test has its own days.</summary>
    private async Task<(Guid Key, string Title, DateOnly Day)> Waiting(string clock, int days)
    {
        using var approver = await chromium.Site.SignIn("lanhdao");
        var day = TimeProvider.System.Today().AddDays(days);
        var title = $"Bài chờ đăng {Guid.NewGuid():n}"[..21];
        var key = await approver.Create(Desk.Article(title, new { fanpageMode = "at-time", fanpageTime = $"{day:yyyy-MM-dd}T{clock}" }));
        await approver.Publish(key);
        return (key, title, day);
    }

    private async Task<DateTime> DueAt(Guid key)
    {
        using var approver = await chromium.Site.SignIn("lanhdao");
        var posts = await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Fanpage}/posts?content={key}");
        return posts.GetProperty("items")[0].GetProperty("dueAt").GetDateTime();
    }

    private async Task<(IPage Page, List<string> Errors)> Open(int width, string who, string path)
    {
        var page = await chromium.OpenAs(width, who);
        var errors = page.Complaints();
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Lịch fanpage" }).WaitForAsync();
        return (page, errors);
    }
}
