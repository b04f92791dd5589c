using System.Text.Json;
using Heza.Web.Tests.Sites;
using Microsoft.Playwright;

namespace Heza.Web.Tests.Browser;

/// <summary>
/// A page at an address of Umbraco's backoffice in which an element of the extension is mounted: contexts and base classes
/// are the backoffice's own (Client/test/backoffice.js), data and rights come from the running site.
/// </summary>
public sealed class BackofficePage(IPage page, List<string> errors)
{
    private const string Bundle = "/App_Plugins/HezaReform/heza-reform.js";
    private const string StandIn = "/test-backoffice.js";

    /// <summary>What the extension's build leaves to the backoffice.</summary>
    private static readonly string[] Modules =
        ["auth", "document", "element-api", "event", "external/lit", "notification"];

    public IPage Page => page;

    /// <summary>What the browser complained of.</summary>
    public IReadOnlyList<string> Errors => errors;

    /// <param name="address">Below the site, as the backoffice shows it.</param>
    /// <param name="alias">Of the manifest whose element is mounted.</param>
    /// <param name="options">Further ones of <c>mount</c>.</param>
    public static async Task<BackofficePage> Open(Chromium chromium, string who, int width, string address, string alias, object? options = null)
    {
        var tab = await chromium.OpenAs(width, who);
        // The site is on this machine: what is not there by now does not come.
        tab.SetDefaultTimeout(30_000);
        var errors = new List<string>();
        tab.Console += (_, message) =>
        {
            if (message.Type == "error")
            {
                errors.Add(message.Text);
            }
        };
        tab.PageError += (_, error) => errors.Add(error);
        var session = await tab.Context.APIRequest.PostAsync(
            "/umbraco/management/api/v1/desk/sign-in", new() { DataObject = new { email = $"{who}@heza.example", password = RunningSite.SamplePassword } });
        var token = (await session.JsonAsync())!.Value.GetProperty("accessToken").GetString();
        await tab.RouteAsync("**/umbraco/section/**", route => route.FulfillAsync(new() { ContentType = "text/html; charset=utf-8", Body = Html(alias, token!, options) }));
        await tab.RouteAsync($"**{StandIn}", route => route.FulfillAsync(new() { ContentType = "text/javascript", Path = StandInFile() }));
        await tab.GotoAsync(address);
        await tab.WaitForFunctionAsync("window.mounted !== undefined || window.failed !== undefined");
        Assert.Null(await tab.EvaluateAsync<string?>("window.failed"));
        return new BackofficePage(tab, errors);
    }

    public async Task Close() => await page.Context.CloseAsync();

    private static string Html(string alias, string token, object? options) =>
        $$"""
        <!doctype html><html lang="vi"><head><title>Umbraco</title>
        <script type="importmap">{{JsonSerializer.Serialize(new { imports = Modules.ToDictionary(name => $"@umbraco-cms/backoffice/{name}", _ => StandIn) })}}</script>
        </head><body style="margin:0;font-family:Lato,sans-serif"><script type="module">
        try {
          const { mount } = await import('{{StandIn}}');
          const { manifests } = await import('{{Bundle}}');
          window.mounted = await mount({ manifests, alias: {{JsonSerializer.Serialize(alias)}}, token: {{JsonSerializer.Serialize(token)}}, ...{{JsonSerializer.Serialize(options ?? new { })}} });
        } catch (error) {
          window.failed = `${error.stack ?? error}`;
        }
        </script></body></html>
        """;

    private static string StandInFile()
    {
        var file = Path.GetFullPath(Path.Combine(RunningSite.FindWebProject(), "..", "tests", "Heza.Web.Tests", "obj", "backoffice", "backoffice.js"));
        Assert.True(File.Exists(file), $"{file} is missing: npm run build in Heza.Plugins.Reform/Client writes it.");
        return file;
    }
}
