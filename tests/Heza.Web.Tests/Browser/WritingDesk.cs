using System.Net;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>What a person at the editor's page does and sees.</summary>
internal static class WritingDesk
{
    private static readonly List<string> Wcag = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    /// <summary>The machine may be busy: conditions are waited for, not times.</summary>
    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = 60_000 };

    /// <summary>An article that exists, made over the API.</summary>
    public static async Task<Guid> Article(this Chromium chromium, string title, string body = "<p>Nội dung bài viết.</p>")
    {
        using var editor = await chromium.Site.SignIn("bientap");
        return await editor.Create(Desk.Article(title, body: body));
    }

    /// <summary>What is saved.</summary>
    public static async Task<JsonElement> Saved(this Chromium chromium, Guid key)
    {
        using var editor = await chromium.Site.SignIn("bientap");
        return await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Desk.Content}/{key}");
    }

    /// <summary>Opens a document for writing and waits until one can.</summary>
    public static async Task OpenContent(this IPage page, Guid key)
    {
        await page.GotoAsync($"/desk/noi-dung/{key}");
        await page.Sees(page.Text());
    }

    public static ILocator Title(this IPage page) => page.Locator("heza-content-editor #name");

    /// <summary>The rich text.</summary>
    public static ILocator Text(this IPage page) => page.Locator("heza-rich-text .ProseMirror");

    public static ILocator Status(this IPage page) => page.Locator("heza-content-editor .kept");

    public static async Task Sees(this IPage page, ILocator what)
    {
        Assert.NotNull(page);
        await Assertions.Expect(what.First).ToBeVisibleAsync(Patiently);
    }

    public static Task Sees(this IPage page, string words) => page.Sees(page.GetByText(words));

    public static async Task SavesDraft(this IPage page)
    {
        await page.Keyboard.PressAsync("Control+s");
        await page.Sees(page.Status().GetByText("lưu lúc"));
    }

    /// <summary>Presses Tab until the focus is where it is wanted.</summary>
    /// <param name="wanted">The id or the label of the control, or the id of its field.</param>
    public static async Task TabTo(this IPage page, string wanted, string key = "Tab")
    {
        var seen = new List<string>();
        for (var presses = 0; presses < 60; presses++)
        {
            var focus = await page.Focused();
            if (focus.Split('|').Contains(wanted, StringComparer.Ordinal))
            {
                return;
            }

            seen.Add(focus);
            await page.Keyboard.PressAsync(key);
        }

        Assert.Fail($"The focus never came to {wanted}; it went: {string.Join(", ", seen)}");
    }

    public static Task<string> Focused(this IPage page) => page.EvaluateAsync<string>(
        """
        () => {
          let element = document.activeElement;
          while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
          const host = element?.getRootNode().host;
          return [element?.id, element?.getAttribute('aria-label'), element?.dataset?.tab, host?.id, host?.getAttribute?.('label'), host?.localName].join('|');
        }
        """);

    public static Task Paste(this IPage page, string html) => page.Text().EvaluateAsync(
        """
        (text, html) => {
          const data = new DataTransfer();
          data.setData('text/html', html);
          data.setData('text/plain', 'words');
          text.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true, composed: true }));
        }
        """,
        html);

    /// <summary>Errors on the page; a breach of the content security policy is one.</summary>
    public static List<string> Complaints(this IPage page)
    {
        var complaints = new List<string>();
        page.Console += (_, message) => complaints.AddRange(message.Type == "error" ? [message.Text] : Array.Empty<string>());
        page.PageError += (_, error) => complaints.Add(error);
        return complaints;
    }

    /// <summary>What of WCAG 2.2 AA axe finds broken, one a line.</summary>
    public static async Task<string> Barriers(this IPage page)
    {
        var axe = await page.RunAxe(new AxeRunOptions { RunOnly = new RunOnlyOptions { Type = "tag", Values = Wcag } });
        return string.Join('\n', axe.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}"));
    }

    /// <summary>With HEZA_SCREENSHOTS=folder leaves a picture to look at.</summary>
    public static async Task Photograph(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HEZA_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}-{page.ViewportSize!.Width}.png") });
        }
    }
}
