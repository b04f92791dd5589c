using System.Globalization;
using System.Text;

namespace Heza.Plugins.Reform.Platform.Text;

/// <summary>
/// The folded form of each letter up to the last Vietnamese one, computed once: folding by Unicode's normal forms took most
/// of the time in which a text is looked through for numbers.
/// </summary>
internal static class FoldedLetters
{
    private const char None = '\0', Several = '\uFFFF', Limit = '\u1F00';

    private static readonly char[] Table = [.. Enumerable.Range(0, Limit).Select(code => Folded((char)code))];

    /// <returns>False when the text has a character that the table does not know, or that becomes several.</returns>
    public static bool TryAppend(StringBuilder result, string text)
    {
        foreach (var c in text)
        {
            var folded = c < Limit ? Table[c] : IsPlain(c) ? c : Several;
            if (folded == Several)
            {
                return false;
            }

            if (folded != None || c == None)
            {
                result.Append(folded);
            }
        }

        return true;
    }

    /// <summary>Dashes, quotation marks, bullets and the like, which have no other form.</summary>
    private static bool IsPlain(char c) => c is (>= '\u2010' and <= '\u2016') or (>= '\u2018' and <= '\u2023') or '\u2026';

    private static char Folded(char c)
    {
        if (c is '\u0110' or '\u0111' or '\u00D0' or '\u00F0')
        {
            return 'd';
        }

        var letters = c.ToString().Normalize(NormalizationForm.FormD).Where(one => CharUnicodeInfo.GetUnicodeCategory(one) != UnicodeCategory.NonSpacingMark).ToList();
        return letters switch
        {
            [] => None,
            [var letter] => char.ToLowerInvariant(letter),
            _ => Several,
        };
    }
}
