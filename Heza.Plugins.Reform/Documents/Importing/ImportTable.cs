using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>The table of a file: which of its columns are ours, and the rows below its header.</summary>
/// <param name="Header">All titles as they stand in the file.</param>
/// <param name="Places">Where a column stands, from 0.</param>
/// <param name="Unused">Titles that are passed over, for the person to know.</param>
public sealed record ImportTable(
    IReadOnlyList<string> Header, IReadOnlyDictionary<ImportColumn, int> Places, IReadOnlyList<ReadRow> Rows, IReadOnlyList<string> Unused)
{
    public const int MostRows = 2000;

    /// <summary>Headings may stand above the header.</summary>
    private const int SearchedForHeader = 20;

    public static readonly Problem NoHeader = Problem.Field(
        "file", $"Không thấy hàng tiêu đề có cột “{ImportColumns.Number.Title}” trong {SearchedForHeader} dòng đầu. Hãy dùng tệp mẫu; bảng phải ở trang tính đầu tiên.");

    private static readonly Dictionary<string, ImportColumn> ByTitle = ImportColumns.All
        .SelectMany(column => column.OtherTitles.Append(column.Title).Append(column.Key).Select(title => (Slug: VietnameseText.Slug(title), column)))
        .ToDictionary(title => title.Slug, title => title.column, StringComparer.Ordinal);

    public static Result<ImportTable> Of(ReadTable table)
    {
        var header = table.Rows.Take(SearchedForHeader).FirstOrDefault(row => row.Cells.Any(cell => ColumnOf(cell.Shown) == ImportColumns.Number));
        if (header is null)
        {
            return NoHeader;
        }

        var places = new Dictionary<ImportColumn, int>();
        List<string> unused = [];
        for (var i = 0; i < header.Cells.Count; i++)
        {
            var title = TypedText.Line(header.Cells[i].Shown);
            if (ColumnOf(title) is not { } column)
            {
                if (title.Length > 0 && !IsFaults(title))
                {
                    unused.Add(Short(title));
                }
            }
            else if (!places.TryAdd(column, i))
            {
                return Problem.Field("file", $"Có hai cột “{column.Title}”. Hãy giữ lại một cột.");
            }
        }

        var missing = ImportColumns.All.Where(column => column.Mandatory && !places.ContainsKey(column)).Select(column => $"“{column.Title}”").ToList();
        if (missing.Count > 0)
        {
            return Problem.Field("file", $"Thiếu cột {string.Join(", ", missing)}. Hãy thêm cột, hoặc dùng tệp mẫu.");
        }

        List<ReadRow> rows = [.. table.Rows.Where(row => row.Number > header.Number && places.Values.Any(place => !row.At(place).IsEmpty))];
        return rows.Count switch
        {
            0 => Problem.Field("file", "Tệp chưa có văn bản nào dưới hàng tiêu đề."),
            > MostRows => Problem.Field("file", TooMany(rows.Count)),
            _ => new ImportTable([.. header.Cells.Select(cell => TypedText.Line(cell.Shown))], places, rows, unused),
        };
    }

    /// <summary>Whether a title heads the column of problems that an earlier table of ours carries.</summary>
    public static bool IsFaults(string title) => VietnameseText.Slug(title) == VietnameseText.Slug(ImportColumns.FaultsTitle);

    public ReadCell Cell(ReadRow row, ImportColumn column) => Places.TryGetValue(column, out var place) ? row.At(place) : default;

    private static string TooMany(int rows) =>
        $"Tệp có {rows.ToString("N0", VietnamTime.Culture)} văn bản; mỗi lần nhập nhiều nhất {MostRows.ToString("N0", VietnamTime.Culture)}. Hãy chia thành nhiều tệp.";

    private static ImportColumn? ColumnOf(string title) => ByTitle.GetValueOrDefault(VietnameseText.Slug(title));

    private static string Short(string title) => title.Length <= 60 ? title : title[..60] + "…";
}
