using System.Globalization;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>What the head of the paper and its first sentences say about the plan.</summary>
internal sealed record PaperFacts(
    int? Year, string Number, string Title, string? IssuedOn, string Issuer, string? ParentIssuer, string? Theme, string? Recipient, int HeadLines);

/// <summary>Reads the head: bodies, number, day, title; and from the text the city's theme and whom reports go to.</summary>
internal static partial class PaperHead
{
    private const int HeadLines = 40, TitleLines = 6, MostWords = 12, MostLines = 400;

    public static PaperFacts Read(IReadOnlyList<PaperLine> lines, PaperDoubts doubts)
    {
        var heading = HeadingAt(lines);
        var head = lines.Take(heading < 0 ? Math.Min(lines.Count, HeadLines) : heading).ToList();
        var (title, after) = Title(lines, heading);
        var number = head.Select(line => PlanNumber().Match(line.Text)).FirstOrDefault(match => match.Success);
        var (issuer, parent) = Bodies(head, number, lines);
        var issued = head.Select(line => IssuedOn(line.Text)).FirstOrDefault(day => day is not null);
        var text = string.Join(' ', lines.Select(line => line.Text));
        var year = Year(title) ?? Year(issued ?? "");
        Tell(doubts, number, title, issued, issuer, year);
        return new PaperFacts(
            year, number is { Success: true } ? NumberOf(number) : "", title, issued, issuer, parent, Theme(text), Recipient(text), Math.Max(after, 0));
    }

    private static void Tell(PaperDoubts doubts, Match? number, string title, string? issued, string issuer, int? year)
    {
        var missing = new (bool Missing, string What)[]
        {
            (year is null, "năm của kế hoạch"), (number is not { Success: true } || number.Groups["value"].Length == 0, "số, ký hiệu"), (title.Length == 0, "tên kế hoạch"),
            (issuer.Length == 0, "cơ quan ban hành"), (issued is null, "ngày ban hành"),
        };
        foreach (var (_, what) in missing.Where(one => one.Missing))
        {
            doubts.Add(0, "", $"Không tìm thấy {what}; hãy điền.");
        }
    }

    private static int HeadingAt(IReadOnlyList<PaperLine> lines)
    {
        for (var i = 0; i < Math.Min(lines.Count, HeadLines); i++)
        {
            if (PaperText.Fold(lines[i].Text).TrimEnd(' ', '.', ':') is "ke hoach" or "k e h o a c h")
            {
                return i;
            }
        }

        // "KẾ HOẠCH TUYÊN TRUYỀN …" in one line.
        return lines.Take(HeadLines).TakeWhile(line => !(PaperText.Fold(line.Text).StartsWith("ke hoach ", StringComparison.Ordinal) && PaperText.IsCapitals(line.Text))).Count() is var at
            && at < Math.Min(lines.Count, HeadLines) ? at : -1;
    }

    /// <returns>The title, and the index of the line after it.</returns>
    private static (string Title, int After) Title(IReadOnlyList<PaperLine> lines, int heading)
    {
        if (heading < 0)
        {
            return ("", 0);
        }

        var own = PaperText.Fold(lines[heading].Text).TrimEnd(' ', '.', ':') is "ke hoach" or "k e h o a c h" ? "Kế hoạch" : lines[heading].Text;
        var parts = new List<string> { own };
        var at = heading + 1;
        while (at < lines.Count && parts.Count <= TitleLines && !EndsTitle(lines[at], parts.Count > 1))
        {
            parts.Add(lines[at++].Text);
        }

        if (parts.Count > 1 && own == "Kế hoạch" && parts[1].Length > 1 && char.IsLower(parts[1][1]))
        {
            parts[1] = char.ToLowerInvariant(parts[1][0]) + parts[1][1..];
        }

        var title = PaperText.WithoutEnd(string.Join(' ', parts));
        return (PaperText.IsCapitals(title) ? title[..1] + title[1..].ToLower(CultureInfo.InvariantCulture) : title, at);
    }

    private static bool EndsTitle(PaperLine line, bool begun)
    {
        var folded = PaperText.Fold(line.Text);
        return (begun && line.AfterGap) || ReadMarker.Of(line).Marker is not null || !line.Text.Any(char.IsLetter) || line.Text.Length > 300
            || folded.StartsWith("can cu", StringComparison.Ordinal) || folded.StartsWith("thuc hien ", StringComparison.Ordinal)
            || folded.StartsWith("kinh gui", StringComparison.Ordinal) || PaperSections.IsBareHeading(line.Text);
    }

    private static string NumberOf(Match match) => $"{match.Groups["value"].Value}/{Blank().Replace(match.Groups["symbol"].Value, "")}";

    /// <summary>The left head: the parent body above, the body that issues below it, each perhaps in two lines.</summary>
    private static (string Issuer, string? Parent) Bodies(List<PaperLine> head, Match? number, IReadOnlyList<PaperLine> all)
    {
        var names = new List<string>();
        foreach (var line in head.Where(line => PaperText.IsCapitals(line.Text) && !IsMotto(line.Text) && !PlanNumber().IsMatch(line.Text)))
        {
            if (names.Count == 0 || Body().IsMatch(PaperText.Fold(line.Text)))
            {
                names.Add(line.Text);
            }
            else
            {
                names[^1] = $"{names[^1]} {line.Text}";
            }
        }

        var small = string.Join(' ', all.Where(line => !PaperText.IsCapitals(line.Text)).Take(MostLines).Select(line => line.Text.Replace(',', ' ')));
        var spelt = names.ConvertAll(name => Spelt(PaperText.WithoutEnd(PaperText.Cut(name, PlanLimits.Name)), $" {small} "));
        return spelt.Count == 0 ? ("", null) : (PaperText.Cut(spelt[^1], PlanLimits.Name), spelt.Count > 1 ? PaperText.Cut(spelt[^2], PlanLimits.Name) : null);
    }

    private static bool IsMotto(string text) => PaperText.Fold(text) is var folded
        && (folded.Contains("cong hoa xa hoi", StringComparison.Ordinal) || folded.Contains("doc lap", StringComparison.Ordinal));

    /// <summary>As the paper writes the name where it does not shout; else as names begin.</summary>
    private static string Spelt(string capitals, string text)
    {
        var words = capitals.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var parts = new List<string>();
        for (var at = 0; at < words.Length;)
        {
            var (part, count) = Longest(words, at, text);
            parts.Add(part);
            at += count;
        }

        var spelt = string.Join(' ', parts);
        return spelt.Length == 0 ? "" : char.ToUpperInvariant(spelt[0]) + spelt[1..];
    }

    /// <summary>The longest run of words that the text has in small letters.</summary>
    private static (string Part, int Count) Longest(string[] words, int from, string text)
    {
        for (var count = Math.Min(words.Length - from, MostWords); count > 0; count--)
        {
            var run = string.Join(' ', words[from..(from + count)]);
            var at = text.IndexOf($" {run} ", StringComparison.OrdinalIgnoreCase);
            if (at >= 0)
            {
                return (text.Substring(at + 1, run.Length), count);
            }
        }

        return (words[from] is "UBND" or "HĐND" ? words[from] : words[from].ToLower(CultureInfo.InvariantCulture), 1);
    }

    private static string? IssuedOn(string text)
    {
        var match = Issued().Match(PaperText.Fold(text));
        if (!match.Success || !int.TryParse(match.Groups["year"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) || year is < Plan.MinYear or > Plan.MaxYear)
        {
            return null;
        }

        var month = int.TryParse(match.Groups["month"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var m) && m is >= 1 and <= 12 ? m : 0;
        var day = int.TryParse(match.Groups["day"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var d) ? d : 0;
        return month == 0 ? $"{year}"
            : day >= 1 && day <= DateTime.DaysInMonth(year, month) ? string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}-{day:00}")
            : string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}");
    }

    /// <summary>"năm 2023" rather than any other year.</summary>
    private static int? Year(string text) =>
        PlanYear().Matches(text).Concat(AnyYear().Matches(text)).Select(match => int.Parse(match.Value[^4..], CultureInfo.InvariantCulture)).Where(year => year is >= Plan.MinYear and <= Plan.MaxYear).Cast<int?>().FirstOrDefault();

    private static string? Theme(string text) => YearTheme().Match(text) is { Success: true } match ? PaperText.Cut(match.Groups["words"].Value.Trim(), PlanLimits.Title) : null;

    /// <summary>The body that most sentences about reports name.</summary>
    private static string? Recipient(string text) => SentTo().Matches(text).Select(match => PaperText.Cut(PaperText.WithoutEnd(match.Groups["body"].Value.Trim()), PlanLimits.Name))
        .GroupBy(body => PaperText.Fold(body), StringComparer.Ordinal).OrderByDescending(same => same.Count()).FirstOrDefault()?.First();

    [GeneratedRegex(@"(?:^|\s)[Ss][ốoôÔỐ6]\s*[:.;]?\s*(?<value>\d{0,5})\s*/\s*(?<symbol>KH\s?-\s?\p{Lu}[\p{Lu}\d&]{0,12}(?:\s?-\s?\p{Lu}{1,10}){0,2})", RegexOptions.None, 1000)]
    private static partial Regex PlanNumber();

    [GeneratedRegex(@"ngay\s*(?<day>\d{0,2})[\s.…_]*thang\s*(?<month>\d{0,2})[\s.…_]*nam\s*(?<year>\d{4})", RegexOptions.None, 1000)]
    private static partial Regex Issued();

    [GeneratedRegex(@"\b(?:năm|NĂM|nam|NAM)\s+20\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex PlanYear();

    [GeneratedRegex(@"(?<!\d)20\d\d(?!\d)", RegexOptions.None, 1000)]
    private static partial Regex AnyYear();

    [GeneratedRegex(@"[Cc]hủ đề(?:\s+năm(?:\s+\d{4})?)?[^“""«\n]{0,80}[“""«](?<words>[^”""»]{5,400})[”""»]", RegexOptions.None, 1000)]
    private static partial Regex YearTheme();

    [GeneratedRegex(@"(?:gửi|báo cáo)(?:\s+báo cáo)?(?:\s+về)?(?:\s+UBND\s+\p{Ll}[^,;.]{0,40}?,?)?\s+(?:\(qua\s+)?(?<body>(?:Sở|Văn phòng UBND|Ban Tuyên giáo|Hội đồng)\s[^,;.:()]{3,80}?)(?=\s+(?:trước|để|tổng hợp|theo|và báo cáo|vào|đúng|định kỳ|chậm|làm)\b|[,;.:()]|$)", RegexOptions.None, 1000)]
    private static partial Regex SentTo();

    [GeneratedRegex(@"^(?:ban|so|ubnd|uy ban|cuc|chi cuc|van phong|trung tam|truong|vien|cong an|bo|hoi|lien doan|thanh uy|dang uy|huyen uy|tong cuc)\b", RegexOptions.None, 1000)]
    private static partial Regex Body();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();
}
