using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Heza.Web.Tests.EmbeddedCms;

/// <summary>What tests do with answers and pages of the desk.</summary>
public static partial class DeskRequests
{
    public static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<JsonElement> Json(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        Assert.True(expected == answer.StatusCode, $"{answer.StatusCode}: {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    /// <summary>The sentence of problem details with the expected status.</summary>
    public static async Task<string> ProblemTitle(this HttpResponseMessage answer, HttpStatusCode expected)
    {
        var problem = await answer.Json(expected);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        return problem.GetProperty("title").GetString()!;
    }

    /// <summary>Opens a page, fills in its form and sends it, hidden fields included.</summary>
    public static async Task<HttpResponseMessage> Submit(this HttpClient browser, string pageUrl, Dictionary<string, string> typed)
    {
        var page = await browser.GetStringAsync(pageUrl, Ct);
        var fields = HiddenField().Matches(page).ToDictionary(field => field.Groups["name"].Value, field => WebUtility.HtmlDecode(field.Groups["value"].Value));
        foreach (var (name, value) in typed)
        {
            fields[name] = value;
        }

        var action = WebUtility.HtmlDecode(FormAction().Match(page).Groups["action"].Value);
        return await browser.PostAsync(action, new FormUrlEncodedContent(fields), Ct);
    }

    [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]+)" value="(?<value>[^"]*)""")]
    private static partial Regex HiddenField();

    [GeneratedRegex("""<form method="post" action="(?<action>[^"]+)""")]
    private static partial Regex FormAction();
}
