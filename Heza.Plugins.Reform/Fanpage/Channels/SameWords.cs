using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>
/// Whether a text that was read back is the one that was sent. Platforms trim, join lines and add invisible marks, so white
/// space and such marks do not count, and neither does the way in which letters are composed.
/// </summary>
public static class SameWords
{
    public static bool Are(string? one, string? other) => Hash(one) == Hash(other);

    /// <summary>SHA-256 (lower-case hex) of the normalised text.</summary>
    public static string Hash(string? text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Normalise(text ?? ""))));

    internal static string Normalise(string text)
    {
        var result = new StringBuilder(text.Length);
        var gap = false;
        foreach (var rune in VietnameseText.Normalize(text).EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                gap = result.Length > 0;
            }
            else if (!Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format)
            {
                result.Append(gap ? " " : "").Append(rune.ToString());
                gap = false;
            }
        }

        return result.ToString();
    }
}
