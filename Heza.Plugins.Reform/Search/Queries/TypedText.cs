using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Search.Words;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>What a reader typed, as the search understands it. No character is an operator; quotes hold a phrase together.</summary>
/// <param name="Syllables">All of them in order.</param>
/// <param name="Phrases">Folded syllables of each quoted part.</param>
/// <param name="Number">The number that the text is or contains.</param>
/// <param name="OnlyNumber">The whole text is that number, and it says more than digits.</param>
/// <param name="WithMarks">At least one syllable carries a mark, so the reader types marks.</param>
internal sealed partial record TypedText(
    IReadOnlyList<Syllable> Syllables, IReadOnlyList<string[]> Phrases, NumberReading? Number, bool OnlyNumber, bool WithMarks)
{
    /// <summary>Longer texts are read up to here: no more work than this, whatever is typed.</summary>
    public const int MaxLength = 200, MaxSyllables = 32, MaxPhrases = 4;

    public static TypedText Of(string? typed)
    {
        var text = typed is null ? "" : typed.Length > MaxLength ? typed[..MaxLength] : typed;
        var syllables = Words.Syllables.Of(text).Take(MaxSyllables).ToList();
        var phrases = Quoted().Matches(text)
            .Select(match => Words.Syllables.Of(match.Groups[1].Value).Select(syllable => syllable.Folded).Take(MaxSyllables).ToArray())
            .Where(phrase => phrase.Length > 1).Take(MaxPhrases).ToList();
        var whole = NumberReading.Of(text) is { MayBeYear: false } reading ? reading : null;
        return new TypedText(
            syllables, phrases, whole ?? NumberMentions.In(text).FirstOrDefault(),
            whole is not null && (whole.Type is not null || whole.Year is not null || whole.Bodies.Count > 0),
            syllables.Any(syllable => syllable.HasMarks));
    }

    [GeneratedRegex("[\"“”«»]([^\"“”«»]+)[\"“”«»]")]
    private static partial Regex Quoted();
}
