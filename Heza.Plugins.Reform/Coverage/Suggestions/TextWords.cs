using System.Collections.Frozen;

namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>Which words a text has: phrases of the vocabulary as a whole, of the rest each two neighbouring syllables.</summary>
internal static class TextWords
{
    /// <summary>Function words: a pair with one of them is no word.</summary>
    private static readonly FrozenSet<string> Function = (
        "va cua cac nhung cho voi trong ve la duoc co tai den tu theo de do khi nay khong cung nhu hay hoac ma thi o bi ra da se vao phai tren duoi moi")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<Phrase> Of(string text) => SyllableRuns.Shown(text).SelectMany(run => Of(run.Folded, run.Shown));

    /// <summary>All pairs of neighbouring syllables, phrase or not.</summary>
    public static IEnumerable<Phrase> Pairs(string text) => SyllableRuns.Shown(text).SelectMany(run => Pairs(run.Folded, run.Shown, 0, run.Folded.Length));

    private static List<Phrase> Of(string[] folded, string[] shown)
    {
        var words = new List<Phrase>();
        var rest = 0;
        for (var at = 0; at < folded.Length;)
        {
            if (Known(folded, at) is not { } phrase)
            {
                at++;
                continue;
            }

            words.AddRange(Pairs(folded, shown, rest, at));
            words.Add(phrase);
            at += phrase.Key.Count(' '.Equals) + 1;
            rest = at;
        }

        words.AddRange(Pairs(folded, shown, rest, folded.Length));
        return words;
    }

    private static Phrase? Known(string[] folded, int at)
    {
        for (var length = Math.Min(Vocabulary.Longest, folded.Length - at); length > 0; length--)
        {
            if (Vocabulary.Phrases.TryGetValue(string.Join(' ', folded, at, length), out var phrase))
            {
                return phrase;
            }
        }

        return null;
    }

    private static IEnumerable<Phrase> Pairs(string[] folded, string[] shown, int from, int to)
    {
        for (var at = from; at + 1 < to; at++)
        {
            if (MakesWord(folded[at]) && MakesWord(folded[at + 1]))
            {
                yield return new Phrase($"{folded[at]} {folded[at + 1]}", $"{shown[at]} {shown[at + 1]}");
            }
        }
    }

    private static bool MakesWord(string syllable) => !Function.Contains(syllable) && !syllable.All(char.IsAsciiDigit);
}
