using System.Net;
using System.Text.Json.Nodes;
using Deque.AxeCore.Playwright;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>The desk's pages of plan and coverage, as the Office and an editor use them.</summary>
public sealed class CoverageDeskTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Item = "/desk/do-phu/2023/b.4";

    [Theory]
    [InlineData("/desk/do-phu/2023?ngay=2023-06-02", 1280)]
    [InlineData("/desk/do-phu/2023?ngay=2023-06-02", 375)]
    [InlineData("/desk/do-phu/2023?ngay=2023-12-31&bang=hinh-thuc", 1280)]
    [InlineData("/desk/do-phu/2023?ngay=2023-12-31&bang=hinh-thuc", 375)]
    [InlineData(Item, 1280)]
    [InlineData(Item, 375)]
    [InlineData("/desk/ke-hoach/2023", 1280)]
    [InlineData("/desk/ke-hoach/2023", 375)]
    [InlineData("/desk/ke-hoach/2023/sua", 1280)]
    [InlineData("/desk/ke-hoach/2023/sua", 375)]
    [InlineData("/desk/ke-hoach/2023/phien-ban", 375)]
    [InlineData("/desk/ke-hoach/doc-tep", 375)]
    [InlineData("/desk/do-phu/1999", 1280)]
    public async Task Page_is_accessible_quiet_and_fits(string path, int width)
    {
        var (page, errors) = await Open(path, width, "vanphong");
        await Photograph(page, path, width);

        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        // Chromium reports the answer that there is no such plan as an error, too.
        errors.RemoveAll(error => path.Contains("1999", StringComparison.Ordinal) && error.Contains("404", StringComparison.Ordinal));
        Assert.Empty(errors);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Day_of_the_matrix_stands_in_the_address_and_goes_back_with_it()
    {
        var (page, errors) = await Open("/desk/do-phu/2023?ngay=2023-12-31", 1280, "bientap");
        var early = page.GetByText("đến hết ngày 31/3/2023", new PageGetByTextOptions { Exact = false }).First;
        Assert.False(await early.IsVisibleAsync());

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Hết quý I", Exact = true }).ClickAsync();
        await early.WaitForAsync();
        Assert.EndsWith("?ngay=2023-03-31", page.Url, StringComparison.Ordinal);
        Assert.Equal(3 * 10, await page.GetByText("Chưa đến kỳ", new PageGetByTextOptions { Exact = true }).CountAsync());

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Theo hình thức" }).ClickAsync();
        await page.GetByText("Chưa ghi nhận").First.WaitForAsync();
        await page.GoBackAsync();
        await page.GoBackAsync();
        await page.GetByText("đến hết ngày 31/12/2023", new PageGetByTextOptions { Exact = false }).First.WaitForAsync();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Office_accepts_and_returns_with_a_reason_and_the_history_tells_it()
    {
        var (page, errors) = await Open(Item, 1280, "vanphong");
        var first = page.Locator("heza-evidence-list li").First;
        await first.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Trả lại" }).ClickAsync();
        // What is slotted into the dialog hangs on its host, not on the role inside.
        var dialog = page.Locator("body > div heza-dialog");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Trả lại" }).ClickAsync();
        await dialog.GetByText("Hãy điền ô này").WaitForAsync();
        await dialog.GetByRole(AriaRole.Textbox).FillAsync("Thiếu số liệu quý III");
        await dialog.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Trả lại" }).ClickAsync();
        await page.Locator("heza-item-history").GetByText("Lý do: Thiếu số liệu quý III").WaitForAsync();
        await first.GetByText("Đã trả lại", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();

        await page.Locator("heza-evidence-list").GetByRole(AriaRole.Checkbox).First.CheckAsync();
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Chấp nhận \\d+ minh chứng$") }).ClickAsync();
        await first.GetByText("Đã chấp nhận", new LocatorGetByTextOptions { Exact = true }).WaitForAsync();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Others_read_an_item_and_are_offered_no_decision()
    {
        var (page, _) = await Open(Item, 1280, "donvi");

        await page.Locator("heza-evidence-list li").First.WaitForAsync();
        Assert.Equal(0, await page.Locator("heza-evidence-list").GetByRole(AriaRole.Button).CountAsync());
        Assert.Equal(0, await page.Locator("heza-evidence-list").GetByRole(AriaRole.Checkbox).CountAsync());
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Plan_tells_what_its_documents_lack()
    {
        var (page, _) = await Open("/desk/ke-hoach", 1280, "bientap");

        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { NameRegex = new("9.9 văn bản đã công bố") }).WaitForAsync();
        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { NameRegex = new("^b\\.4 ") }).ClickAsync();
        await page.Locator("heza-evidence-list li").First.WaitForAsync();
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Office_edits_the_plan_and_nothing_typed_is_lost_on_the_way()
    {
        var (page, errors) = await Open("/desk/ke-hoach/2023/sua", 1280, "vanphong");
        var number = page.GetByLabel("Số, ký hiệu", new PageGetByLabelOptions { Exact = true });
        await number.FillAsync("");
        await page.GetByLabel("Nơi nhận báo cáo").FillAsync("Sở Khoa học và Công nghệ");
        await page.ReloadAsync();
        await page.GetByText("Đây là những gì bạn gõ lần trước").WaitForAsync();
        Assert.Equal("Sở Khoa học và Công nghệ", await page.GetByLabel("Nơi nhận báo cáo").InputValueAsync());

        // What is wrong leads to its field.
        await page.Keyboard.PressAsync("Control+s");
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Số, ký hiệu: còn thiếu." }).ClickAsync();
        await Assertions.Expect(number).ToBeFocusedAsync();
        errors.RemoveAll(error => error.Contains("422", StringComparison.Ordinal));
        await number.FillAsync("105/KH-BQL");
        await page.GetByLabel("Ghi chú cho lần lưu này").FillAsync("Sở đổi tên");

        // Somebody else was faster.
        using (var other = await chromium.Site.SignIn("vanphong"))
        {
            var draft = await other.Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/reform/plans/2023/draft");
            var plan = JsonNode.Parse(draft.GetProperty("plan").GetRawText())!;
            plan["theme"] = "Chủ đề của người khác";
            await other.Expect(HttpStatusCode.OK, HttpMethod.Put, "/umbraco/management/api/v1/reform/plans/2023/draft", new { revision = draft.GetProperty("revision").GetInt32(), plan });
        }

        await page.Keyboard.PressAsync("Control+s");
        await page.GetByText("Chủ đề của người khác").WaitForAsync();
        errors.RemoveAll(error => error.Contains("409", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { NameRegex = new("^Giữ bản của tôi") }).ClickAsync();
        await page.GetByText("Gửi Sở Khoa học và Công nghệ").WaitForAsync();

        await page.GetByRole(AriaRole.Link, new PageGetByRoleOptions { Name = "Các bản đã lưu" }).ClickAsync();
        await page.GetByText("Sở đổi tên", new PageGetByTextOptions { Exact = true }).WaitForAsync();
        await page.Locator("heza-plan-revisions summary").First.ClickAsync();
        await page.Locator("heza-plan-changes ins").GetByText("Khoa học").WaitForAsync();
        await Photograph(page, "ke-hoach/2023/phien-ban-mo", 1280);

        // Beside the plan of another year.
        using (var office = await chromium.Site.SignIn("vanphong"))
        {
            var draft = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, "/umbraco/management/api/v1/reform/plans/2023/next");
            var plan = JsonNode.Parse(draft.GetProperty("plan").GetRawText())!;
            plan["year"] = 2022;
            plan["number"] = "99/KH-BQL";
            plan["contentItems"]![0]!["items"]!.AsArray().RemoveAt(0);
            await office.Expect(HttpStatusCode.OK, HttpMethod.Put, "/umbraco/management/api/v1/reform/plans/2022/draft", new { revision = 0, plan });
        }

        await page.GotoAsync("/desk/ke-hoach/2023/so-sanh/2022");
        await page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Name = "Kế hoạch năm 2023 so với năm 2022" }).WaitForAsync();
        await page.Locator("heza-plan-changes ins").GetByText("Đổi mới, sắp xếp tổ chức bộ máy chính trị").WaitForAsync();
        await Photograph(page, "ke-hoach/2023/so-sanh", 1280);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Plan_on_paper_becomes_a_draft_with_what_is_doubtful()
    {
        var (page, errors) = await Open("/desk/ke-hoach/doc-tep", 1280, "vanphong");
        await page.GetByLabel("Hoặc dán chữ của kế hoạch").FillAsync(
            """
            BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG
            Số: 12/KH-BQL
            KẾ HOẠCH
            Tuyên truyền cải cách hành chính năm 2021

            I. NỘI DUNG TUYÊN TRUYỀN
            1. Cơ chế một cửa
            - Nghị định số 61/2018/NĐ-CP;
            - Phản ánh, kiến nghị.
            II. HÌNH THỨC TUYÊN TRUYỀN
            - Cổng thông tin điện tử
            III. TỔ CHỨC THỰC HIỆN
            1. Văn phòng: báo cáo Sở Nội vụ trước ngày 31/6.
            """);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Đọc", Exact = true }).ClickAsync();

        await page.GetByText("Ngày 31/6 không có trong lịch").WaitForAsync();
        Assert.Equal("12/KH-BQL", await page.GetByLabel("Số, ký hiệu", new PageGetByLabelOptions { Exact = true }).InputValueAsync());
        await page.GetByText("Phản ánh, kiến nghị").First.WaitForAsync();
        await Photograph(page, "ke-hoach/moi", 1280);
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Editor_links_an_item_from_what_its_page_and_the_form_suggest()
    {
        var (page, errors) = await Open("/desk/do-phu/2023/b.6", 1280, "bientap");
        var candidate = page.Locator("heza-candidates li").First;
        await candidate.GetByText("Cùng nói về: ", new LocatorGetByTextOptions { Exact = false }).First.WaitForAsync();
        await Photograph(page, "/desk/do-phu/2023/b.6-bientap", 1280);
        await candidate.GetByRole(AriaRole.Link, new LocatorGetByRoleOptions { Name = "Mở bài và gắn mục b.6" }).ClickAsync();

        // The item stands in the form; taken out, it is suggested with its reason and comes back with one click.
        var field = page.Locator("heza-plan-items-field");
        var remove = field.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Bỏ 2023/b.6" });
        await remove.ClickAsync();
        var link = field.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Gắn mục b.6" });
        await link.WaitForAsync();
        await Photograph(page, "/desk/noi-dung/goi-y", 1280);
        await Photograph(page, "/desk/noi-dung/goi-y", 375);
        Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        await link.ClickAsync();
        await remove.ClickAsync();
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    private async Task<(IPage Page, List<string> Errors)> Open(string path, int width, string who)
    {
        var page = await chromium.OpenAs(width, who);
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => errors.Add(error);
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        // On a busy machine the network may rest before the page has asked for its data.
        await page.GetByRole(AriaRole.Heading).First.WaitForAsync();
        await Assertions.Expect(page.Locator("heza-loading:visible")).ToHaveCountAsync(0, new LocatorAssertionsToHaveCountOptions { Timeout = 60_000 });
        return (page, errors);
    }

    private static async Task Photograph(IPage page, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var height = await page.EvaluateAsync<int>(
                "Math.max(document.documentElement.scrollHeight, (document.querySelector('heza-desk')?.shadowRoot.querySelector('main')?.scrollHeight ?? 0) + 40)");
            await page.SetViewportSizeAsync(width, Math.Min(height, 6000));
            var name = string.Concat(path.Trim('/').Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png") });
            await page.SetViewportSizeAsync(width, 900);
        }
    }
}
