using System.Globalization;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>The one way in which titles, bodies, queries and snippets are cut into syllables. No word is left out.</summary>
internal static class Syllables
{
    /// <summary>Longer runs are no words: their rest is ignored.</summary>
    private const int MaxLength = 40;

    public static List<Syllable> Of(string text)
    {
        var syllables = new List<Syllable>();
        for (var at = 0; at < text.Length;)
        {
            if (!Belongs(text, at))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < text.Length && (Belongs(text, at) || char.IsLowSurrogate(text[at])))
            {
                at++;
            }

            Add(syllables, text, start, at);
        }

        return syllables;
    }

    private static void Add(List<Syllable> syllables, string text, int start, int end)
    {
        var word = text[start..Math.Min(end, start + MaxLength)];
        var folded = Spelling.Fold(word);
        if (Abbreviations.WrittenOut(folded) is { } written)
        {
            syllables.AddRange(written.Select(syllable => new Syllable(syllable.Exact, syllable.Folded, start, end)));
        }
        else if (folded.Length > 0)
        {
            syllables.Add(new Syllable(Spelling.Exact(word), folded, start, end));
        }
    }

    private static bool Belongs(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
