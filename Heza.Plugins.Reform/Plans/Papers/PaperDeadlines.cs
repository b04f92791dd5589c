using System.Globalization;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>
/// Finds "báo cáo … trước ngày 03/3, 03/6, 03/9, 03/11" and its like. What a date is for stands beside it ("quý I: trước
/// ngày 05/3"), in a list of as many periods before the dates, or is told by its month.
/// </summary>
internal sealed partial class PaperDeadlines(int year, PaperDoubts doubts)
{
    private readonly Dictionary<string, DeadlineView> _found = new(StringComparer.Ordinal);

    public static bool Speaks(string text) => Before().IsMatch(PaperText.Fold(text));

    public IReadOnlyList<DeadlineView> All() => [.. _found.Values.OrderBy(deadline => deadline.Before)];

    public void Read(PaperLine line, string text)
    {
        foreach (var sentence in Sentences().Split(text).Select(PaperText.Fold))
        {
            var begin = Before().Match(sentence);
            if (begin.Success && (sentence.Contains("bao cao", StringComparison.Ordinal) || Periods(sentence).Count > 0))
            {
                Read(line, sentence, begin.Index);
            }
        }
    }

    /// <param name="sentence">Folded: scans lose the marks.</param>
    private void Read(PaperLine line, string sentence, int begin)
    {
        var dates = Date().Matches(sentence).Where(match => match.Index >= begin).ToList();
        if (dates.Count == 0)
        {
            doubts.Add(line, "Có hạn báo cáo nhưng không đọc được ngày; hãy điền vào hạn báo cáo.");
            return;
        }

        var listed = Periods(sentence[..begin]);
        for (var i = 0; i < dates.Count; i++)
        {
            if (Day(dates[i]) is not { } day)
            {
                doubts.Add(line, $"Ngày {dates[i].Value} không có trong lịch; hãy sửa hạn báo cáo.");
                continue;
            }

            var beside = Beside(sentence, dates, i);
            Keep(line, beside ?? (listed.Count == dates.Count ? listed[i] : ByMonth(day, listed)), day);
        }
    }

    /// <summary>A period that stands in brackets behind the date, or between the date before and this one.</summary>
    private static string? Beside(string sentence, List<Match> dates, int i)
    {
        var end = dates[i].Index + dates[i].Length;
        if (Periods(Bracket().Match(sentence[end..]).Value) is [var behind])
        {
            return behind;
        }

        var from = i == 0 ? 0 : dates[i - 1].Index + dates[i - 1].Length;
        var between = sentence[from..dates[i].Index];
        return Periods(i == 0 ? between : Bracket().Replace(between, "", 1)) is [var before] ? before : null;
    }

    private void Keep(PaperLine line, string period, DateOnly day)
    {
        var deadline = new DeadlineView(period, period switch
        {
            "H1" => "Báo cáo 6 tháng đầu năm",
            "Y" => "Báo cáo năm",
            _ => $"Báo cáo quý {Roman(period)}",
        }, day);
        if (!_found.TryAdd(period, deadline) && _found[period].Before != day)
        {
            doubts.Add(line, $"Có hai hạn cho {deadline.Title.ToLower(CultureInfo.InvariantCulture)}: giữ {Show(_found[period].Before)}, bỏ {Show(day)}.");
        }
    }

    private static string Show(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    private static string Roman(string period) => period switch { "Q1" => "I", "Q2" => "II", "Q3" => "III", _ => "IV" };

    private string ByMonth(DateOnly day, IReadOnlyList<string> listed) =>
        day.Year > year ? "Y"
        : day.Month <= 4 ? "Q1"
        : day.Month <= 7 ? (listed.Contains("H1") ? "H1" : "Q2")
        : day.Month <= 10 ? "Q3" : "Y";

    /// <param name="text">Folded.</param>
    private static IReadOnlyList<string> Periods(string text)
    {
        var periods = new List<string>();
        foreach (Match match in Named().Matches(text))
        {
            if (match.Groups["quarters"].Success)
            {
                periods.AddRange(Quarter().Matches(match.Groups["quarters"].Value).Select(quarter => $"Q{Quarters(quarter.Value)}"));
            }
            else
            {
                periods.Add(match.Groups["half"].Success ? "H1" : "Y");
            }
        }

        return [.. periods.Distinct(StringComparer.Ordinal)];
    }

    private static int Quarters(string value) => value switch { "i" or "1" or "l" => 1, "ii" or "2" or "ll" => 2, "iii" or "3" or "lll" => 3, _ => 4 };

    private DateOnly? Day(Match match)
    {
        var (day, month) = (Number(match.Groups["day"].Value), Number(match.Groups["month"].Value));
        var own = match.Groups["year"].Success ? Number(match.Groups["year"].Value) : year;
        return own is >= Plan.MinYear and <= Plan.MaxYear && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(own, month) ? new DateOnly(own, month, day) : null;
    }

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(@"\btr[uo]oc\s+(?:cac\s+)?(?:ngay\s+)?(?=\D{0,24}\d)", RegexOptions.None, 1000)]
    private static partial Regex Before();

    [GeneratedRegex(@"(?<!\d)(?<day>\d{1,2})\s?(?:[/.-]|\s+thang\s+)\s?(?<month>\d{1,2})(?:\s?(?:[/.-]|\s*nam\s+)\s?(?<year>20\d\d))?(?!\d|\s?%)", RegexOptions.None, 1000)]
    private static partial Regex Date();

    [GeneratedRegex(@"(?:bao cao|qu[yi]|nam)?\s*(?:\bqu[yi]\s+(?<quarters>(?:i{1,3}|iv|l{1,3}|[1-4])(?:\s*(?:,|va|;)\s*(?:quy\s+)?(?:i{1,3}|iv|l{1,3}|[1-4])\b)*)|(?<half>\b(?:6|sau)\s+thang(?:\s+dau(?:\s+nam)?)?)|(?<year>\bbao cao (?:tong ket )?(?:ca )?nam\b|\bca nam\b|\bnam(?=\s*(?:[:)]|$|truoc|gui))))", RegexOptions.None, 1000)]
    private static partial Regex Named();

    [GeneratedRegex(@"\b(?:i{1,3}|iv|l{1,3}|[1-4])\b", RegexOptions.None, 1000)]
    private static partial Regex Quarter();

    [GeneratedRegex(@"^\s*\([^)]{0,60}\)", RegexOptions.None, 1000)]
    private static partial Regex Bracket();

    [GeneratedRegex(@"(?<=[^\d\s]\s?)[.;]\s+|(?<=\d)[.;]\s+(?=\p{Lu})", RegexOptions.None, 1000)]
    private static partial Regex Sentences();
}
