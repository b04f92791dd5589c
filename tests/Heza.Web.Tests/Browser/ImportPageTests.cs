using System.Text;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Heza.Web.Tests.Browser;

/// <summary>The main way through the bulk import: template, file with faults, mended file, import, and back to it later.</summary>
public sealed class ImportPageTests : IClassFixture<Chromium>
{
    private readonly Chromium _chromium;

    public ImportPageTests(Chromium chromium)
    {
        _chromium = chromium;
        // Machines that build beside the tests are slow; who waits for a condition loses nothing by patience.
        SetDefaultExpectTimeout(60_000);
    }

    [Fact]
    public async Task Editor_mends_what_the_dry_run_found_and_imports()
    {
        var page = await _chromium.OpenAs(1280, "bientap");
        await page.GotoAsync("/desk/van-ban");
        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập nhiều văn bản" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Tải mẫu XLSX" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra tệp" }).ClickAsync();
        await Expect(page.GetByText("Hãy chọn tệp.")).ToBeVisibleAsync();
        await page.GetByLabel("Tệp XLSX hoặc CSV").SetInputFilesAsync(File("32/5/2022", "Về phép thử"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Kiểm tra tệp" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "danh-muc.csv" })).ToBeVisibleAsync();
        var rows = page.Locator("heza-import-rows tbody tr");
        await Expect(rows).ToHaveCountAsync(30);
        await page.GetByLabel("Chỉ hiện dòng có lỗi").CheckAsync();
        await Expect(rows).ToHaveCountAsync(1);
        await Expect(rows).ToContainTextAsync("Không đọc được ngày “32/5/2022”.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Nhập 30 văn bản" })).ToHaveCountAsync(0);
        await Look(page, "import-faults");

        await page.GetByLabel("Gửi tệp đã sửa").SetInputFilesAsync(File("3/5/2022", "Về phép thử"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhập 30 văn bản" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Nhập", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Đã nhập 30 văn bản" })).ToBeVisibleAsync();
        await page.GetByLabel("Chỉ hiện dòng có lỗi").UncheckAsync();
        await Expect(rows.First).ToContainTextAsync("Đã thêm");
        await Look(page, "import-done");

        await page.GetByRole(AriaRole.Link, new() { Name = "Nhập nhiều văn bản" }).First.ClickAsync();
        await Expect(page.Locator("heza-imports tbody tr").First).ToContainTextAsync("Đã nhập");
        await Look(page, "imports");
        await page.Context.CloseAsync();
    }

    private static FilePayload File(string issued, string about) => new()
    {
        Name = "danh-muc.csv",
        MimeType = "text/csv",
        Buffer = Encoding.UTF8.GetBytes("Số, ký hiệu;Loại văn bản;Cấp ban hành;Cơ quan ban hành;Ngày ban hành;Trích yếu\n" + string.Join(
            '\n', Enumerable.Range(801, 30).Select(n => $"{n}/2022/NĐ-CP;Nghị định;Trung ương;Chính phủ;{(n == 820 ? issued : "15/5/2022")};{about} số {n}, để thấy một trích yếu dài xuống dòng thế nào trên màn hình hẹp"))),
    };

    private static async Task Look(IPage page, string name)
    {
        foreach (var width in new[] { 1280, 375 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
            {
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
            }

            Assert.Empty((await page.RunAxe()).Violations.Select(violation => $"{name} {width}: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        await page.SetViewportSizeAsync(1280, 900);
    }
}
