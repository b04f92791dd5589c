using System.Collections.Concurrent;
using Heza.Testing;
using Heza.Testing.Fakes;
using Heza.Web.Tests.Browser;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(ChromiumShutdown))]

namespace Heza.Web.Tests.Browser;

/// <summary>Ends the run's Chromium, if one was started, when every test of the assembly is done.</summary>
public sealed class ChromiumShutdown : IAsyncDisposable
{
    public ValueTask DisposeAsync() => ChromiumProcess.Stop();
}

/// <summary>
/// Debian's Chromium, driven by Playwright: one for the whole run, in which every test has a context of its own. Where
/// Chromium is not installed the tests are skipped, except on CI, where they fail.
/// </summary>
public static class ChromiumProcess
{
    /// <summary>The same browser without a window comes first: it need not draw tabs and buttons that nobody sees.</summary>
    private static readonly string? Binary = new[] { "/usr/bin/chromium-headless-shell", "/usr/bin/chromium" }.FirstOrDefault(File.Exists);

    /// <summary>Milliseconds. Busy machines are slow; what is expected and comes is not waited for.</summary>
    private const float Patience = 60_000;

    private static readonly string[] Arguments =
        ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

    private static readonly Lazy<Task<(IPlaywright Playwright, IBrowser Browser)>> Running = new(Start);

    public static bool Installed => Binary is not null;

    public static void Require()
    {
        if (!Installed)
        {
            Assert.SkipUnless(PostgresServer.OnCi, "Chromium is not installed on this machine.");
            Assert.Fail("Chromium must be installed on CI.");
        }
    }

    public static async Task<IBrowserContext> NewContext(BrowserNewContextOptions options)
    {
        Require();
        var (_, browser) = await Running.Value;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return context;
    }

    public static async ValueTask Stop()
    {
        if (Running.IsValueCreated)
        {
            var (playwright, browser) = await Running.Value;
            await browser.DisposeAsync();
            playwright.Dispose();
        }
    }

    private static async Task<(IPlaywright Playwright, IBrowser Browser)> Start()
    {
        var playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(Patience);
        return (playwright, await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Binary, Args = Arguments }));
    }
}

/// <summary>Chromium over a seeded site that belongs to one class of tests, and whose Facebook and Zalo are fakes.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<IBrowserContext>>> _windows = new(StringComparer.Ordinal);
    private RunningSite? _site;
    private FakeGraph? _graph;

    /// <summary>The Facebook and Zalo that the site speaks to.</summary>
    public FakeGraph Graph => _graph ?? throw new InvalidOperationException("There is no site without Chromium.");

    /// <summary>The site that is looked at; skips the test where there is no Chromium.</summary>
    public RunningSite Site
    {
        get
        {
            ChromiumProcess.Require();
            return _site!;
        }
    }

    public async ValueTask InitializeAsync()
    {
        if (!ChromiumProcess.Installed)
        {
            return;
        }

        _graph = await FakeGraph.Start();
        _site = await RunningSite.StartSeeded(
            $"--Reform:Facebook:BaseUrl={_graph.BaseAddress}", $"--Reform:Facebook:DialogUrl={_graph.BaseAddress}",
            $"--Reform:Facebook:AppId={_graph.Options.AppId}", $"--Reform:Facebook:AppSecret={_graph.Options.AppSecret}",
            $"--Reform:Zalo:ApiUrl={_graph.BaseAddress}", $"--Reform:Zalo:OAuthUrl={_graph.BaseAddress}",
            $"--Reform:Zalo:AppId={_graph.Options.ZaloAppId}", $"--Reform:Zalo:AppSecret={_graph.Options.ZaloSecret}");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var window in _windows.Values)
        {
            await (await window.Value).CloseAsync();
        }

        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        if (_graph is not null)
        {
            await _graph.DisposeAsync();
        }
    }

    /// <param name="width">CSS pixels.</param>
    /// <param name="session">Cookies to begin with.</param>
    public async Task<IPage> Open(int width, string? session = null) => await (await Context(width, session)).NewPageAsync();

    /// <summary>
    /// Another tab of a person's one window, in which scripts and styles are known already: for many looks at pages that
    /// change nothing. Close the page, not its context.
    /// </summary>
    /// <param name="who">Null: a reader without an account.</param>
    public async Task<IPage> OpenTab(int width, string? who)
    {
        var window = await _windows.GetOrAdd(who ?? "", name => new(async () => await Context(width, name.Length == 0 ? null : await Session(name)))).Value;
        var page = await window.NewPageAsync();
        await page.SetViewportSizeAsync(width, 900);
        return page;
    }

    private async Task<IBrowserContext> Context(int width, string? session) => await ChromiumProcess.NewContext(new BrowserNewContextOptions
    {
        BaseURL = Site.Address.ToString(),
        ViewportSize = new ViewportSize { Width = width, Height = 900 },
        Locale = "vi-VN",
        StorageState = session,
    });

    private Task<string> Session(string who) => _sessions.GetOrAdd(who, name => new(() => SignIn(name))).Value;

    /// <summary>
    /// An empty page of somebody who signed in before, once for all tests of the class. Not for tests that end sessions.
    /// </summary>
    public async Task<IPage> OpenAs(int width, string who) => await Open(width, await Session(who));

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

    /// <summary>Cookies of a session, from the address that the form posts to.</summary>
    private async Task<string> SignIn(string who)
    {
        await using var context = await ChromiumProcess.NewContext(new BrowserNewContextOptions { BaseURL = Site.Address.ToString() });
        var answer = await context.APIRequest.PostAsync(
            "/umbraco/management/api/v1/desk/sign-in", new() { DataObject = new { email = $"{who}@heza.example", password = RunningSite.SamplePassword } });
        Assert.Equal(200, answer.Status);
        return await context.StorageStateAsync();
    }
}
