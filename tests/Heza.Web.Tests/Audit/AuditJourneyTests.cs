using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Audit;

[Collection(SharedSite.Name)]
public sealed class AuditJourneyTests(SharedSite shared)
{
    private const string Audit = "/umbraco/management/api/v1/reform/audit";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_editors_and_approvers_do_to_a_document_stands_in_the_audit_with_its_request()
    {
        var (editor, approver, office) = (await shared.Editor, await shared.Approver, await shared.As("vanphong"));
        var key = await editor.Create(Desk.Article("Bài có dấu vết"));
        using var published = await approver.PostAsync($"{Desk.Content}/{key}/publish", null, Ct);
        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Desk.Content}/{key}/withdraw", new { reason = "Sai số liệu" });

        var page = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Audit}?subject=content&key={key}");

        var rows = page.GetProperty("items").EnumerateArray().ToList();
        Assert.Equal(["content-withdrawn", "content-published", "content-created"], rows.Select(row => row.GetProperty("action").GetString()));
        Assert.Equal("Sai số liệu", rows[0].GetProperty("detail").GetString());
        Assert.Equal(published.Headers.GetValues("X-Request-Id").Single(), rows[1].GetProperty("requestId").GetString());
        Assert.Equal("Trần Thị Biên Tập", rows[2].GetProperty("actorName").GetString());
        Assert.EndsWith("Z", rows[2].GetProperty("at").GetString(), StringComparison.Ordinal);
        var found = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Audit}?text=bai+co+DAU+vet&actor=bien+tap&action=content-created");
        Assert.Equal(1, found.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Decisions_of_the_sample_year_are_in_it_and_can_be_taken_away_as_a_table()
    {
        var administrator = await shared.As("quantri");
        var accepted = await administrator.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Audit}?action=fulfilment-accepted&pageSize=1");
        Assert.InRange(accepted.GetProperty("total").GetInt32(), 1, int.MaxValue);

        using var answer = await administrator.GetAsync($"{Audit}.csv?action=plan-imported", Ct);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("text/csv", answer.Content.Headers.ContentType?.MediaType);
        Assert.Matches("^nhat-ky-[0-9-]{10}[.]csv$", answer.Content.Headers.ContentDisposition!.FileName!);
        var lines = Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync(Ct)).Split("\r\n");
        Assert.StartsWith("\uFEFFThời điểm", lines[0], StringComparison.Ordinal);
        Assert.Contains("Kế hoạch 105/KH-BQL", lines[1], StringComparison.Ordinal);
        var exported = await administrator.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Audit}?action=audit-exported&actor=quan+tri");
        Assert.Equal("việc plan-imported", exported.GetProperty("items")[0].GetProperty("detail").GetString());
    }

    [Theory]
    [InlineData("bientap", HttpStatusCode.Forbidden)]
    [InlineData("lanhdao", HttpStatusCode.Forbidden)]
    [InlineData("donvi", HttpStatusCode.Forbidden)]
    [InlineData("vanphong", HttpStatusCode.OK)]
    [InlineData("quantri", HttpStatusCode.OK)]
    public async Task Only_who_answers_for_it_reads_it(string who, HttpStatusCode expected)
    {
        var client = await shared.As(who);

        Assert.Equal(expected, (await client.GetAsync(Audit, Ct)).StatusCode);
        Assert.Equal(expected, (await client.GetAsync($"{Audit}.csv?from=2000-01-01&to=2000-01-01", Ct)).StatusCode);
    }

    [Theory]
    [InlineData("from=hom-qua")]
    [InlineData("from=2023-06-02&to=2023-06-01")]
    [InlineData("action=x")]
    [InlineData("subject=x")]
    [InlineData("text=%00")]
    [InlineData("page=0")]
    [InlineData("pageSize=201")]
    public async Task Filter_that_cannot_be_is_refused(string query)
    {
        var office = await shared.As("vanphong");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await office.GetAsync($"{Audit}?{query}", Ct)).StatusCode);
    }

    [Fact]
    public async Task Units_of_the_current_plan_can_be_chosen()
    {
        var units = await (await shared.Editor).GetFromJsonAsync<JsonElement>("/umbraco/management/api/v1/desk/units", Ct);

        Assert.Contains(units.EnumerateArray(), unit => unit.GetProperty("code").GetString() == "van-phong" && unit.GetProperty("name").GetString()!.Length > 0);
    }
}
