using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Heza.Web.Tests.EmbeddedCms.Media;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Heza.Web.Tests.Browser;

/// <summary>The library as an editor uses it: by choice, paste and drag, with errors, descriptions and replacing.</summary>
public sealed class MediaPageTests : IClassFixture<Chromium>
{
    private const string Address = "/desk/tep";

    private readonly Chromium _chromium;

    public MediaPageTests(Chromium chromium)
    {
        _chromium = chromium;
        // Machines that build beside the tests are slow; who waits for a condition loses nothing by patience.
        SetDefaultExpectTimeout(60_000);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(375)]
    public async Task Editor_uploads_describes_finds_and_replaces(int width)
    {
        var page = await _chromium.OpenAs(width, "bientap");
        var errors = Errors(page);
        await page.GotoAsync(Address);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Ảnh và tệp" })).ToBeVisibleAsync();
        await Expect(page.Locator(".tile").First).ToBeVisibleAsync();
        await Look(page, $"media-{width}");

        await page.Locator("heza-media-uploads input[type=file]").SetInputFilesAsync(
        [
            File($"Lễ ký kết {width}.jpg", "image/jpeg", Pictures.Halves(1500 + width, 900)),
            File("giả mạo.png", "image/png", "MZ chương trình"u8.ToArray()),
            File("kế hoạch.docx", "application/octet-stream", Samples.Docx),
            File("ghi chú.txt", "text/plain", "chữ"u8.ToArray()),
        ]);
        await Expect(page.Locator("heza-media-uploads")).ToContainTextAsync("nội dung là chương trình chạy được");
        await Expect(page.Locator("heza-media-uploads")).ToContainTextAsync("Không nhận loại tệp này");
        var description = page.GetByLabel($"Mô tả ảnh Lễ ký kết {width}.jpg");
        await Expect(description).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mô tả" }).ClickAsync();
        await Expect(page.Locator("heza-alt-text")).ToContainTextAsync("Hãy viết ảnh cho thấy gì.");
        await Look(page, $"media-uploads-{width}");
        await description.FillAsync($"Hai bên ký bản ghi nhớ {width}");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lưu mô tả" }).ClickAsync();
        await Expect(page.Locator("heza-alt-text")).ToHaveCountAsync(0);

        await page.GetByLabel("Tìm theo tên hoặc mô tả ảnh").FillAsync($"ghi nho {width}");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        await page.Locator(".tile").PressAsync("Enter");
        // What the dialog shows is slotted into it: in the tree of the document it lies beside.
        var dialog = page.Locator("heza-media-details");
        await Expect(dialog).ToContainTextAsync("Chưa có nội dung nào dùng tệp này.");
        await dialog.Locator("img").EvaluateAsync("image => image.decode()");
        await Look(page, $"media-details-{width}");
        var before = await dialog.Locator("img").GetAttributeAsync("src");
        await dialog.Locator("input[type=file]").SetInputFilesAsync(File("moi.png", "image/png", Pictures.Halves(640 + width, 300, SkiaSharp.SKEncodedImageFormat.Png)));
        await Expect(dialog.Locator("img")).Not.ToHaveAttributeAsync("src", before!);
        await Expect(dialog.GetByLabel("Tên tệp")).ToHaveValueAsync($"Lễ ký kết {width}.png");

        // What is typed is kept although Escape leaves the field without a word.
        await dialog.GetByLabel("Mô tả ảnh").FillAsync($"Toàn cảnh buổi lễ {width}");
        await page.Keyboard.PressAsync("Escape");
        await Expect(dialog).ToHaveCountAsync(0);
        await page.GetByLabel("Tìm theo tên hoặc mô tả ảnh").FillAsync($"toan canh buoi le {width}");
        await Expect(page.Locator(".tile")).ToHaveCountAsync(1);
        await page.GetByLabel("Tìm theo tên hoặc mô tả ảnh").FillAsync("không có đâu");
        await Expect(page.GetByText("Không có tệp nào khớp")).ToBeVisibleAsync();

        // The server's refusal of the false picture is an answer that the console reports.
        Assert.DoesNotContain(errors, error => !error.Contains("422", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [Theory]
    [InlineData("paste", "window")]
    [InlineData("drop", "document.querySelector('heza-desk').shadowRoot.querySelector('heza-media').shadowRoot.querySelector('heza-media-uploads').shadowRoot.querySelector('.drop')")]
    public async Task Picture_that_is_pasted_or_dragged_is_uploaded_with_progress_and_can_be_cancelled(string way, string target)
    {
        var page = await _chromium.OpenAs(1280, "bientap");
        await page.GotoAsync(Address);
        await Expect(page.Locator(".tile").First).ToBeVisibleAsync();

        // The answer waits until the progress was seen.
        var seen = new TaskCompletionSource();
        await page.RouteAsync("**/desk/media", async route =>
        {
            if (route.Request.Method == "POST")
            {
                await seen.Task;
            }

            await route.ContinueAsync();
        });
        await Give(page, way, target, "mot");
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(1);
        await Give(page, way, target, "hai");
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new() { Name = "Thôi: hai.png" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Progressbar)).ToHaveCountAsync(1);
        seen.SetResult();
        await Expect(page.GetByLabel("Mô tả ảnh mot.png")).ToBeVisibleAsync();
        await Expect(page.Locator("heza-media-uploads li")).ToHaveCountAsync(1);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Person_without_the_right_is_told_so()
    {
        var page = await _chromium.OpenAs(1280, "vanphong");
        await page.GotoAsync(Address);
        await Expect(page.Locator("heza-media")).ToContainTextAsync("Chỉ biên tập viên và lãnh đạo duyệt");
        await page.Context.CloseAsync();
    }

    private static Task Give(IPage page, string way, string target, string name) => page.EvaluateAsync(
        $$"""
        ([way, name, bytes]) => {
          const data = new DataTransfer();
          data.items.add(new File([Uint8Array.from(atob(bytes), (c) => c.charCodeAt(0))], `${name}.png`, { type: 'image/png' }));
          const options = { bubbles: true, composed: true, cancelable: true };
          const event = way === 'paste' ? new ClipboardEvent('paste', { ...options, clipboardData: data }) : new DragEvent('drop', { ...options, dataTransfer: data });
          ({{target}}).dispatchEvent(event);
        }
        """,
        new[] { way, name, Convert.ToBase64String(Pictures.Halves(way.Length * 40, name == "mot" ? 100 : 200, SkiaSharp.SKEncodedImageFormat.Png)) });

    private static FilePayload File(string name, string type, byte[] bytes) => new() { Name = name, MimeType = type, Buffer = bytes };

    private static List<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }

    /// <summary>Nothing for axe to find, no sideways scrolling; with HEZA_SCREENSHOTS=folder a picture to look at.</summary>
    private static async Task Look(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }

        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } });
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
    }
}
