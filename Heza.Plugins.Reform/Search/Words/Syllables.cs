using System.Collections.Concurrent;
using System.Globalization;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>The one way in which titles, bodies, queries and snippets are cut into syllables. No word is left out.</summary>
internal static class Syllables
{
    /// <summary>Longer runs are no words: their rest is ignored.</summary>
    private const int MaxLength = 40;

    /// <summary>Vietnamese has some seven thousand syllables: nearly each one met was met before.</summary>
    private const int MaxKnown = 30_000;

    private static readonly ConcurrentDictionary<string, (string Exact, string Folded)> Known = new(StringComparer.Ordinal);

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
        var (exact, folded) = Spelt(text.AsSpan(start, Math.Min(end - start, MaxLength)));
        if (Abbreviations.WrittenOut(folded) is { } written)
        {
            syllables.AddRange(written.Select(syllable => new Syllable(syllable.Exact, syllable.Folded, start, end)));
        }
        else if (folded.Length > 0)
        {
            syllables.Add(new Syllable(exact, folded, start, end));
        }
    }

    private static (string Exact, string Folded) Spelt(ReadOnlySpan<char> word)
    {
        if (Known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            return known;
        }

        var text = word.ToString();
        var spelt = (Spelling.Exact(text), Spelling.Fold(text));
        if (Known.Count < MaxKnown)
        {
            Known.TryAdd(text, spelt);
        }

        return spelt;
    }

    private static bool Belongs(string text, int at) =>
        CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.LowercaseLetter or UnicodeCategory.UppercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
