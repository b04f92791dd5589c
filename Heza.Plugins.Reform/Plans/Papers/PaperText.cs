using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>Cleans what scanners, Word and keyboards leave in a text.</summary>
internal static class PaperText
{
    /// <summary>Longer lines are noise, or a book: they are cut, so that no line takes long.</summary>
    public const int LongestLine = 6000;

    /// <summary>Composed, one space between words, plain hyphens, without control characters.</summary>
    public static string Clean(string text)
    {
        var normal = VietnameseText.Normalize(text.Length > LongestLine ? text[..LongestLine] : text);
        var clean = new StringBuilder(normal.Length);
        foreach (var c in normal)
        {
            if (c is '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' or '\u2015' or '\u2212')
            {
                clean.Append('-');
            }
            else if (char.IsWhiteSpace(c))
            {
                if (clean.Length > 0 && clean[^1] != ' ')
                {
                    clean.Append(' ');
                }
            }
            else if (c is not ('\u00AD' or '\uFEFF' or '\uFFFD') && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format))
            {
                clean.Append(c);
            }
        }

        return clean.ToString().TrimEnd();
    }

    /// <summary>Half a surrogate pair at the cut would not be text any more.</summary>
    public static string Cut(string text, int length) =>
        text.Length <= length ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[length - 2]) ? length - 2 : length - 1), "…");

    /// <summary>Lower case without marks: scans lose them.</summary>
    public static string Fold(string text) => VietnameseText.Fold(text);

    /// <summary>At least four fifths of its letters are capitals, and there are three.</summary>
    public static bool IsCapitals(string text)
    {
        var (letters, capitals) = (text.Count(char.IsLetter), text.Count(char.IsUpper));
        return letters >= 3 && capitals * 5 >= letters * 4;
    }

    /// <summary>Fewer than half of its signs are letters, digits or spaces: dirt of a scanner.</summary>
    public static bool IsNoise(string text) =>
        !text.Any(char.IsLetterOrDigit) || text.Count(c => char.IsLetterOrDigit(c) || c == ' ') * 2 < text.Length;

    /// <summary>Without the sign that ends a line of a list.</summary>
    public static string WithoutEnd(string text) => text.TrimEnd(' ', ';', '.', ',', ':');
}
