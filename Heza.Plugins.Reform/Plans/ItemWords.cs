using System.Security.Cryptography;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// What an item says, as a fingerprint: SHA-256 (lower-case hex) of its title and its indicators. How it is spaced and how
/// letters are composed (NFC, Ð for Đ) says nothing; every other letter does.
/// </summary>
public static class ItemWords
{
    public const int HashLength = 64;

    /// <param name="indicators">In any order; the plan's own order is theirs.</param>
    public static string Hash(string title, IEnumerable<Indicator> indicators)
    {
        var lines = indicators.OrderBy(indicator => indicator.Order).ThenBy(indicator => indicator.Code, StringComparer.Ordinal)
            .SelectMany(indicator => new[] { indicator.Title, indicator.Goal ?? "" }).Prepend(title).Select(Spaced);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))));
    }

    public static string Hash(ContentItem item) => Hash(item.Title, item.Indicators);

    private static string Spaced(string text) =>
        string.Join(' ', VietnameseText.Normalize(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));
}
