using System.Globalization;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>Reads a date as tables hold it, and says of the usual slips what they are.</summary>
internal static partial class ReadImportDate
{
    public static Result<PartialDate> Run(string typed)
    {
        var text = Plain(typed);
        var date = PartialDate.Parse(text);
        if (date.Ok)
        {
            return date;
        }

        var message = American(text) is { } day ? $"“{typed}” viết tháng trước ngày; hãy ghi {VietnamTime.Show(day)}."
            : Serial(text) is { } serial ? $"Ô chứa số {text}, có lẽ là ngày {VietnamTime.Show(serial)} chưa định dạng; hãy định dạng ô là ngày, hoặc ghi {VietnamTime.Show(serial)}."
            : $"Không đọc được ngày “{Short(typed)}”. Hãy ghi như 23/4/2018 hoặc 2018-04-23; chỉ biết tháng thì 4/2018, chỉ biết năm thì 2018.";
        return new Problem(ProblemKind.Invalid, message);
    }

    private static string Plain(string typed)
    {
        var words = InWords().Match(VietnameseText.Fold(typed));
        var text = words.Success ? $"{words.Groups["day"].Value}/{words.Groups["month"].Value}/{words.Groups["year"].Value}" : typed.Trim();

        // A date with a time, as databases write it.
        return WithTime().IsMatch(text) ? text[..10] : text.Replace('.', '/').Replace(" ", "", StringComparison.Ordinal);
    }

    private static DateOnly? American(string text) =>
        DateOnly.TryParseExact(text, ["M/d/yyyy", "MM/dd/yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    // What a spreadsheet counts from 1900: between 1955 and 2064, so that no year is taken for one.
    private static DateOnly? Serial(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 20_000 and < 60_000
            ? new DateOnly(1899, 12, 30).AddDays(days)
            : null;

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"^\s*ngay\s+(?<day>\d{1,2})\s+thang\s+(?<month>\d{1,2})\s+nam\s+(?<year>\d{4})\s*\z")]
    private static partial Regex InWords();

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[T ]\d\d:\d\d")]
    private static partial Regex WithTime();
}
