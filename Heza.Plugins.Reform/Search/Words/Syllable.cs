using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>A syllable of a text: Vietnamese writes spaces between syllables, not between words.</summary>
/// <param name="Exact">Composed, lower case, with marks, the tone mark in its modern place.</param>
/// <param name="Folded">Without marks: see <see cref="Spelling.Fold"/>.</param>
/// <param name="Start">Offset of the first character in the text.</param>
/// <param name="End">Offset behind the last character. The syllables of a written-out abbreviation share its offsets.</param>
public readonly record struct Syllable(string Exact, string Folded, int Start, int End)
{
    public bool HasMarks => !string.Equals(Exact, VietnameseText.Fold(Exact), StringComparison.Ordinal);
}
