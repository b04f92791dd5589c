using System.Globalization;
using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>How a line of such a plan is counted. Those up to <see cref="Roman"/> stand above all others, wherever they come.</summary>
internal enum MarkerKind
{
    Part,
    UpperLetter,
    Roman,
    Number,
    SubNumber,
    Letter,
    Dash,
    Bullet,
    Plus,
}

/// <param name="Value">Its number; 0 where there is none.</param>
/// <param name="Sign">What stands behind the number, or how many numbers a sub-number has.</param>
/// <param name="Depth">Level of Word's own numbering; 0: none.</param>
internal sealed record PaperMarker(MarkerKind Kind, int Value, string Sign, int Depth = 0)
{
    public bool IsMajor => Kind <= MarkerKind.Roman;
}

/// <summary>Reads what stands before a line: "Phần thứ nhất", "II.", "1.", "1)", "1.1.", "a)", "-", "•", "+", also as scanners spoil it.</summary>
internal static partial class ReadMarker
{
    private const int Patience = 1000;
    private static readonly string[] Ordinals = ["nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi"];

    /// <returns>The marker, or null, and the rest of the line.</returns>
    public static (PaperMarker? Marker, string Words) Of(PaperLine line)
    {
        var text = line.Text;
        if (Part().Match(PaperText.Fold(text)) is { Success: true } part)
        {
            // Folding keeps the number of letters of composed text, so the rest begins at the same place.
            return (new PaperMarker(MarkerKind.Part, Ordinal(part.Groups["value"].Value), ""), part.Length <= text.Length ? text[part.Length..].TrimStart(' ', ':', '.', '-') : "");
        }

        if (Sub().Match(text) is { Success: true } sub)
        {
            var numbers = sub.Groups["value"].Value.Split('.');
            return (new PaperMarker(MarkerKind.SubNumber, Number(numbers[^1]), numbers.Length.ToString(CultureInfo.InvariantCulture)), text[sub.Length..]);
        }

        if (Counted().Match(text) is { Success: true } counted && Counting(counted.Groups["value"].Value, counted.Groups["sign"].Value) is { } marker)
        {
            var rest = text[counted.Length..];
            // "Q. Ngô Quyền" is no heading.
            return marker.Kind == MarkerKind.UpperLetter && !PaperText.IsCapitals(rest) && PaperSections.Of(rest).Count == 0
                ? (null, text)
                : (marker with { Depth = line.Depth }, rest);
        }

        return Bulleted().Match(text) is { Success: true } bullet
            ? (new PaperMarker(Bullet(bullet.Groups["sign"].Value), 0, "", line.Depth), text[bullet.Length..])
            : (null, text);
    }

    private static PaperMarker? Counting(string value, string sign)
    {
        if (value.All(char.IsAsciiDigit))
        {
            return new PaperMarker(MarkerKind.Number, Number(value), Sign(sign));
        }

        // A scanner's l, | or ! for 1 and for I: alone a number, several a Roman one.
        if (value.All(c => c is 'l' or '|' or '!') || (value.Length > 1 && value.All(c => c is 'l' or '|' or '!' or 'I')))
        {
            return value.Length == 1 ? new PaperMarker(MarkerKind.Number, 1, Sign(sign)) : new PaperMarker(MarkerKind.Roman, value.Length, ".");
        }

        if (Roman(value) is { } roman)
        {
            return new PaperMarker(MarkerKind.Roman, roman, ".");
        }

        return value.Length != 1 || sign is "," or ":" or "]" ? null
            : char.IsUpper(value[0]) ? new PaperMarker(MarkerKind.UpperLetter, value[0] - 'A' + 1, ".")
            : new PaperMarker(MarkerKind.Letter, value[0] == 'đ' ? 5 : value[0] - 'a' + 1, Sign(sign));
    }

    /// <summary>A comma is a full stop that was read badly.</summary>
    private static string Sign(string sign) => sign is ")" or "/" ? sign : ".";

    private static MarkerKind Bullet(string sign) => sign switch
    {
        "-" or "_" or "~" => MarkerKind.Dash,
        "+" => MarkerKind.Plus,
        _ => MarkerKind.Bullet,
    };

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static int Ordinal(string word) =>
        Array.IndexOf(Ordinals, word) is >= 0 and var index ? index + 1 : Roman(word.ToUpperInvariant()) ?? Number(word);

    /// <summary>I to XXXIX: plans have no more parts. C, D, L and M alone are letters.</summary>
    private static int? Roman(string text)
    {
        var (sum, last) = (0, 0);
        foreach (var c in text.Reverse())
        {
            var one = c switch { 'I' => 1, 'V' => 5, 'X' => 10, _ => 0 };
            if (one == 0)
            {
                return null;
            }

            sum += one < last ? -one : one;
            last = Math.Max(last, one);
        }

        return sum is > 0 and < 40 ? sum : null;
    }

    [GeneratedRegex(@"^phan\s+(?:thu\s+)?(?<value>nhat|hai|ba|tu|nam|sau|bay|tam|chin|muoi|[ivx]{1,5}|\d{1,2})(?=$|[\s:.,-])[\s:.-]*", RegexOptions.None, Patience)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(?<value>\d{1,2}(?:\.\d{1,2}){1,4})[.):]?\s+(?=\D)", RegexOptions.None, Patience)]
    private static partial Regex Sub();

    // "2.000" is a number of the text, "1/3" a day.
    [GeneratedRegex(@"^(?<value>\d{1,2}|[IVXl|!]{1,5}|[A-HK-UWYZĐa-zđ])\s?(?:(?<sign>[.)\]:])(?:\s+|(?=[^\d\s]))|(?<sign>,)\s+(?=\p{Lu})|(?<sign>/)\s?(?=\p{Lu}))", RegexOptions.None, Patience)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?<sign>[-_~+*•●○◦▪■□➢✓·])+\s*(?=[\p{L}\d(“""'])", RegexOptions.None, Patience)]
    private static partial Regex Bulleted();
}
