using System.Globalization;
using System.Text;

namespace Heza.Plugins.Reform.Platform.Text;

/// <summary>Spelling rules shared by addresses, numbers and search.</summary>
public static class VietnameseText
{
    /// <summary>
    /// Composed (NFC) text in which Ð (U+00D0) and ð (U+00F0), common typing and OCR errors, stand corrected as Đ and đ.
    /// Half a surrogate pair and U+FFFE, which .NET refuses to normalise, become U+FFFD.
    /// </summary>
    public static string Normalize(string text) =>
        WellFormed(text).Normalize(NormalizationForm.FormC).Replace('\u00D0', '\u0110').Replace('\u00F0', '\u0111');

    private static string WellFormed(string text) =>
        text.AsSpan().IndexOfAnyInRange('\uD800', '\uDFFF') < 0 && !text.Contains('\uFFFE', StringComparison.Ordinal)
            ? text
            : Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text)).Replace('\uFFFE', '\uFFFD');

    /// <summary>Lower case without marks, đ as d: "Hải Phòng" → "hai phong". Other characters stay as they are.</summary>
    public static string Fold(string text)
    {
        var result = new StringBuilder(text.Length);
        if (FoldedLetters.TryAppend(result, text))
        {
            return result.ToString();
        }

        result.Clear();
        foreach (var c in Normalize(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            result.Append(c is '\u0110' or '\u0111' ? 'd' : char.ToLowerInvariant(c));
        }

        return result.ToString();
    }

    /// <summary>
    /// A readable address segment: folded letters and digits joined by hyphens, cut at a word before
    /// <paramref name="maxLength"/> characters. Empty when the text has no letter or digit.
    /// </summary>
    public static string Slug(string text, int maxLength = 90)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in Fold(text))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                result.Append(c);
            }
            else if (result.Length > 0 && result[^1] != '-')
            {
                result.Append('-');
            }
        }

        var slug = result.ToString().TrimEnd('-');
        if (slug.Length <= maxLength)
        {
            return slug;
        }

        var cut = slug.LastIndexOf('-', maxLength);
        return cut > 0 ? slug[..cut] : slug[..maxLength];
    }
}
