using System.Text;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>Telex keys that stayed letters because the keyboard was not set to Vietnamese: "hanhf chinhs", "ddieenj".</summary>
internal static class Telex
{
    /// <summary>The folded syllable that was meant; the text itself when it holds no such keys.</summary>
    public static string Read(string folded)
    {
        var read = new StringBuilder(folded.Length);
        foreach (var letter in folded)
        {
            if (read.Length == 0 || !(IsTone(letter, read) || IsDoubled(letter, read)))
            {
                read.Append(letter);
            }
        }

        return read.ToString();
    }

    /// <summary>Within a syllable none of them stands in Vietnamese, but for the r of "tr".</summary>
    private static bool IsTone(char letter, StringBuilder before) =>
        letter is 's' or 'f' or 'x' or 'j' or 'w' || (letter == 'r' && !(before.Length == 1 && before[0] == 't'));

    private static bool IsDoubled(char letter, StringBuilder before) => letter is 'a' or 'e' or 'o' or 'd' && before[^1] == letter;
}
