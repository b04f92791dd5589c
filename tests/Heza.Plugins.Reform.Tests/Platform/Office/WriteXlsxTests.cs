using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Heza.Plugins.Reform.Platform.Office;
using Sheet = Heza.Plugins.Reform.Platform.Office.Sheet;
using SheetNames = Heza.Plugins.Reform.Platform.Office.SheetNames;
using Workbook = Heza.Plugins.Reform.Platform.Office.Workbook;

namespace Heza.Plugins.Reform.Tests.Platform.Office;

public sealed class WriteXlsxTests : IDisposable
{
    private readonly SpreadsheetDocument file = Open(WriteXlsx.Run(Sample()));

    public void Dispose() => file.Dispose();

    [Fact]
    public void Numbers_and_days_are_real_and_text_stays_text()
    {
        Assert.Equal(["1", "=1+1", "42", "2.5", "45172", "0.25", "2023"], Row("Bảng", 4));
        Assert.Equal(["n", "s", "n", "n", "n", "n", "n"], Cells("Bảng", 4).Select(cell => cell.DataType?.InnerText ?? "n"));
        Assert.Equal(["+84", "-x", "@SUM(A1)", "=HYPERLINK(\"x\")"], Row("Bảng", 5).Take(4));
        Assert.Empty(file.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()));
    }

    [Fact]
    public void Header_stays_in_view_and_filters()
    {
        var sheet = Part("Bảng").Worksheet!;
        var pane = sheet.Descendants<Pane>().Single();
        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        Assert.Equal(3, pane.VerticalSplit!.Value);
        Assert.Equal("A3:G5", sheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
        Assert.Equal([6, 20], sheet.Descendants<Column>().Take(2).Select(column => column.Width!.Value));
    }

    [Fact]
    public void Names_of_sheets_are_made_fit() => Assert.Equal(
        ["Bảng", "bảng (2)", "a b c", "History (2)", new string('x', 31), new string('x', 27) + " (2)"],
        SheetNames.Of(["", "bảng", "a/b:c", "History", new string('x', 40), new string('x', 50)]));

    [Fact]
    public void Strange_text_is_tamed_and_text_that_looks_like_a_code_stays_itself()
    {
        const string code = "_x0041_";
        var book = Sample() with { Sheets = [new Sheet("T", [], [new("A", 5)], [new([(SheetValue)("a\u0001b😀" + code)]), new([new string('x', 40_000)])])] };
        using var strange = Open(WriteXlsx.Run(book));
        Assert.Empty(Errors(strange));
        var texts = strange.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(one => one.InnerText).ToList();
        Assert.Equal("ab😀_x005F_x0041_", texts[1]);
        Assert.Equal(32_767, texts[2].Length);
    }

    [Fact]
    public void File_is_valid_and_the_same_workbook_gives_the_same_bytes()
    {
        Assert.Empty(Errors(file));
        Assert.Equal(WriteXlsx.Run(Sample()), WriteXlsx.Run(Sample()));
    }

    private static Workbook Sample() => new("Bảng", "Ban Quản lý", new DateOnly(2023, 9, 3),
    [
        new Sheet("Bảng", ["Danh mục minh chứng"],
            [new("TT", 6), new("Tên", 20), new("Số", 8), new("Lẻ", 8), new("Ngày", 12), new("Tỷ lệ", 8), new("Năm", 8)],
            [
                new([1, "=1+1", 42, 2.5m, new DateOnly(2023, 9, 3), SheetValue.Percent(0.25m), SheetValue.Plain(2023)]),
                new(["+84", "-x", "@SUM(A1)", "=HYPERLINK(\"x\")", SheetValue.Empty, SheetValue.Moment(new DateTime(2023, 9, 2, 18, 0, 0, DateTimeKind.Utc)), (DateOnly?)null], Bold: true),
            ]),
        new Sheet("Khác", [], [new("Cột", 10)], []),
    ]);

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}");

    private WorksheetPart Part(string name) => (WorksheetPart)file.WorkbookPart!.GetPartById(
        file.WorkbookPart.Workbook!.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(one => one.Name == name).Id!);

    private List<Cell> Cells(string sheet, uint row) => [.. Part(sheet).Worksheet!.Descendants<Row>().Single(one => one.RowIndex! == row).Elements<Cell>()];

    private IEnumerable<string> Row(string sheet, uint row)
    {
        var texts = file.WorkbookPart!.SharedStringTablePart!.SharedStringTable!.Elements<SharedStringItem>().Select(one => one.InnerText).ToList();
        return Cells(sheet, row).Select(cell => cell.DataType?.InnerText == "s" ? texts[int.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture)] : cell.CellValue?.Text ?? "");
    }
}
