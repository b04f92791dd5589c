using System.Net;
using System.Text.Json;
using Heza.Web.Tests.BadInput;
using Heza.Web.Tests.Browser;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>The plugin at home in Umbraco's backoffice.</summary>
[Collection(EndToEndSite.Name), HoldsFor(CmsHosts.Umbraco)]
public sealed class BackofficeTests(EndToEndSite site)
{
    [UmbracoFact]
    public async Task Backoffice_asks_who_is_there_and_its_policy_lets_it_run()
    {
        var page = await site.Open(1280);
        var complaints = page.Complaints();
        var answer = await page.GotoAsync("/umbraco");
        Assert.Equal(200, answer!.Status);
        // Umbraco sends who has no session on to its own form.
        await page.Locator("input[type=password]").First.WaitForAsync();
        Assert.DoesNotContain(complaints, complaint => complaint.Contains("Content Security Policy", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    [UmbracoFact]
    public async Task Package_manifest_is_served_and_so_is_every_script_that_it_names()
    {
        var manifest = JsonSerializer.Deserialize<JsonElement>(await site.Reader.Text("/App_Plugins/HezaReform/umbraco-package.json"));
        Assert.NotEqual("", manifest.GetProperty("name").GetString());
        var extensions = manifest.GetProperty("extensions").EnumerateArray().ToList();
        Assert.NotEmpty(extensions);
        var scripts = from extension in extensions
                      from name in new[] { "js", "element", "api" }
                      where extension.TryGetProperty(name, out _)
                      select extension.GetProperty(name).GetString()!;
        foreach (var script in scripts.Distinct(StringComparer.Ordinal))
        {
            using var answer = await site.Reader.Raw(HttpMethod.Get, script, null);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{script}: {(int)answer.StatusCode}");
            Assert.Equal("text/javascript", answer.Content.Headers.ContentType?.MediaType);
        }
    }

    [UmbracoFact]
    public async Task Umbracos_own_management_api_is_closed_to_strangers()
    {
        using var refused = await site.Reader.Raw(HttpMethod.Get, "/umbraco/management/api/v1/user/current", null);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
    }
}
