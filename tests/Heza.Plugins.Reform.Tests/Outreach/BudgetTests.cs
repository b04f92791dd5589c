using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Heza.Plugins.Reform.Outreach.Budget;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Outreach;

public sealed class BudgetTests
{
    private static readonly Actor Office = new("office", "Văn phòng");
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2023, 2, 1, 1, 0, 0, TimeSpan.Zero));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("1", 350_000L, 350_000L)]
    [InlineData("7.5", 620_000L, 4_650_000L)]
    [InlineData("0.33", 50L, 17L)]
    [InlineData("0.01", 50L, 1L)]
    [InlineData("0.01", 49L, 0L)]
    [InlineData("10", 100_000_000_000L, 1_000_000_000_000L)]
    public void Amount_is_whole_and_half_a_dong_counts_up(string quantity, long price, long amount) =>
        Assert.Equal(amount, BudgetRules.Amount(decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), price));

    [Theory]
    [InlineData("0", 1L, "line-0-quantity")]
    [InlineData("-1", 1L, "line-0-quantity")]
    [InlineData("1.005", 1L, "line-0-quantity")]
    [InlineData("1000001", 1L, "line-0-quantity")]
    [InlineData("79228162514264337593543950335", 100_000_000_000L, "line-0-quantity")]
    [InlineData("1", -1L, "line-0-unitPrice")]
    [InlineData("1", 100_000_000_001L, "line-0-unitPrice")]
    [InlineData("1", long.MaxValue, "line-0-unitPrice")]
    [InlineData("11", 100_000_000_000L, "line-0-unitPrice")]
    public void Figures_out_of_bounds_are_refused_with_their_place_before_they_can_overflow(string quantity, long price, string field)
    {
        var line = Line("Băng rôn", 1, 1) with { Quantity = decimal.Parse(quantity, System.Globalization.CultureInfo.InvariantCulture), UnitPrice = price };
        Assert.Equal([field], BudgetDraft.Read(new BudgetRequest([line], 0)).Problem?.Errors?.Keys);
    }

    [Fact]
    public void Largest_budget_fits_its_sum_and_its_words()
    {
        var draft = BudgetDraft.Read(new BudgetRequest([.. Enumerable.Repeat(Line("Chi", 10, BudgetLimits.UnitPrice), BudgetLimits.Lines)], 0));
        var total = draft.Value!.Lines.Sum(line => line.Amount);
        Assert.Equal(BudgetWords.Most, total);
        Assert.Equal("Hai trăm nghìn tỷ đồng chẵn./.", BudgetWords.Of(total));
        Assert.Equal(["lines"], BudgetDraft.Read(new BudgetRequest([.. Enumerable.Repeat(Line("Chi", 1, 1), BudgetLimits.Lines + 1)], 0)).Problem?.Errors?.Keys);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Budget_is_saved_whole_by_the_one_who_saw_the_last_and_stands_in_the_audit(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using (var db = database.Open())
        {
            db.Add(Plan());
            await db.SaveChangesAsync(Ct);
        }

        Assert.Equal(0, (await Read(database)).Revision);
        Assert.True((await Save(database, 0, Line("Băng rôn", 12, 450_000), Line("Bảng niêm yết", 7.5m, 620_000))).Ok);
        Assert.Equal(ProblemKind.Conflict, (await Save(database, 0, Line("Khác", 1, 1))).Problem?.Kind);
        Assert.True((await Save(database, 1, Line("Bảng niêm yết", 7.5m, 620_000), Line("Tờ rơi", 3000, 1500))).Ok);

        var saved = await Read(database);
        Assert.Equal(["Bảng niêm yết", "Tờ rơi"], saved.Lines.Select(line => line.Content));
        Assert.Equal((2, 9_150_000L, "Chín triệu một trăm năm mươi nghìn đồng chẵn./."), (saved.Revision, saved.Total, saved.Words));
        await using var after = database.Open();
        Assert.Equal(2, await after.Set<BudgetLine>().CountAsync(Ct));
        Assert.Equal(2, await after.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditAction.BudgetSaved, Ct));
    }

    [Fact]
    public void Files_hold_groups_sums_and_words_and_text_that_looks_like_a_formula_stays_text()
    {
        BudgetLineView[] lines =
        [
            new("Trực quan", "=1+1", "cái", 12, 450_000, 5_400_000, ""), new("Hội nghị", "Nước uống", "người", 150, 40_000, 6_000_000, ""), new("trực quan", "Tờ rơi", "tờ", 0.5m, 1500, 750, ""),
        ];
        var view = new BudgetView(2023, "105/KH-BQL", "Kế hoạch", lines, 11_400_750, BudgetWords.Of(11_400_750), 1, null, null);

        using var docx = new MemoryStream(WriteOfficialDocx.Run(BudgetDocument.Of(Plan(), view, new DateOnly(2023, 2, 1))));
        using var document = WordprocessingDocument.Open(docx, isEditable: false);
        var rows = document.MainDocumentPart!.Document!.Body!.Descendants<DocumentFormat.OpenXml.Wordprocessing.TableRow>().Select(row => row.InnerText).ToList();
        Assert.Contains("ITrực quan5.400.750", rows);
        Assert.Contains("2Tờ rơitờ0,51.500750", rows);
        Assert.Contains("IIHội nghị6.000.000", rows);
        Assert.Contains("Tổng cộng11.400.750", rows);
        Assert.Contains("Bằng chữ: Mười một triệu bốn trăm nghìn bảy trăm năm mươi đồng chẵn./.", document.MainDocumentPart.Document.Body.InnerText);
        Assert.Contains("/DT-BQL", document.MainDocumentPart.Document.Body.InnerText);

        using var xlsx = new MemoryStream(WriteXlsx.Run(BudgetTable.Of(view, "Văn phòng", new DateOnly(2023, 2, 1))));
        using var book = SpreadsheetDocument.Open(xlsx, isEditable: false);
        var cells = book.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToList();
        Assert.DoesNotContain(cells, cell => cell.CellFormula is not null);
        Assert.Contains(cells, cell => cell.DataType is null && cell.CellValue?.Text == "11400750");
    }

    private static BudgetLineRequest Line(string content, decimal quantity, long price) => new("Nhóm", content, "cái", quantity, price, null);

    private static Plan Plan() => new()
    {
        Year = 2023,
        Number = "105/KH-BQL",
        Title = "Kế hoạch tuyên truyền",
        Issuer = "Ban Quản lý Khu kinh tế Hải Phòng",
        ParentIssuer = "UBND thành phố Hải Phòng",
        ImportedAt = new DateTime(2023, 1, 17, 1, 0, 0, DateTimeKind.Utc),
    };

    private async Task<Result<BudgetView>> Save(TestDatabase database, int revision, params BudgetLineRequest[] lines)
    {
        await using var db = database.Open();
        return await new SaveBudget(db, new ReadBudget(db), _time).Run(2023, new BudgetRequest(lines, revision), Office, Ct);
    }

    private static async Task<BudgetView> Read(TestDatabase database)
    {
        await using var db = database.Open();
        return (await new ReadBudget(db).Run(2023, Ct)).Value!;
    }
}
