using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>The main way of each role through the whole desk: from a gap of the plan to evidence that the Office accepts.</summary>
public sealed class MainWayTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task Gap_becomes_an_article_is_approved_read_and_accepted_as_evidence()
    {
        var title = $"Chính quyền điện tử {Guid.NewGuid():n}"[..30];

        // The editor begins with what the plan lacks.
        var editor = await chromium.OpenSignedIn(1280, "bientap");
        await editor.Locator("heza-home-gaps").GetByRole(AriaRole.Link, new() { NameRegex = new("mục b\\.6") }).ClickAsync();
        await editor.Locator("#name").FillAsync(title);
        await editor.GetByLabel("Tóm tắt").FillAsync("Thành phố đưa thêm dịch vụ lên mạng.");
        await editor.Locator("heza-rich-text [contenteditable]").ClickAsync();
        await editor.Keyboard.TypeAsync("Người dân nộp hồ sơ tại nhà.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Lưu bản nháp" }).ClickAsync();

        // What is missing is said beside the fields and on top, and nothing is lost.
        await Submit(editor);
        await Assertions.Expect(editor.Locator("heza-error-summary").GetByText("Hãy chọn chuyên mục.")).ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Phân loại") }).ClickAsync();
        await editor.GetByLabel("Chuyên mục").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await editor.GetByLabel("Đơn vị thực hiện").SelectOptionAsync(new SelectOptionValue { Index = 1 });
        await editor.GetByRole(AriaRole.Tab, new() { NameRegex = new("^Kế hoạch") }).ClickAsync();
        await Assertions.Expect(editor.Locator("heza-plan-items-field").GetByText("2023/b.6")).ToBeVisibleAsync();
        await Submit(editor);
        await Assertions.Expect(editor.Locator("heza-workflow-bar").GetByText("Chờ duyệt")).ToBeVisibleAsync();

        // The approver finds it waiting and publishes it.
        var approver = await chromium.OpenSignedIn(1280, "lanhdao");
        await approver.Locator("heza-home-approver").GetByRole(AriaRole.Link, new() { NameRegex = new(title) }).ClickAsync();
        await approver.Locator("heza-workflow-bar").GetByRole(AriaRole.Button, new() { Name = "Duyệt và xuất bản" }).ClickAsync();
        await approver.Locator("heza-dialog").GetByRole(AriaRole.Button, new() { NameRegex = new("xuất bản", System.Text.RegularExpressions.RegexOptions.IgnoreCase) }).Last.ClickAsync();
        await Assertions.Expect(approver.Locator("heza-workflow-bar").GetByText("Đã đăng").First).ToBeVisibleAsync();

        // Readers read it; the Office accepts it for the item.
        var reader = await chromium.Open(375);
        await reader.GotoAsync("/cai-cach-hanh-chinh/tin-tuc");
        await reader.GetByRole(AriaRole.Link, new() { NameRegex = new(title) }).First.ClickAsync();
        await Assertions.Expect(reader.GetByText("Người dân nộp hồ sơ tại nhà.")).ToBeVisibleAsync();
        var office = await chromium.OpenSignedIn(1280, "vanphong");
        await office.GotoAsync("/desk/do-phu/2023/b.6");
        var evidence = office.Locator("heza-evidence-list li", new() { HasText = title });
        await evidence.GetByRole(AriaRole.Button, new() { Name = "Chấp nhận", Exact = true }).ClickAsync();
        await Assertions.Expect(evidence.GetByText("Đã chấp nhận", new() { Exact = true })).ToBeVisibleAsync();

        foreach (var page in new[] { editor, approver, reader, office })
        {
            await page.Context.CloseAsync();
        }
    }

    [Fact]
    public async Task Report_is_kept_while_typed_handed_in_late_with_a_reason_accepted_and_closed()
    {
        const string Report = "/desk/bao-cao/2023/Y/mot-cua", Words = "Hướng dẫn 300 doanh nghiệp nộp hồ sơ trực tuyến.";
        var unit = await chromium.OpenSignedIn(1280, "donvi");
        await unit.GotoAsync(Report);
        await unit.Locator("[id='items.b.5']").FillAsync(Words);
        // The page goes before anything was sent: what was typed is there again.
        await unit.ReloadAsync();
        await Assertions.Expect(unit.Locator("[id='items.b.5']")).ToHaveValueAsync(Words);
        await Assertions.Expect(unit.GetByText("Đã lưu lúc")).ToBeVisibleAsync();
        await unit.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Nộp báo cáo" }).ClickAsync();
        var reason = unit.Locator("body > div heza-dialog");
        await reason.GetByRole(AriaRole.Textbox).FillAsync("Chờ số liệu của quý IV");
        await reason.GetByRole(AriaRole.Button, new() { Name = "Nộp báo cáo" }).ClickAsync();
        await Assertions.Expect(unit.GetByText("Lý do nộp chậm: Chờ số liệu của quý IV")).ToBeVisibleAsync();

        var office = await chromium.OpenSignedIn(1280, "vanphong");
        await office.GotoAsync(Report);
        await office.Locator(".bar").GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).ClickAsync();
        await office.Locator("body > div heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Chấp nhận" }).ClickAsync();
        await Assertions.Expect(office.GetByText("Đã chấp nhận", new() { Exact = true })).ToBeVisibleAsync();
        await office.GotoAsync("/desk/bao-cao?nam=2023");
        var year = office.Locator("heza-period-card", new() { HasText = "Cả năm" });
        await year.GetByRole(AriaRole.Button, new() { Name = "Chốt kỳ" }).ClickAsync();
        await office.Locator("body > div heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Vẫn chốt kỳ" }).ClickAsync();
        await Assertions.Expect(year.GetByText("Đã chốt", new() { Exact = true })).ToBeVisibleAsync();

        await unit.ReloadAsync();
        await Assertions.Expect(unit.GetByText("Đã chốt", new() { Exact = true })).ToBeVisibleAsync();
        await Assertions.Expect(unit.GetByText(Words)).ToBeVisibleAsync();
        Assert.Equal(0, await unit.Locator("textarea").CountAsync());
        await unit.Context.CloseAsync();
        await office.Context.CloseAsync();
    }

    [Fact]
    public async Task Desk_speaks_english_when_asked_and_remembers_it()
    {
        var page = await chromium.OpenSignedIn(375, "quantri");
        await page.GetByRole(AriaRole.Button, new() { Name = "Menu" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "English" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Health" })).ToBeVisibleAsync();
        await page.ReloadAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Health" })).ToBeVisibleAsync();
        Assert.Equal("en", await page.EvaluateAsync<string>("document.documentElement.lang"));
        await page.Context.CloseAsync();
    }

    private static async Task Submit(IPage page)
    {
        await page.Locator("heza-workflow-bar").GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).ClickAsync();
        await page.Locator("heza-dialog").GetByRole(AriaRole.Button, new() { Name = "Trình duyệt" }).Last.ClickAsync();
    }
}
