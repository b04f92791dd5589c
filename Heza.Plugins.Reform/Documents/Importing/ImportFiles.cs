using System.Text;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>The tables that people take away: the template, and their own file with what is wrong with it.</summary>
public static class ImportFiles
{
    public const string CsvType = "text/csv; charset=utf-8";

    private const string Author = "Cải cách hành chính";
    private const string ListSheet = "Danh mục";

    /// <summary>Rows in which the template offers its lists.</summary>
    private const int OfferedRows = ImportTable.MostRows;

    // Files of the same words are the same bytes: no day of making.
    private static readonly DateOnly Day = new(2023, 1, 1);

    public static byte[] TemplateXlsx(ImportChoices choices)
    {
        var columns = ImportColumns.All.Select(column => new SheetColumn(column.Mandatory ? column.Title + " *" : column.Title, column.Width)
        {
            WholeColumnIsText = true,
            Offer = Offer(column),
        }).ToList();
        List<SheetRow> lists = [.. Enumerable.Range(0, Lists(choices).Max(list => list.Count))
            .Select(i => new SheetRow([.. Lists(choices).Select(list => (SheetValue)(i < list.Count ? list[i].Label : null))]))];
        return WriteXlsx.Run(new Workbook("Mẫu nhập văn bản", Author, Day,
        [
            new Sheet("Văn bản", [], columns, [new SheetRow([.. ImportColumns.All.Select(column => (SheetValue)column.Example)])]),
            new Sheet("Giải thích", [], [new("Cột", 24), new("Bắt buộc", 10), new("Cách ghi", 90), new("Ví dụ", 50)],
                [.. ImportColumns.All.Select(column => new SheetRow([column.Title, column.Mandatory ? "Có" : "", column.Explanation, column.Example]))]),
            new Sheet(ListSheet, [], [new(ImportColumns.Type.Title, 28), new(ImportColumns.Level.Title, 28), new(ImportColumns.Fields.Title, 50)], lists),
        ]));

        SheetOffer? Offer(ImportColumn column) => Place(column) is { } place
            ? new SheetOffer(ListSheet, place, Lists(choices)[place - 1].Count, OfferedRows, OthersToo: column == ImportColumns.Fields)
            : null;
    }

    public static byte[] TemplateCsv() => Bytes([
        Csv.Line([.. ImportColumns.All.Select(column => column.Title)]),
        Csv.Line([.. ImportColumns.All.Select(column => column.Example)]),
    ]);

    /// <summary>The file's own rows, all of them, with a column that says what is wrong: it can be mended in place and sent again.</summary>
    public static byte[] ProblemsXlsx(ImportTable table, IReadOnlyDictionary<int, IReadOnlyList<ImportFault>> faults) => WriteXlsx.Run(new Workbook(
        "Văn bản cần sửa trước khi nhập", Author, Day,
        [
            new Sheet("Văn bản", [], [.. Kept(table).Select(i => new SheetColumn(table.Header[i], Width(table, i)) { WholeColumnIsText = true }), new SheetColumn(ImportColumns.FaultsTitle, 70)],
                [.. table.Rows.Select(row => new SheetRow([.. Cells(table, row).Select(cell => (SheetValue)cell), Words(row.Number, faults)]))]),
        ]));

    public static byte[] ProblemsCsv(ImportTable table, IReadOnlyDictionary<int, IReadOnlyList<ImportFault>> faults) => Bytes([
        Csv.Line([.. Kept(table).Select(i => table.Header[i]), ImportColumns.FaultsTitle]),
        .. table.Rows.Select(row => Csv.Line([.. Cells(table, row), Words(row.Number, faults)])),
    ]);

    private static IReadOnlyList<IReadOnlyList<ImportChoice>> Lists(ImportChoices choices) => [choices.Types, choices.Levels, choices.Fields];

    private static int? Place(ImportColumn column) =>
        column == ImportColumns.Type ? 1 : column == ImportColumns.Level ? 2 : column == ImportColumns.Fields ? 3 : null;

    private static IEnumerable<int> Kept(ImportTable table) =>
        Enumerable.Range(0, table.Header.Count).Where(i => table.Header[i].Length > 0 && !ImportTable.IsFaults(table.Header[i]));

    private static IEnumerable<string> Cells(ImportTable table, ReadRow row) => Kept(table).Select(i => row.At(i).Shown);

    private static double Width(ImportTable table, int place) => table.Places.FirstOrDefault(one => one.Value == place).Key?.Width ?? 20;

    private static string Words(int line, IReadOnlyDictionary<int, IReadOnlyList<ImportFault>> faults) => string.Join(
        '\n', faults.GetValueOrDefault(line, []).Select(fault => fault.Level == ImportFaultLevel.Warning ? $"Lưu ý: {fault.Message}" : fault.Message));

    private static byte[] Bytes(IEnumerable<string> lines) => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Concat(lines))];
}
