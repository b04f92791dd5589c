using System.IO.Compression;
using System.Net;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>The sample plan's budget over HTTP.</summary>
[Collection(SharedSite.Name)]
public sealed class BudgetJourneyTests(SharedSite shared)
{
    private const string Budget = "/umbraco/management/api/v1/reform/plans/2023/budget";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Office_reads_the_sum_in_words_and_takes_both_files_away()
    {
        var office = await shared.As("vanphong");
        var budget = await office.Expect(HttpStatusCode.OK, HttpMethod.Get, Budget);
        Assert.Equal((44_800_000, "Bốn mươi tư triệu tám trăm nghìn đồng chẵn./."), (budget.GetProperty("total").GetInt64(), budget.GetProperty("words").GetString()));
        Assert.Contains("44.800.000", await Part(office, "du-toan.docx", "word/document.xml"));
        Assert.Contains("44800000", await Part(office, "du-toan.xlsx", "xl/worksheets/sheet1.xml"));
    }

    [Fact]
    public async Task Wrong_figures_are_told_by_their_place_and_an_old_revision_is_refused()
    {
        var office = await shared.As("vanphong");
        var wrong = await office.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Put, Budget, new { revision = 1, lines = new[] { Line("Đúng", 1), Line("", 1_000_000_000_000_000_000) } });
        Assert.Equal(["line-1-content", "line-1-unitPrice"], wrong.GetProperty("errors").EnumerateObject().Select(error => error.Name));
        await office.Expect(HttpStatusCode.Conflict, HttpMethod.Put, Budget, new { revision = 0, lines = new[] { Line("Khác", 1) } });
        await office.Expect(HttpStatusCode.NotFound, HttpMethod.Put, Budget.Replace("2023", "1999", StringComparison.Ordinal), new { revision = 0, lines = Array.Empty<object>() });
    }

    private static object Line(string content, long unitPrice) => new { group = "", content, measure = "cái", quantity = 1, unitPrice, note = "" };

    private static async Task<string> Part(HttpClient office, string file, string part)
    {
        using var zip = new ZipArchive(new MemoryStream(await office.GetByteArrayAsync($"{Budget}/{file}", Ct)));
        using var reader = new StreamReader(zip.GetEntry(part)!.Open());
        return await reader.ReadToEndAsync(Ct);
    }
}
