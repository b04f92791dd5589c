using System.Net;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Outreach.Survey;
using Heza.Web.Security;
using Heza.Web.Tests.Sites;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Web.Tests.Journeys;

/// <summary>The public form as a browser without a script sends it, on the survey that is open in the sample content.</summary>
[Collection(SharedSite.Name)]
public sealed partial class SurveyJourneyTests(SharedSite shared)
{
    private const string List = "/cai-cach-hanh-chinh/khao-sat";
    private const string Api = "/umbraco/management/api/v1/reform/surveys";
    private const string Comment = "=HYPERLINK(\"http://a.example\") </textarea><script>alert(1)</script>";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sheet_is_counted_once_and_never_without_an_answer_to_every_question()
    {
        var form = await Open();
        var before = await Answers(form.Survey);

        var incomplete = await Send(form, form.Aged, form.Answers.Skip(1).Append(("comment", Comment)));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, incomplete.Status);
        Assert.Contains($"href=\"#{form.Answers[0].Name}\"", incomplete.Body);
        Assert.DoesNotContain("<script>alert", incomplete.Body);
        // What was chosen and typed is still there.
        Assert.Equal(form.Answers.Count - 1, Chosen().Count(incomplete.Body) - 1);
        Assert.Contains(Comment, WebUtility.HtmlDecode(incomplete.Body));
        Assert.Contains($"value=\"{form.Aged}\"", incomplete.Body);

        // A double click.
        var sent = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Send(form, form.Aged, [.. form.Answers, ("who", "enterprise"), ("comment", Comment)])));
        Assert.All(sent, answer => Assert.Equal((HttpStatusCode.SeeOther, $"{form.Path}/cam-on"), (answer.Status, answer.Location)));
        Assert.Contains("Cảm ơn", WebUtility.HtmlDecode(await shared.Reader.Text(sent[0].Location!)));
        Assert.Equal(before + 1, await Answers(form.Survey));

        // The unit in charge reads it as it was typed; a table says it as text.
        var unit = await shared.As("donvi");
        var comments = await unit.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Api}/{form.Survey}/comments");
        Assert.Equal(Comment, comments.GetProperty("items")[0].GetProperty("text").GetString());
        Assert.Contains("'=HYPERLINK", await unit.Text($"{Api}/{form.Survey}/results.csv"));
    }

    [Fact]
    public async Task What_looks_like_a_program_is_asked_again_and_keeps_its_answers()
    {
        var form = await Open();
        var before = await Answers(form.Survey);
        var old = Ticket(form.Survey, TimeSpan.FromHours(13));
        foreach (var (ticket, more, kept) in new[] { (form.Ticket, "", true), (form.Aged, "http://a.example", true), (old, "", false), ("bịa", "", false), (Ticket(form.Survey + 1000, TimeSpan.FromMinutes(1)), "", false) })
        {
            var refused = await Send(form, ticket, [.. form.Answers, ("trang-web", more)]);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
            Assert.Contains("bấm Gửi lần nữa", WebUtility.HtmlDecode(refused.Body));
            Assert.Equal(form.Answers.Count, Chosen().Count(refused.Body) - 1);
            Assert.Equal(kept, refused.Body.Contains($"value=\"{ticket}\"", StringComparison.Ordinal));
        }

        Assert.Equal(before, await Answers(form.Survey));
        var endpoint = shared.Site.Services.GetRequiredService<IEnumerable<EndpointDataSource>>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Single(endpoint => endpoint.RoutePattern.RawText == List + "/{slug}" && endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Contains("POST"));
        Assert.Equal(RateLimits.PublicForms, endpoint.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName);
    }

    [Fact]
    public async Task Form_is_never_cached_and_found_from_navigation_and_sitemap_while_it_is_open()
    {
        var (form, again) = (await Open(), await Open());
        Assert.NotEqual(form.Ticket, again.Ticket);
        using var page = await shared.Reader.GetAsync(form.Path, Ct);
        Assert.True(page.Headers.CacheControl?.NoStore);
        Assert.Null(page.Headers.ETag);
        Assert.Contains($"href=\"{List}\"", await shared.Reader.Text("/cai-cach-hanh-chinh"));
        Assert.Contains(form.Path, await shared.Reader.Text("/sitemap.xml"));
    }

    [Fact]
    public async Task Closed_survey_says_so_and_takes_nothing()
    {
        const string closed = $"{List}/y-kien-ve-su-hai-long-khi-lam-thu-tuc-hanh-chinh-nam-2023";
        using var page = await shared.Reader.GetAsync(closed, Ct);
        Assert.Equal(HttpStatusCode.Gone, page.StatusCode);
        using var sent = await shared.Reader.PostAsync(closed, new FormUrlEncodedContent([]), Ct);
        Assert.Equal(HttpStatusCode.Gone, sent.StatusCode);
        using var unknown = await shared.Reader.GetAsync($"{List}/khong-co", Ct);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        using var json = await shared.Reader.PostAsync(closed, new StringContent("{}", System.Text.Encoding.UTF8, "application/json"), Ct);
        Assert.Equal(HttpStatusCode.BadRequest, json.StatusCode);
    }

    [Fact]
    public async Task Sample_year_has_forty_sheets_over_its_quarters()
    {
        var office = await shared.As("vanphong");
        var surveys = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, Api);
        var id = surveys.GetProperty("items").EnumerateArray().Single(row => row.GetProperty("openTo").GetString() == "2023-12-31").GetProperty("id").GetInt32();
        var report = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Api}/{id}/results?year=2023&period=Y");
        Assert.Equal(40, report.GetProperty("results").GetProperty("answers").GetInt32());
        Assert.Equal([8, 11, 12, 9], report.GetProperty("quarters").EnumerateArray().Select(quarter => quarter.GetProperty("answers").GetInt32()));
    }

    private async Task<OpenForm> Open()
    {
        using var list = await shared.Reader.GetAsync(List, Ct);
        Assert.Equal(HttpStatusCode.Redirect, list.StatusCode);
        var path = list.Headers.Location!.OriginalString;
        var page = await shared.Reader.Text(path);
        var office = await shared.As("vanphong");
        var surveys = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, Api);
        var survey = surveys.GetProperty("items").EnumerateArray().Single(row => row.GetProperty("state").GetString() == "open").GetProperty("id").GetInt32();
        var names = Question().Matches(page).Select(match => match.Groups[1].Value).Distinct().ToList();
        Assert.Equal(5, names.Count);
        return new OpenForm(path, survey, Hidden().Match(page).Groups[1].Value, Ticket(survey, TimeSpan.FromMinutes(1)), [.. names.Select((name, index) => (name, $"{(index % 5) + 1}"))]);
    }

    /// <summary>A ticket of the site's own making, handed out some time ago.</summary>
    private string Ticket(int survey, TimeSpan ago) =>
        new SurveyTickets(shared.Site.Services.GetRequiredService<IDataProtectionProvider>(), new FakeTimeProvider(TimeProvider.System.GetUtcNow() - ago)).Create(survey);

    private async Task<int> Answers(int survey)
    {
        var report = await (await shared.As("vanphong")).Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Api}/{survey}/results?period=Y");
        return report.GetProperty("results").GetProperty("answers").GetInt32();
    }

    private async Task<(HttpStatusCode Status, string? Location, string Body)> Send(OpenForm form, string ticket, IEnumerable<(string Name, string Value)> values)
    {
        using var body = new FormUrlEncodedContent(values.Prepend(("phieu", ticket)).Select(value => KeyValuePair.Create(value.Item1, value.Item2)));
        using var response = await shared.Reader.PostAsync(form.Path, body, Ct);
        return (response.StatusCode, response.Headers.Location?.OriginalString, await response.Content.ReadAsStringAsync(Ct));
    }

    [GeneratedRegex("type=\"radio\" name=\"(q-\\d+)\"")]
    private static partial Regex Question();

    [GeneratedRegex("type=\"hidden\" name=\"phieu\" value=\"([^\"]+)\"")]
    private static partial Regex Hidden();

    /// <summary>One more than there are answers: who answers is "not said" until it is chosen.</summary>
    [GeneratedRegex(" checked")]
    private static partial Regex Chosen();

    /// <param name="Ticket">Of the page, a moment old.</param>
    /// <param name="Aged">One that a reader would have sat over for a minute.</param>
    private sealed record OpenForm(string Path, int Survey, string Ticket, string Aged, IReadOnlyList<(string Name, string Value)> Answers);
}
