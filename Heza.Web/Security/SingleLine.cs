using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Web.Security;

/// <summary>Text that a person typed into one line: names, alternative texts.</summary>
public static class SingleLine
{
    /// <summary>
    /// The text without control characters (PostgreSQL refuses U+0000) and without invisible characters that turn the
    /// reading direction, by which <c>gpj.exe</c> can pose as <c>exe.jpg</c>; runs of blanks are one blank.
    /// </summary>
    public static string Clean(string? text)
    {
        // Through UTF-8, because half a surrogate pair cannot be normalised or stored.
        var whole = Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text ?? ""));
        var visible = whole.Select(c => char.IsWhiteSpace(c) ? ' ' : c).Where(c => !IsHidden(c));
        return VietnameseText.Normalize(string.Join(' ', string.Concat(visible).Split(' ', StringSplitOptions.RemoveEmptyEntries)));
    }

    private static bool IsHidden(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Control or UnicodeCategory.Format;
}
