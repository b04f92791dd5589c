using System.Globalization;

namespace Heza.Plugins.Reform.Platform.Text;

/// <summary>Texts that people type into forms, as they are kept: composed, trimmed, without what is neither seen nor storable.</summary>
public static class TypedText
{
    /// <summary>One line: runs of white space are one blank.</summary>
    public static string Line(string? typed) =>
        string.Join(' ', Visible(typed).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Several lines, ended by <c>\n</c>, with at most one empty line between two paragraphs.</summary>
    public static string Lines(string? typed)
    {
        var lines = Visible(typed).ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()).ToList();
        return string.Join('\n', lines.Where((line, index) => line.Length > 0 || (index > 0 && lines[index - 1].Length > 0))).Trim();
    }

    /// <summary>PostgreSQL refuses U+0000, and marks that turn the reading direction let a text pose as another one.</summary>
    private static string Visible(string? typed) => string.Concat(VietnameseText.Normalize(typed ?? "").Where(c =>
        char.IsWhiteSpace(c) || CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.Control or UnicodeCategory.Format)));
}
