using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Tests.Plans;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed partial class CoverageEndpointsTests(CoverageEndpointsTests.Untouched untouched) : IClassFixture<CoverageEndpointsTests.Untouched>
{
    private const string Api = "/umbraco/management/api/v1/reform";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>Addresses, and whether their answer tells of each piece.</summary>
    private static readonly (string Address, bool TellsOfIt)[] Counted =
    [
        ($"{Api}/plans/2023/coverage?asOf=2023-12-31", true),
        ($"{Api}/plans/2023/items/a.1/evidence?asOf=2023-12-31&pageSize=100", true),
        ($"{Api}/plans/2023/orphans?asOf=2023-12-31&pageSize=100", true),
        ($"{Api}/fulfilments?year=2023&pageSize=100", true),
        ($"{Api}/plans/2023/coverage/forms?asOf=2023-12-31", true),
        ($"{Api}/plans/2023/items/a.1/history?asOf=2023-12-31&pageSize=100", true),
        ($"{Api}/plans/2023/items?text=a.1&asOf=2023-12-31", true),
        ($"{Api}/plans/2023/gaps?unit=van-phong&asOf=2023-02-08", false),
        ($"{Api}/plans/2023/suspects?asOf=2023-12-31", false),
        ("/umbraco/reform/coverage/2023?asOf=2023-12-31", true),
        ("/umbraco/reform/coverage/2023/a.1?asOf=2023-12-31", true),
    ];

    [Fact]
    public async Task Number_of_queries_does_not_grow_with_the_evidence()
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var client = site.Office();
        async Task<List<(string Answer, int Queries)>> Ask()
        {
            var asked = new List<(string, int)>();
            foreach (var (address, _) in Counted)
            {
                site.Commands.Take();
                asked.Add((await client.GetStringAsync(address, Ct), site.Commands.Take()));
            }

            return asked;
        }

        await world.PublishMany(10);
        var few = await Ask();
        await world.PublishMany(290);
        var many = await Ask();

        foreach (var ((address, tellsOfIt), (before, after)) in Counted.Zip(few.Zip(many)))
        {
            Assert.True(before.Queries is >= 1 and <= 24, $"{address}: {before.Queries}");
            Assert.True(before.Queries == after.Queries, $"{address}: {before.Queries}, then {after.Queries}");
            Assert.True(tellsOfIt == (before.Answer != after.Answer), address);
        }
    }

    [Fact]
    public async Task Coverage_is_told_as_JSON_for_a_day_however_typed()
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var client = site.Client(Permissions.UseDesk);
        await world.Accept(await world.Publish("Bài một", "2023-02-09", "2023/a.1"), "2023-02-10");

        var iso = await client.GetStringAsync($"{Api}/plans/2023/coverage?asOf=2023-06-02", Ct);
        var typed = await client.GetStringAsync($"{Api}/plans/2023/coverage?asOf=2/6/2023", Ct);

        Assert.Equal(iso, typed);
        var first = JsonDocument.Parse(iso).RootElement.GetProperty("items")[0];
        Assert.Equal(("a.1", "covered", "year"), (first.GetProperty("code").GetString(), first.GetProperty("state").GetString(), first.GetProperty("period").GetString()));
        Assert.Equal(["covered", "covered", "not-yet", "not-yet"], first.GetProperty("quarters").EnumerateArray().Select(quarter => quarter.GetProperty("state").GetString()));
    }

    [Theory]
    [InlineData($"{Api}/plans/2023/coverage?asOf=32/1/2023", HttpStatusCode.UnprocessableEntity)]
    [InlineData($"{Api}/plans/1999/coverage", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/1999", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/2023/items/b.2.1/evidence", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/2023/orphans?page=2147483647&pageSize=-5", HttpStatusCode.OK)]
    [InlineData($"{Api}/fulfilments?state=perhaps", HttpStatusCode.UnprocessableEntity)]
    [InlineData($"{Api}/plans/1999/tree", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/2023/tree?asOf=x", HttpStatusCode.UnprocessableEntity)]
    [InlineData($"{Api}/plans/2023/tree", HttpStatusCode.OK)]
    [InlineData($"{Api}/plans/1999/coverage/forms", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/1999/cited-documents", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/2023/cited-documents", HttpStatusCode.OK)]
    [InlineData($"{Api}/plans/1999/items?text=a", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/2023/items?text=%00", HttpStatusCode.OK)]
    [InlineData($"{Api}/plans/2023/items/b.2.1/history", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/1999/suspects", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/1999/gaps", HttpStatusCode.NotFound)]
    [InlineData($"{Api}/plans/2023/gaps?unit=%00", HttpStatusCode.UnprocessableEntity)]
    [InlineData($"{Api}/plans/2023/gaps?unit=khong-co&page=9", HttpStatusCode.OK)]
    [InlineData($"{Api}/fulfilments?state=1", HttpStatusCode.UnprocessableEntity)]
    [InlineData($"{Api}/fulfilments?item=%00", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/umbraco/reform/coverage/1999", HttpStatusCode.NotFound)]
    [InlineData("/umbraco/reform/coverage/2023?asOf=x", HttpStatusCode.UnprocessableEntity)]
    [InlineData("/umbraco/reform/coverage/2023/a", HttpStatusCode.NotFound)]
    public async Task Strange_questions_get_a_fitting_answer(string address, HttpStatusCode status)
    {
        using var client = untouched.Site.Client(Permissions.UseDesk);

        Assert.Equal(status, (await client.GetAsync(address, Ct)).StatusCode);
    }

    /// <summary>A site that questions do not change: one for all of them.</summary>
    public sealed class Untouched : IAsyncLifetime
    {
        private CoverageWorld? _world;

        internal CoverageSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await CoverageSite.Start(_world = await CoverageWorld.Create());

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await _world!.DisposeAsync();
        }
    }

    [Fact]
    public async Task Plan_is_imported_by_the_Office_alone_and_refused_when_it_is_not_one()
    {
        await using var world = await CoverageWorld.WithoutPlan();
        await using var site = await CoverageSite.Start(world);
        using var office = site.Office();
        using var editor = site.Client(Permissions.UseDesk, Permissions.Edit);

        Task<HttpResponseMessage> Post(HttpClient client, byte[] body, string type = "application/json") =>
            client.PostAsync($"{Api}/plans", new ByteArrayContent(body) { Headers = { ContentType = new MediaTypeHeaderValue(type) } }, Ct);

        Assert.Equal(HttpStatusCode.Forbidden, (await Post(editor, PlanFiles.Real)).StatusCode);
        Assert.Equal(HttpStatusCode.Created, (await Post(office, PlanFiles.Real)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await Post(office, PlanFiles.Real)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(office, "{"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Post(office, "{}"u8.ToArray())).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post(office, PlanFiles.Real, "text/plain")).StatusCode);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, (await Post(office, Encoding.UTF8.GetBytes(new string(' ', 1 << 20) + "{}"))).StatusCode);
        Assert.Contains("\"code\":\"b.2.7\"", await editor.GetStringAsync($"{Api}/plans/2023", Ct), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Unauthorized, (await site.Client().GetAsync($"{Api}/plans", Ct)).StatusCode);
    }

    [Fact]
    public async Task Office_decides_through_the_API()
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var office = site.Office();
        using var editor = site.Client(Permissions.UseDesk, Permissions.Edit);
        var key = await world.Publish("Bài một", "2023-02-09", "2023/a.1");

        Assert.Equal(HttpStatusCode.Forbidden, (await editor.PostAsync($"{Api}/fulfilments/1/accept", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.PostAsync($"{Api}/fulfilments/1/accept", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.PostAsJsonAsync($"{Api}/fulfilments/accept", new { ids = new[] { 1 } }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsJsonAsync($"{Api}/fulfilments/accept", new { ids = (int[]?)null }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.PostAsJsonAsync($"{Api}/fulfilments/1/return", new { comment = " " }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await office.PostAsJsonAsync($"{Api}/fulfilments/1/return", new { comment = "Thiếu số liệu" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await office.PostAsync($"{Api}/fulfilments/77/accept", null, Ct)).StatusCode);
        Assert.Equal(["2023/a.1: Proposed, Accepted, Returned"], await world.Story(key));
    }

    [Fact]
    public async Task Office_decides_with_plain_forms_and_others_see_none()
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var office = site.Office();
        using var editor = site.Client(Permissions.UseDesk, Permissions.Edit);
        var key = await world.Publish("<b>Bài</b> một", "2023-02-09", "2023/a.1");
        const string page = "/umbraco/reform/coverage/2023/a.1?asOf=2023-06-02";

        Assert.DoesNotContain("<form method=\"post\"", await editor.GetStringAsync(page, Ct), StringComparison.Ordinal);
        var html = await office.GetStringAsync(page, Ct);
        Assert.Contains("&lt;b&gt;B", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        var fields = Hidden().Matches(html[html.IndexOf("/1/return", StringComparison.Ordinal)..])
            .Select(match => KeyValuePair.Create(match.Groups[1].Value, match.Groups[2].Value)).DistinctBy(field => field.Key).ToList();
        Task<HttpResponseMessage> Return(params KeyValuePair<string, string>[] more) =>
            office.PostAsync("/umbraco/reform/fulfilments/1/return", new FormUrlEncodedContent([.. fields, .. more]), Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Return()).StatusCode);
        var returned = await Return(KeyValuePair.Create("comment", "Thiếu số liệu"));
        Assert.Equal((HttpStatusCode.Redirect, page), (returned.StatusCode, returned.Headers.Location?.ToString()));
        fields.RemoveAt(0);
        Assert.Equal(HttpStatusCode.BadRequest, (await Return(KeyValuePair.Create("comment", "Không có mã chống giả mạo"))).StatusCode);
        Assert.Equal(["2023/a.1: Proposed, Returned"], await world.Story(key));
    }

    [Fact]
    public async Task Matrix_says_states_in_words_with_headers()
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var client = site.Client(Permissions.UseDesk);
        await world.Accept(await world.Publish("Bài một", "2023-02-09", "2023/a.1"), "2023-02-10");
        await world.Publish("Bài lẻ", "2023-03-09");

        var html = WebUtility.HtmlDecode(await client.GetStringAsync("/umbraco/reform/coverage/2023?asOf=2/6/2023", Ct));

        Assert.Contains("<dt>Mục của kế hoạch</dt><dd>10</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<dt>Đạt</dt><dd>1</dd>", html, StringComparison.Ordinal);
        Assert.Contains("<th scope=\"rowgroup\" colspan=\"8\">a. Quan điểm của Đảng", html, StringComparison.Ordinal);
        Assert.Contains("role=\"region\" aria-labelledby=\"cov-matrix-title\" tabindex=\"0\"", html, StringComparison.Ordinal);
        Assert.Contains("Chưa đến kỳ", html, StringComparison.Ordinal);
        Assert.Contains("Bài lẻ", html, StringComparison.Ordinal);
        Assert.Contains("value=\"02/06/2023\"", html, StringComparison.Ordinal);
        Assert.Equal("/umbraco/reform/coverage/2023?asOf=2023-02-10", (await client.GetAsync("/umbraco/reform/coverage", Ct)).Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/umbraco/reform/coverage/2023")]
    [InlineData("/umbraco/reform/coverage/2023/a.1")]
    public async Task Day_that_is_none_stays_in_its_field_with_what_to_mend(string page)
    {
        await using var world = await CoverageWorld.Create();
        await using var site = await CoverageSite.Start(world);
        using var client = site.Client(Permissions.UseDesk);

        var answer = await client.GetAsync($"{page}?asOf=31%2F6%2F2023\"><b>", Ct);
        var html = await answer.Content.ReadAsStringAsync(Ct);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("value=\"31/6/2023&quot;&gt;&lt;b&gt;\"", html, StringComparison.Ordinal);
        Assert.Contains("aria-describedby=\"as-of-error\"", html, StringComparison.Ordinal);
        Assert.Contains("Ngày không đúng", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
    }

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
