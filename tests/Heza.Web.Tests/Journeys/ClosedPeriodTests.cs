using System.Net;
using Heza.Web.Tests.Sites;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Web.Tests.Journeys;

/// <summary>A closed period cannot be changed by any endpoint, by any role; reopening is a recorded act of the Office.</summary>
[Collection(SharedSite.Name)]
public sealed class ClosedPeriodTests(SharedSite shared)
{
    private const string Reform = "/umbraco/management/api/v1/reform";
    private const string Report = $"{Reform}/unit-reports/2023/Q3/mot-cua";
    private const string Activities = $"{Reform}/activities";
    private const string Period = $"{Reform}/report-periods/2023/Q3";

    private static readonly string[] Roles = ["bientap", "lanhdao", "vanphong", "donvi", "quantri"];

    [Fact]
    public async Task Nobody_changes_anything_of_a_closed_period_and_opening_it_again_is_on_record()
    {
        var (unit, office) = (await shared.As("donvi"), await shared.As("vanphong"));
        await unit.Expect(HttpStatusCode.OK, HttpMethod.Put, Report, Body("PUT", 0));
        await unit.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Report}/submit", Body("submit", 1));
        var activity = (await unit.Expect(HttpStatusCode.OK, HttpMethod.Post, Activities, Activity(Activities, 0))).GetProperty("key").GetGuid();
        await office.Expect(HttpStatusCode.Conflict, HttpMethod.Post, $"{Period}/close", new { confirmMissing = false });
        await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Period}/close", new { confirmMissing = true });
        var before = await Stored(office);

        foreach (var (method, path, deed) in Changes(activity))
        {
            foreach (var role in Roles)
            {
                using var request = new HttpRequestMessage(method, path) { Content = System.Net.Http.Json.JsonContent.Create(Body(deed, 2)) };
                using var answer = await (await shared.As(role)).SendAsync(request, TestContext.Current.CancellationToken);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.Forbidden || (answer.StatusCode is HttpStatusCode.Conflict && role is "vanphong" or "donvi"),
                    $"{method} {path} as {role}: {(int)answer.StatusCode}");
                Assert.Equal(before, await Stored(office));
            }
        }

        foreach (var role in Roles.Except(["vanphong"]))
        {
            await (await shared.As(role)).Expect(HttpStatusCode.Forbidden, HttpMethod.Post, $"{Period}/reopen", new { reason = "Thử" });
        }

        await office.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, $"{Period}/reopen", new { reason = "" });
        await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Period}/reopen", new { reason = "Bổ sung số liệu tháng 9" });
        var audit = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/audit?action=period-reopened&key=2023-Q3");
        Assert.Equal("Bổ sung số liệu tháng 9", audit.GetProperty("items")[0].GetProperty("detail").GetString());
        await office.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Report}/return", Body("return", 2));
    }

    private static async Task<string> Stored(HttpClient office) =>
        (await office.Expect(HttpStatusCode.OK, HttpMethod.Get, Report)).GetRawText() + (await office.Expect(HttpStatusCode.OK, HttpMethod.Get, Activities)).GetRawText();

    /// <summary>Every endpoint of reports and activities that is no reading, asked of the site itself: a new one is held here, too.</summary>
    private List<(HttpMethod Method, string Path, string Deed)> Changes(Guid activity)
    {
        var found = shared.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.RoutePattern.RawText!.Contains("reform/unit-reports/{year", StringComparison.Ordinal) || endpoint.RoutePattern.RawText!.Contains("reform/activities", StringComparison.Ordinal))
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Where(method => method is not "GET" and not "HEAD")
                .Select(method => (new HttpMethod(method), Path: Fill(endpoint.RoutePattern.RawText!, activity), method)))
            .Select(one => (one.Item1, one.Path, Deed: one.Path == Report ? one.method : one.Path.StartsWith(Activities, StringComparison.Ordinal) ? one.Path : one.Path[(one.Path.LastIndexOf('/') + 1)..])).ToList();
        Assert.Contains(found, one => one.Deed == "PUT");
        Assert.InRange(found.Count, 8, 20);
        return found;
    }

    private static string Fill(string pattern, Guid activity) => "/" + pattern.Trim('/').Replace("{key:guid}", $"{activity}", StringComparison.Ordinal)
        .Replace("{year:int}", "2023", StringComparison.Ordinal).Replace("{period}", "Q3", StringComparison.Ordinal).Replace("{unit}", "mot-cua", StringComparison.Ordinal);

    private static object Activity(string path, int revision) => path.EndsWith("/withdraw", StringComparison.Ordinal)
        ? new { revision, reason = "Thử nghiệm" }
        : new { revision, activity = new { title = $"Hội nghị phổ biến, lần {revision}", form = "hoi-nghi", day = "2023-08-15", place = "Trụ sở", unit = "mot-cua", items = new[] { "b.5" }, description = "Phổ biến" } };

    /// <summary>What an open period would take.</summary>
    private static object Body(string deed, int revision) => deed switch
    {
        "PUT" => new { revision, content = new { items = new[] { new { code = "b.5", text = $"Đã phổ biến tại quầy, lần {revision}" } }, participants = 120 } },
        "submit" => new { revision, lateReason = "Thử nghiệm" },
        "remind" => new { },
        "accept" or "return" => new { revision, comment = "Thử nghiệm" },
        _ when deed.StartsWith(Activities, StringComparison.Ordinal) => Activity(deed, 1),
        _ => throw new ArgumentOutOfRangeException(nameof(deed), deed, "A change of reports that this test does not know yet."),
    };
}
