using System.Globalization;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Documents.Citations;

/// <summary>The day written beside a number, after it or before it. Only whole days count; nothing is guessed.</summary>
internal static partial class CitationDates
{
    private const string Numeric = @"(?<d>\d{1,2})\s?[/.-]\s?(?<m>\d{1,2})\s?[/.-]\s?(?<y>(?:19|20)\d\d)(?![0-9])";
    private const string Words = @"(?<d>\d{1,2})\s{1,2}thang\s{1,2}(?<m>\d{1,2})\s{0,2},?\s{0,2}(?:nam\s{1,2})?(?<y>(?:19|20)\d\d)(?![0-9])";

    /// <summary>How far before a number its day may stand, in characters.</summary>
    private const int Reach = 110;

    /// <param name="end">Folded index right behind the number.</param>
    public static DateOnly? After(string folded, int end) => Read(AfterNumber().Match(folded, end));

    /// <param name="start">Folded index of the noun, or of the number without one.</param>
    /// <param name="from">Nothing before this folded index belongs to it: the end of the citation before.</param>
    /// <param name="end">Folded index right behind the number.</param>
    public static DateOnly? Before(string folded, int start, int end, int from)
    {
        var before = folded[Math.Max(from, start - Reach)..start];
        return Read(BeforeNumber().Match(before)) ?? (IsIssued().IsMatch(folded, end) ? Read(RightBefore().Match(before)) : null);
    }

    private static DateOnly? Read(Match match)
    {
        if (!match.Success)
        {
            return null;
        }

        int Part(string name) => int.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);
        var (year, month, day) = (Part("y"), Part("m"), Part("d"));
        return month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;
    }

    /// <summary>"ngay 23/4/2018", "(08/4/2020)", ", ban hanh ngay …", "cua Chinh phu ngay …", "ngay 10 thang 6 nam 2015".</summary>
    [GeneratedRegex($@"\G\s{{0,2}},?\s{{0,2}}\(?\s{{0,2}}(?:(?:duoc\s{{1,2}})?(?:ban hanh|ky|thong qua)\s{{1,2}}|cua(?:\s{{1,2}}(?!(?:co|hieu|tu|truoc|sau|den|ke|vao|thay)\s)[a-z]{{1,12}},?){{1,9}}?\s{{1,2}}(?:ban hanh\s{{1,2}}|ky\s{{1,2}})?(?=ngay))?(?:ngay\s{{0,2}})?(?:{Numeric}|{Words})")]
    private static partial Regex AfterNumber();

    /// <summary>"Ngay 15/7/2021, Chinh phu ban hanh ".</summary>
    [GeneratedRegex($@"ngay\s{{1,2}}(?:{Numeric}|{Words})\s{{0,2}},?(?:\s{{1,2}}[a-z]{{1,12}},?){{0,12}}?\s{{1,2}}(?:ban hanh|ky|thong qua|cong bo|ra)(?:\s{{1,2}}(?:ban hanh|cac))?\s{{1,2}}$")]
    private static partial Regex BeforeNumber();

    /// <summary>"Ngay 23/4/2018, " right before …</summary>
    [GeneratedRegex($@"ngay\s{{1,2}}(?:{Numeric}|{Words})\s{{0,2}},?\s{{1,2}}$")]
    private static partial Regex RightBefore();

    /// <summary>… and " duoc Chinh phu ban hanh" right behind.</summary>
    [GeneratedRegex(@"\G(?:\s{1,2}[a-z]{1,12},?){0,6}?\s{1,2}(?:duoc|da)(?:\s{1,2}[a-z]{1,12}){0,4}?\s{1,2}(?:ban hanh|ky|thong qua)(?![a-z0-9])")]
    private static partial Regex IsIssued();
}
