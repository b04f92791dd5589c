using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>
/// Numbers of documents in a text, by their shape alone: <c>61/2018/NĐ-CP</c>, <c>21/CT-UBND</c>, <c>18-NQ/TW</c>. What they
/// mean is the register's to say.
/// </summary>
internal static partial class CitedNumbers
{
    public static IEnumerable<string> In(string text) =>
        Shape().Matches(text).Select(match => Spaces().Replace(match.Value, "")).Where(number => number.Length <= PlanLimits.Number).Distinct(StringComparer.Ordinal);

    // Scans put spaces around the signs. A year stands between two strokes; what follows the last one are capitals, but for TTg.
    [GeneratedRegex(
        @"(?<![\p{L}\d/])\d{1,5}[a-zđ]?(?:\s?/\s?\d{4}\s?/\s?|\s?/\s?)\p{Lu}[\p{Lu}\d]{0,9}(?:\s?-\s?\p{Lu}[\p{Lu}\d]{0,9}g?){0,3}(?![\p{L}])|(?<![\p{L}\d/])\d{1,5}[a-zđ]?\s?-\s?\p{Lu}{2,5}\s?/\s?\p{Lu}{2,10}(?:\s?-\s?\p{Lu}{1,9}){0,2}(?![\p{L}])",
        RegexOptions.None, 1000)]
    private static partial Regex Shape();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
