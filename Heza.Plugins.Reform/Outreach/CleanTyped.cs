using System.Text;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Outreach;

/// <summary>
/// What somebody typed, in the form in which it is kept: composed (NFC), without control characters and without the
/// signs that turn the direction of writing round, by which a text could show something else than it says.
/// </summary>
internal static partial class CleanTyped
{
    /// <summary>One line; runs of blanks become one.</summary>
    public static string Line(string? typed) => Blanks().Replace(Clean(typed ?? ""), " ").Trim();

    /// <summary>Several lines; never more than one empty line in a row.</summary>
    public static string Paragraphs(string? typed) => EmptyLines().Replace(Clean((typed ?? "").ReplaceLineEndings("\n")), "\n\n").Trim();

    private static string Clean(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in VietnameseText.Normalize(text))
        {
            if (c is '\n' or '\t' || (!char.IsControl(c) && c is not (>= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069')))
            {
                result.Append(c);
            }
        }

        return result.ToString();
    }

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex EmptyLines();
}
