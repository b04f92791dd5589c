using System.Globalization;
using System.Text;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents.Citations;

/// <summary>
/// A text folded as <see cref="VietnameseText.Fold"/> does, that knows for each folded character where it stood. White
/// space of every kind is a plain space, every dash a hyphen.
/// </summary>
internal sealed class FoldedText
{
    private readonly int[] _places;

    public FoldedText(string text)
    {
        var folded = new StringBuilder(text.Length);
        var places = new List<int>(text.Length + 1);
        for (var at = 0; at < text.Length; at++)
        {
            foreach (var c in Fold(text[at]))
            {
                folded.Append(c);
                places.Add(at);
            }
        }

        places.Add(text.Length);
        (Original, Folded, _places) = (text, folded.ToString(), [.. places]);
    }

    public string Original { get; }

    public string Folded { get; }

    /// <summary>Where a folded index stands in the original text.</summary>
    public int Place(int folded) => _places[folded];

    /// <summary>The original letters of a stretch, marks included.</summary>
    public string Slice(int from, int to) => Original[Place(from)..Place(to)];

    private static string Fold(char c)
    {
        if (c < 0x80)
        {
            return char.IsWhiteSpace(c) ? " " : char.ToLowerInvariant(c).ToString();
        }

        return CharUnicodeInfo.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.NonSpacingMark or UnicodeCategory.Format or UnicodeCategory.Control => "",
            UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => " ",
            UnicodeCategory.DashPunctuation => "-",
            UnicodeCategory.Surrogate => c.ToString(),
            _ => c == '−' ? "-" : c is '⁄' or '∕' ? "/" : VietnameseText.Fold(c.ToString()),
        };
    }
}
