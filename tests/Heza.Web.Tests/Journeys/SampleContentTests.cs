using System.Net;
using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>The sample content shows every state; the year lies behind it, so any day of it can be asked for.</summary>
public sealed class SampleContentTests(SeededSite seeded) : IClassFixture<SeededSite>
{
    private const string Reform = "/umbraco/management/api/v1/reform";

    [Theory]
    [InlineData("2023-01-18", "b.1", "gap", 0)]
    [InlineData("2023-02-02", "b.1", "gap", 0)]
    [InlineData("2023-02-03", "b.1", "covered", 1)]
    [InlineData("2023-06-02", "b.4", "partial", 1)]
    [InlineData("2023-12-31", "b.4", "covered", 2)]
    [InlineData("2023-06-02", "b.6", "gap", 0)]
    [InlineData("2/6/2023", "b.7", "gap", 0)]
    [InlineData("2023-03-15", "a.2", "gap", 0)]
    [InlineData("2023-03-16", "a.2", "covered", 1)]
    public async Task Coverage_is_what_it_was_on_the_day(string asOf, string item, string state, int count)
    {
        using var office = await seeded.Site.SignIn("vanphong");
        var coverage = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/plans/2023/coverage?asOf={asOf}");
        var found = coverage.GetProperty("items").EnumerateArray().Single(candidate => candidate.GetProperty("code").GetString() == item);
        Assert.Equal((state, count), (found.GetProperty("state").GetString(), found.GetProperty("count").GetInt32()));
    }

    [Fact]
    public async Task Posts_are_sent_waiting_and_failed()
    {
        using var office = await seeded.Site.SignIn("vanphong");
        var posts = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Reform}/fanpage/posts");
        var states = posts.GetProperty("items").EnumerateArray().Select(post => post.GetProperty("state").GetString()).ToHashSet(StringComparer.OrdinalIgnoreCase);
        Assert.Superset(new HashSet<string?>(["sent", "scheduled", "failed"], StringComparer.OrdinalIgnoreCase), states);
    }

    [Fact]
    public async Task Register_holds_the_ten_documents_and_two_have_a_pdf_that_search_reads()
    {
        using var reader = seeded.Site.Visitor();
        var documents = JsonSerializer.Deserialize<JsonElement>(await reader.Text("/api/reform/v1/documents"));
        Assert.Equal(10, documents.GetProperty("total").GetInt32());
        var page = await reader.Text("/cai-cach-hanh-chinh/van-ban/61-2018-nd-cp");
        var pdf = page.Split('"').First(part => part.StartsWith("/media/", StringComparison.Ordinal) && part.EndsWith(".pdf", StringComparison.Ordinal));
        using var file = await reader.GetAsync(pdf, TestContext.Current.CancellationToken);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType?.MediaType);
        await Eventually.Get(() => reader.Text("/cai-cach-hanh-chinh/tim-kiem?q=ban+mau+khong+co+gia+tri+phap+ly"), found => found.Contains("van-ban/61-2018-nd-cp", StringComparison.Ordinal));
    }
}
