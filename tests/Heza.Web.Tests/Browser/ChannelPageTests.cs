using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>Channels as an administrator sets them up and connects them, and what an approver does with their posts.</summary>
[Collection(FanpageBrowser.Name)]
public sealed class ChannelPageTests(Chromium chromium)
{
    private const string Fanpage = "/umbraco/management/api/v1/reform/fanpage";
    private const string Trial = "Fanpage thử nghiệm";

    /// <summary>What stands in a dialog is no descendant of the browser's own element, which lies in a shadow root.</summary>
    private const string Confirm = "body > div heza-dialog";

    [Fact]
    public async Task Policy_is_saved_with_its_error_beside_its_field_and_the_channel_is_switched_off_and_on()
    {
        var (page, errors) = await Open(1280, "quantri", "/desk/kenh", "Kênh");
        var card = page.Locator("heza-channel-card").Filter(new() { HasText = Trial });
        await card.GetByRole(AriaRole.Button, new() { Name = $"Cách dùng kênh: {Trial}" }).ClickAsync();
        var dialog = page.Locator("heza-policy-dialog");
        await dialog.GetByLabel("Yên lặng từ").FillAsync("21h30");
        await dialog.GetByLabel("Nhiều nhất mỗi ngày").FillAsync("nhiều");
        await Save();
        await Assertions.Expect(dialog.Locator("#dailyMost-error")).ToHaveTextAsync("Hãy ghi một số, như 30.");
        await dialog.GetByLabel("Nhiều nhất mỗi ngày").FillAsync("90");
        await Save();
        await Assertions.Expect(dialog.Locator("#quietUntil-error")).ToContainTextAsync("cần cả giờ bắt đầu và giờ kết thúc");
        await Assertions.Expect(dialog.GetByLabel("Yên lặng từ")).ToHaveValueAsync("21h30");
        await page.IsSound(errors, "kenh-cach-dung");
        await dialog.GetByLabel("Yên lặng từ").FillAsync("");
        await Save();
        await Assertions.Expect(card.GetByText("tối đa 90 bài/ngày")).ToBeVisibleAsync();

        await card.GetByRole(AriaRole.Button, new() { Name = $"Tắt kênh: {Trial}" }).ClickAsync();
        await Assertions.Expect(page.Locator(Confirm).GetByText("Bài đang chờ được giữ")).ToBeVisibleAsync();
        await page.Locator(Confirm).GetByRole(AriaRole.Button, new() { Name = "Tắt kênh" }).ClickAsync();
        await Assertions.Expect(card.GetByText("Đang tắt")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = $"Bật kênh: {Trial}" }).ClickAsync();
        await Assertions.Expect(card.GetByText("Hoạt động")).ToBeVisibleAsync();
        await page.IsSound(errors, "kenh");
        await page.Context.CloseAsync();

        Task Save() => dialog.GetByRole(AriaRole.Button, new() { Name = "Lưu" }).ClickAsync();
    }

    [Fact]
    public async Task Page_is_connected_by_a_pasted_token_that_is_kept_nowhere_in_the_browser()
    {
        var wanted = chromium.Graph.Facebook.AddPage("Khu kinh tế Hải Phòng");
        var token = chromium.Graph.Facebook.Tokens.ForUser().Value;
        var (page, errors) = await Open(375, "quantri", "/desk/kenh/ket-noi", "Kết nối kênh");
        await page.GetByRole(AriaRole.Link, new() { NameRegex = new("Trang Facebook") }).ClickAsync();
        await page.GetByText("Hoặc dán mã truy cập").ClickAsync();
        var field = page.GetByLabel("Mã truy cập (access token)");
        await field.FillAsync("không phải mã");
        await Connect();
        await Assertions.Expect(page.GetByText("Hãy dán mã truy cập")).ToBeVisibleAsync();
        await Assertions.Expect(field).ToHaveValueAsync("");
        await field.FillAsync(token);
        await Connect();

        await page.GetByLabel("Khu kinh tế Hải Phòng").CheckAsync();
        await page.IsSound(errors, "kenh-chon-trang");
        Assert.DoesNotContain(token, await page.EvaluateAsync<string>(Kept), StringComparison.Ordinal);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kết nối trang này" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Đã kết nối Khu kinh tế Hải Phòng")).ToBeVisibleAsync();
        using var administrator = await chromium.Site.SignIn("quantri");
        await Keep(administrator, "facebook-khu-kinh-te-hai-phong", ("autoPost", false));

        await page.GetByRole(AriaRole.Link, new() { Name = "Về danh sách kênh" }).ClickAsync();
        var card = page.Locator("heza-channel-card").Filter(new() { HasText = wanted.Name });
        await Assertions.Expect(card.GetByText("Hoạt động")).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra kết nối" }).ClickAsync();
        await Assertions.Expect(page.GetByText("Kết nối của Khu kinh tế Hải Phòng tốt.")).ToBeVisibleAsync();
        await page.IsSound(errors, "kenh-facebook");
        Assert.DoesNotContain(token, await page.EvaluateAsync<string>(Kept), StringComparison.Ordinal);
        Assert.Empty(chromium.Graph.Offences);
        await page.Context.CloseAsync();

        Task Connect() => page.GetByRole(AriaRole.Button, new() { Name = "Kết nối", Exact = true }).ClickAsync();
    }

    [Fact]
    public async Task Post_is_approved_and_sent_then_repeated_after_a_warning_and_hidden()
    {
        using var administrator = await chromium.Site.SignIn("quantri");
        using var approver = await chromium.Site.SignIn("lanhdao");
        await Keep(administrator, "sandbox", ("needsApproval", true));
        var title = $"Bài cần duyệt {Guid.NewGuid():n}"[..20];
        var pictures = await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/desk/media?kind=image&pageSize=1");
        var picture = pictures.GetProperty("items")[0].GetProperty("key").GetGuid();
        var key = await approver.Create(Desk.Article(title, new { fanpageMode = "on-publish", leadImage = picture, leadImageAlt = "Nhà làm việc" }));
        await approver.Publish(key);
        await Keep(administrator, "sandbox", ("needsApproval", false));

        var (page, errors) = await Open(1280, "lanhdao", "/desk/lich-fanpage?xem=thang", "Lịch fanpage");
        await page.Locator("heza-fanpage-attention").GetByRole(AriaRole.Link, new() { Name = title }).ClickAsync();
        var post = page.Locator("heza-calendar heza-fanpage-post");
        await Assertions.Expect(post.Locator("heza-post-state")).ToContainTextAsync("Chờ duyệt");
        await page.IsSound(errors, "fanpage-cho-duyet");
        await Press("Ảnh và cách gửi trễ");
        await post.GetByLabel("Ảnh của bài viết").CheckAsync();
        await Press("Lưu lựa chọn");
        await Assertions.Expect(post.GetByText("Hãy chọn ít nhất một ảnh")).ToBeVisibleAsync();
        await post.GetByLabel("Ảnh 1", new() { Exact = true }).CheckAsync();
        await post.GetByLabel("Bỏ bài đăng").CheckAsync();
        await page.IsSound(errors, "fanpage-chon-anh");
        await Press("Lưu lựa chọn");
        await Assertions.Expect(post.GetByRole(AriaRole.List, new() { Name = "Ảnh của bài đăng" })).ToBeVisibleAsync();
        await Press("Duyệt");
        await Assertions.Expect(post.Locator("heza-post-state")).ToContainTextAsync("Đã đăng");

        await Press("Đăng lại");
        await Press("Đăng");
        await Assertions.Expect(post.GetByText("người theo dõi sẽ thấy hai lần")).ToBeVisibleAsync();
        await page.IsSound(errors, "fanpage-dang-lai");
        await Press("Vẫn đăng");
        await Assertions.Expect(post.GetByRole(AriaRole.Button, new() { Name = "Ẩn bài" })).ToBeVisibleAsync();
        await Eventually.Get(
            () => approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Fanpage}/posts?content={key}"),
            posts => posts.GetProperty("items").EnumerateArray().Count(each => each.GetProperty("state").GetString() == "sent") == 2);

        await Press("Ẩn bài");
        await page.Locator(Confirm).GetByRole(AriaRole.Button, new() { Name = "Ẩn bài" }).ClickAsync();
        await Assertions.Expect(post.Locator("heza-post-state")).ToContainTextAsync("Đã ẩn");
        await page.IsSound(errors, "fanpage-da-an");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page).Not.ToHaveURLAsync(new Regex("bai="));

        await page.GotoAsync($"/desk/noi-dung/{key}");
        await page.Locator("[data-tab=fanpage]").ClickAsync();
        await Assertions.Expect(page.Locator("heza-article-posts details.card")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Đăng lên kênh khác, hoặc đăng lại" }).ClickAsync();
        await page.IsSound(errors, "fanpage-trong-bai");
        await page.Context.CloseAsync();

        Task Press(string name) => post.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).ClickAsync();
    }

    /// <summary>Where a browser keeps things, as one text.</summary>
    private const string Kept =
        "JSON.stringify([location.href, document.cookie, { ...localStorage }, { ...sessionStorage }, performance.getEntriesByType('resource').map(entry => entry.name)])";

    /// <summary>Changes one thing of a channel's policy.</summary>
    private static async Task Keep(HttpClient administrator, string code, (string Name, object Value) change)
    {
        var channels = await administrator.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Fanpage}/channels");
        var policy = channels.EnumerateArray().Single(channel => channel.GetProperty("code").GetString() == code).GetProperty("policy")
            .Deserialize<Dictionary<string, object?>>()!;
        policy[change.Name] = change.Value;
        await administrator.Expect(HttpStatusCode.OK, HttpMethod.Put, $"{Fanpage}/channels/{code}/policy", policy);
    }

    private async Task<(IPage Page, List<string> Errors)> Open(int width, string who, string path, string heading)
    {
        var page = await chromium.OpenAs(width, who);
        var errors = page.Complaints();
        await page.GotoAsync(path);
        await page.GetByRole(AriaRole.Heading, new() { Name = heading, Exact = true, Level = 1 }).WaitForAsync();
        return (page, errors);
    }
}
