using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Heza.Web.EmbeddedCms.Accounts.TwoFactor;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Heza.Web.Tests.Browser;

/// <summary>Accounts, the own profile with two-factor sign-in, and the audit, as people use them.</summary>
public sealed class DeskAccountsTests(Chromium chromium) : IClassFixture<Chromium>
{
    /// <summary>WCAG 2.2 up to AA, target size included.</summary>
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    [Theory]
    [InlineData("tai-khoan", "heza-accounts tbody tr", 1280)]
    [InlineData("tai-khoan", "heza-accounts tbody tr", 375)]
    [InlineData("tai-khoan?tim=khong-co-ai", "heza-accounts heza-empty", 375)]
    [InlineData("ho-so", "heza-sign-ins tbody tr", 1280)]
    [InlineData("ho-so", "heza-sign-ins tbody tr", 375)]
    [InlineData("nhat-ky", "heza-audit tbody tr", 1280)]
    [InlineData("nhat-ky", "heza-audit tbody tr", 375)]
    [InlineData("nhat-ky?from=2001-01-01&to=2001-01-01", "heza-audit heza-empty", 1280)]
    public async Task Page_is_accessible_quiet_and_fits(string path, string shown, int width)
    {
        var page = await chromium.OpenAs(width, "quantri");
        var errors = Errors(page);

        await page.GotoAsync($"/desk/{path}");
        await Expect(page.Locator(shown).First).ToBeVisibleAsync();

        await IsInOrder(page, errors, path, width);
    }

    [Fact]
    public async Task Somebody_is_invited_with_a_link_after_what_was_missing_is_told()
    {
        var page = await chromium.OpenAs(1280, "quantri");
        await page.GotoAsync("/desk/tai-khoan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mời người mới" }).First.ClickAsync();
        await page.GetByLabel("E-mail", new() { Exact = true }).FillAsync("nguoi-moi@heza.example");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mời", Exact = true }).ClickAsync();
        await Expect(page.Locator("heza-error-summary").GetByText("Hãy nhập họ tên.")).ToBeVisibleAsync();

        await page.GetByLabel("Họ tên").FillAsync("Đỗ Thị Mới");
        await page.GetByLabel("Biên tập viên").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Mời", Exact = true }).ClickAsync();

        await Expect(page.GetByText("/desk/set-password?account=")).ToBeVisibleAsync();
        await Photograph(page, "moi-tai-khoan", 1280);
        await page.Keyboard.PressAsync("Escape");
        await page.GetByLabel("Tìm theo tên").FillAsync("do thi moi");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("heza-accounts tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator("heza-accounts tbody tr")).ToContainTextAsync("Chờ đặt mật khẩu");
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Two_factor_is_set_up_by_the_key_and_asked_for_at_the_next_sign_in()
    {
        var page = await chromium.OpenSignedIn(375, "donvi");
        var errors = Errors(page);
        await page.GotoAsync("/desk/ho-so");
        await page.GetByRole(AriaRole.Button, new() { Name = "Bật xác thực hai bước" }).ClickAsync();
        var key = (await page.Locator("heza-two-factor code").First.InnerTextAsync()).Replace(" ", "", StringComparison.Ordinal);
        await IsInOrder(page, errors, "ho-so-hai-buoc", 375, close: false);
        await page.GetByLabel("Mã xác thực").FillAsync(Totp.Code(key, Totp.Step(TimeProvider.System.GetUtcNow())));
        await page.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await Expect(page.Locator("heza-two-factor .codes li")).ToHaveCountAsync(10);
        var recovery = await page.Locator("heza-two-factor .codes li").First.InnerTextAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Tôi đã cất mã" }).ClickAsync();
        await Expect(page.GetByText("Còn 10 mã khôi phục.")).ToBeVisibleAsync();
        await page.Context.CloseAsync();

        var again = await chromium.Open(375);
        await again.GotoAsync("/desk/sign-in?returnUrl=%2Fdesk%2Fho-so");
        await again.FillAsync("input[type=email]", "donvi@heza.example");
        await again.FillAsync("input[type=password]", RunningSite.SamplePassword);
        await again.ClickAsync("main button[type=submit]");
        await Expect(again.GetByLabel("Mã xác thực")).ToBeVisibleAsync();
        await IsInOrder(again, Errors(again), "dang-nhap-buoc-hai", 375, close: false);
        await again.GetByRole(AriaRole.Button, new() { Name = "Dùng mã khôi phục" }).ClickAsync();
        await again.GetByLabel("Mã khôi phục").FillAsync(recovery);
        await again.GetByRole(AriaRole.Button, new() { Name = "Xác nhận" }).ClickAsync();
        await Expect(again.GetByText("Còn 9 mã khôi phục.")).ToBeVisibleAsync();
        await again.Context.CloseAsync();
    }

    private static List<string> Errors(IPage page)
    {
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => errors.Add(error);
        return errors;
    }

    private static async Task IsInOrder(IPage page, List<string> errors, string path, int width, bool close = true)
    {
        await Photograph(page, path, width);
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Wcag } });
        Assert.Empty(axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
        Assert.Empty(errors);
        Assert.Equal(0, await page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"));
        if (close)
        {
            await page.Context.CloseAsync();
        }
    }

    private static async Task Photograph(IPage page, string path, int width)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            var name = string.Concat(path.Select(c => char.IsLetterOrDigit(c) ? c : '-'));
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{width}.png"), FullPage = true });
        }
    }
}
