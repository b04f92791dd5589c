using Heza.Testing;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>
/// Debian's Chromium, driven by Playwright, over one seeded site. Where Chromium is not installed the tests are skipped,
/// except on CI, where they fail.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private const string Binary = "/usr/bin/chromium";

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private IPlaywright? _playwright;
    private readonly Dictionary<string, string> _sessions = new(StringComparer.Ordinal);
    private IBrowser? _browser;
    private RunningSite? _site;

    /// <summary>The site that is looked at; skips the test where there is no Chromium.</summary>
    public RunningSite Site
    {
        get
        {
            _ = Browser;
            return _site!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Binary))
        {
            return;
        }

        _site = await RunningSite.Start(seed: true);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Binary, Args = Arguments });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }
    }

    private IBrowser Browser
    {
        get
        {
            if (_browser is null)
            {
                Assert.SkipUnless(PostgresServer.OnCi, "Chromium is not installed on this machine.");
                Assert.Fail("Chromium must be installed on CI.");
            }

            return _browser;
        }
    }

    /// <param name="width">CSS pixels.</param>
    /// <param name="session">Cookies to begin with.</param>
    public async Task<IPage> Open(int width, string? session = null)
    {
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = _site!.Address.ToString(),
            ViewportSize = new ViewportSize { Width = width, Height = 900 },
            Locale = "vi-VN",
            StorageState = session,
        });
        return await context.NewPageAsync();
    }

    /// <summary>
    /// A page of somebody who signed in before: through the form the first time, later with the cookies of that time.
    /// Not for tests that end sessions.
    /// </summary>
    public async Task<IPage> OpenAs(int width, string who)
    {
        if (!_sessions.TryGetValue(who, out var session))
        {
            var first = await OpenSignedIn(width, who);
            _sessions[who] = await first.Context.StorageStateAsync();
            return first;
        }

        return await Open(width, session);
    }

    /// <summary>Signs in as a person does: through the form.</summary>
    public async Task<IPage> OpenSignedIn(int width, string who)
    {
        var page = await Open(width);
        await page.GotoAsync("/desk/sign-in");
        await page.FillAsync("input[type=email]", $"{who}@heza.example");
        await page.FillAsync("input[type=password]", RunningSite.SamplePassword);
        await page.ClickAsync("main button[type=submit]");
        // Not the load event, which may be over before anybody waits for it: the desk stands when its menu does.
        await page.Locator("heza-navigation").WaitForAsync();
        return page;
    }
}
