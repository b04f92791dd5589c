using System.Globalization;

namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// Names that a spreadsheet takes: 1 to 31 characters without : \ / ? * [ ], no apostrophe at an end, not "History", each
/// once whatever the case.
/// </summary>
internal static class SheetNames
{
    private const int Longest = 31;

    public static IReadOnlyList<string> Of(IReadOnlyList<string> wanted)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "History" };
        List<string> names = [];
        foreach (var name in wanted.Select(Fit))
        {
            var free = name;
            for (var n = 2; !taken.Add(free); n++)
            {
                var suffix = string.Create(CultureInfo.InvariantCulture, $" ({n})");
                free = Cut(name, Longest - suffix.Length) + suffix;
            }

            names.Add(free);
        }

        return names;
    }

    private static string Fit(string name)
    {
        var clean = OfficeText.Line(string.Concat(name.Select(c => c is ':' or '\\' or '/' or '?' or '*' or '[' or ']' ? ' ' : c))).Trim('\'', ' ');
        return clean.Length == 0 ? "Bảng" : Cut(clean, Longest).TrimEnd('\'', ' ');
    }

    private static string Cut(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
}
