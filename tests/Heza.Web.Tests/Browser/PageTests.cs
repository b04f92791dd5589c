using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>
/// Every page at desktop and phone width: nothing for axe to find, no error in the console (a breach of the content
/// security policy is one), no sideways scrolling. With HEZA_SCREENSHOTS=folder it leaves pictures to look at.
/// </summary>
public sealed class PageTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] PublicPaths =
    [
        "/cai-cach-hanh-chinh", "/cai-cach-hanh-chinh/tin-tuc", "/cai-cach-hanh-chinh/tin-tuc/cach-gui-phan-anh-kien-nghi-toi-ban-quan-ly-khu-kinh-te-qua-he-thong-truc-tuyen",
        "/cai-cach-hanh-chinh/van-ban", "/cai-cach-hanh-chinh/van-ban?level=trung-uong&status=con-hieu-luc", "/cai-cach-hanh-chinh/van-ban/61-2018-nd-cp", "/cai-cach-hanh-chinh/tim-kiem?q=mot+cua", "/cai-cach-hanh-chinh/tim-kiem?q=zzzz",
        "/cai-cach-hanh-chinh/khao-sat", "/cai-cach-hanh-chinh/ke-hoach/2023", "/cai-cach-hanh-chinh/tin-tuc/khong-co-bai-nay", "/desk/sign-in",
    ];

    /// <summary>Every page of the desk with somebody whose work it is.</summary>
    private static readonly (string Path, string Who)[] DeskPaths =
    [
        ("/desk", "bientap"), ("/desk", "lanhdao"), ("/desk", "vanphong"), ("/desk", "donvi"), ("/desk", "quantri"),
        ("/desk/tin-bai", "bientap"), ("/desk/van-ban?muc=published", "lanhdao"), ("/desk/van-ban/ra-soat", "bientap"), ("/desk/noi-dung/moi/reformArticle?muc=2023/b.6", "bientap"),
        ("/desk/noi-dung/moi/legalDocument", "bientap"), ("/desk/nhap-van-ban", "bientap"), ("/desk/tep", "bientap"), ("/desk/lich-fanpage?ngay=2023-06-01", "lanhdao"),
        ("/desk/ke-hoach/2023", "vanphong"), ("/desk/do-phu/2023?ngay=2023-06-02", "vanphong"), ("/desk/do-phu/2023?bang=hinh-thuc", "vanphong"),
        ("/desk/do-phu/2023?bang=bieu-do&ngay=2023-10-15", "vanphong"),
        ("/desk/do-phu/2023/b.4", "vanphong"), ("/desk/khao-sat/1?nam=2023&ky=Y", "donvi"), ("/desk/khao-sat/moi", "vanphong"), ("/desk/du-toan/2023", "vanphong"), ("/desk/bao-cao?nam=2023", "vanphong"), ("/desk/bao-cao?nam=2023", "donvi"), ("/desk/bao-cao/2023/Q2/mot-cua", "vanphong"),
        ("/desk/bao-cao/2023/Y/mot-cua", "donvi"), ("/desk/bao-cao/lich?nam=2023", "vanphong"), ("/desk/nhat-ky", "vanphong"), ("/desk/kenh", "quantri"),
        ("/desk/kenh/ket-noi?error=denied", "quantri"), ("/desk/kenh/ket-noi?loai=facebook", "quantri"), ("/desk/tai-khoan", "quantri"), ("/desk/ho-so", "donvi"),
        ("/desk/khong-co-trang-nay", "donvi"), ("/desk/hoat-dong", "vanphong"), ("/desk/hoat-dong/moi", "donvi"),
        ("/desk/hoat-dong/0a5d2c1e-6c0b-4a63-9d4e-2f0a7b1c3d02", "vanphong"), ("/desk/vuong-mac", "donvi"), ("/desk/vuong-mac/moi", "vanphong"),
        ("/desk/vuong-mac/0a5d2c1e-6c0b-4a63-9d4e-2f0a7b1c3e02", "lanhdao"),
        ("/desk/bao-cao-tong-hop?nam=2023&ky=Q3&ngay=2023-09-02", "vanphong"), ("/desk/bao-cao-tong-hop", "donvi"),
        ("/umbraco/management/api/v1/reform/consolidated-reports/2023/Q3/report.html?asOf=2023-09-02", "lanhdao"),
        ("/umbraco/reform/coverage/2023?asOf=2023-06-02", "vanphong"), ("/umbraco/reform/coverage/2023/b.4", "vanphong"), ("/umbraco/reform/fanpage", "vanphong"),
    ];

    /// <summary>CSS pixels. A page is loaded once, wide, and then narrowed as a window is: loading is the slow part.</summary>
    private static readonly int[] Widths = [1280, 375];

    public static TheoryData<string, string?> Pages
    {
        get
        {
            var data = new TheoryData<string, string?>();
            foreach (var path in PublicPaths)
            {
                data.Add(path, null);
            }

            foreach (var (path, who) in DeskPaths)
            {
                data.Add(path, who);
            }

            return data;
        }
    }

    [Theory, MemberData(nameof(Pages))]
    public async Task Page_is_accessible_quiet_and_fits(string path, string? who)
    {
        var page = await chromium.OpenTab(Widths[0], who);
        var errors = new List<string>();
        var missing = path.Contains("khong-co-bai", StringComparison.Ordinal);
        page.Console += (_, message) =>
        {
            // Chromium reports the page's own 404 as an error, too.
            if (message.Type == "error" && !(missing && message.Text.Contains("404", StringComparison.Ordinal)))
            {
                errors.Add(message.Text);
            }
        };
        page.PageError += (_, error) => errors.Add(error);
        var response = await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.Equal(missing ? 404 : 200, response!.Status);
        foreach (var width in Widths)
        {
            await page.SetViewportSizeAsync(width, 900);
            // What follows the width by script has followed when the next frame has been drawn.
            await page.EvaluateAsync("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))");
            await Photograph(page, who is null ? path : $"{path}-{who}", width);

            var axe = await page.RunAxe();
            Assert.Empty(axe.Violations.Select(violation => $"{width} px: {violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
            Assert.Empty(errors);
            Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        }

        await page.CloseAsync();
    }

    [Fact]
    public async Task Hangfire_dashboard_works_for_administrators_under_its_own_policy()
    {
        var page = await chromium.OpenAs(1280, "quantri");
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        var response = await page.GotoAsync("/umbraco/hangfire/recurring");
        Assert.Equal(200, response!.Status);
        Assert.Contains("fanpage-sweep", await page.ContentAsync());
        await Photograph(page, "/umbraco/hangfire", 1280);
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Search_box_suggests_while_one_types_and_is_used_by_keyboard()
    {
        var page = await chromium.Open(375);
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        await page.GotoAsync("/cai-cach-hanh-chinh/tim-kiem");
        var box = page.Locator("#tu-khoa");
        var options = page.Locator("#tu-khoa-goi-y [role=option]");

        await box.PressSequentiallyAsync("nghi dinh 61");
        await Assertions.Expect(options.First).ToContainTextAsync("61/2018/NĐ-CP");
        await Assertions.Expect(page.Locator("[role=status]").Filter(new() { HasText = "gợi ý" })).ToHaveCountAsync(1);
        var axe = await page.RunAxe();
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        await Photograph(page, "suggestions", 375);

        await box.PressAsync("Escape");
        await Assertions.Expect(options.First).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveValueAsync("nghi dinh 61");
        await box.PressSequentiallyAsync("/");
        await box.PressAsync("Backspace");
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-activedescendant", "tu-khoa-goi-y-0");
        await box.PressAsync("Enter");
        await page.WaitForURLAsync("**/van-ban/61-2018-nd-cp");
        Assert.Empty(errors);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task First_view_of_the_desk_is_light_and_the_rich_text_editor_comes_when_it_is_needed()
    {
        // A context that has seen no page has nothing in its cache.
        var page = await chromium.OpenAs(1280, "vanphong");
        await page.GotoAsync("/desk", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        var sent = await page.EvaluateAsync<int>(Transferred);
        TestContext.Current.TestOutputHelper?.WriteLine($"First view: {sent:N0} bytes");
        Assert.InRange(sent, 100_000, 200_000);
        Assert.Empty(await page.EvaluateAsync<string[]>(SentAsTheyAre));
        Assert.False(await page.EvaluateAsync<bool>(HasRichText));

        var writing = await chromium.OpenAs(1280, "bientap");
        await writing.GotoAsync("/desk/noi-dung/moi/reformArticle", new PageGotoOptions { WaitUntil = WaitUntilState.NetworkIdle });
        Assert.True(await writing.EvaluateAsync<bool>(HasRichText));
        await page.Context.CloseAsync();
        await writing.Context.CloseAsync();
    }

    /// <summary>Bytes of bodies as they were sent, compressed where the server compresses.</summary>
    private const string Transferred =
        "[...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')].reduce((sum, entry) => sum + entry.encodedBodySize, 0)";

    /// <summary>Scripts and styles that compression would have made much smaller.</summary>
    private const string SentAsTheyAre =
        "performance.getEntriesByType('resource').filter(entry => /[.](js|css)/.test(entry.name) && entry.decodedBodySize > 2000 && entry.encodedBodySize > 0.8 * entry.decodedBodySize).map(entry => `${entry.name} ${entry.encodedBodySize}`)";

    private const string HasRichText = "performance.getEntriesByType('resource').some(entry => entry.name.includes('/chunks/rich-text'))";

    private static async Task Photograph(IPage page, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.EvaluateAsync("document.querySelectorAll('img[loading=lazy]').forEach(image => image.loading = 'eager')");
            var name = string.Concat(path.Trim('/').Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
