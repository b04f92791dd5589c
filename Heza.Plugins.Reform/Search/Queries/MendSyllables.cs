using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>A typed syllable, and what else may have been meant by it.</summary>
/// <param name="Known">It stands in the index.</param>
/// <param name="Others">Syllables of the index, the likeliest first; none where the typed one stands well.</param>
internal sealed record MendedSyllable(Syllable Typed, bool Known, IReadOnlyList<string> Others)
{
    /// <summary>What is looked for. Digits are never taken for others, so a number that stands nowhere is not found.</summary>
    public IReadOnlyList<string> Forms => Known || IsNumber ? [Typed.Folded, .. Others] : Others;

    private bool IsNumber => Typed.Folded.Any(char.IsDigit);
}

/// <summary>
/// Finds for misspelt syllables what was meant: those that stand nowhere in the index, and those that stand beside neither
/// of their neighbours ("tinh giảm biên chế"), where another one, a slip away, stands beside both.
/// </summary>
internal static class MendSyllables
{
    private const int MostMended = 6;
    private const int MostOthers = 3;

    /// <summary>So many of the nearest and commonest are tried beside the neighbours.</summary>
    private const int MostTried = 50;

    public static IReadOnlyList<MendedSyllable> Of(IReadOnlyList<Syllable> typed, IndexReader reader)
    {
        var known = typed.Select(syllable => reader.DocFreq(new Term(SearchFields.Folded(SearchFields.All), syllable.Folded)) > 0).ToList();
        var (mended, left) = (new List<MendedSyllable>(), MostMended);
        for (var at = 0; at < typed.Count; at++)
        {
            // What comes before is taken as it was mended, what comes after as it was typed.
            var before = at > 0 ? mended[at - 1].Forms : [];
            string[] after = at + 1 < typed.Count && known[at + 1] ? [typed[at + 1].Folded] : [];
            var others = left > 0 && MayBeWrong(typed[at].Folded) ? Others(typed[at].Folded, known[at], before, after, reader) : [];
            left -= others.Count > 0 || !known[at] ? 1 : 0;
            mended.Add(new MendedSyllable(typed[at], known[at], others));
        }

        return mended;
    }

    private static bool MayBeWrong(string syllable) => syllable.Length is > 1 and <= Vocabulary.MaxLength && syllable.All(char.IsAsciiLetter);

    private static IReadOnlyList<string> Others(string wrong, bool known, IReadOnlyList<string> before, IReadOnlyList<string> after, IndexReader reader)
    {
        if (known && (before.Count == 0 || after.Count == 0 || Neighbours(wrong, before, after, reader) > 0))
        {
            return [];
        }

        var vocabulary = Vocabulary.Of(reader);
        var near = vocabulary.Near(wrong, !known && wrong.Length > 4 ? 2 : 1)
            .OrderBy(one => one.Distance).ThenByDescending(one => vocabulary.Frequency(one.Term)).Take(MostTried)
            .Select(one => (one.Term, one.Distance, Neighbours: Neighbours(one.Term, before, after, reader)))
            .OrderByDescending(one => one.Neighbours).ThenBy(one => one.Distance).ThenByDescending(one => vocabulary.Frequency(one.Term)).ThenBy(one => one.Term, StringComparer.Ordinal)
            .ToList();

        // A word that the index knows is doubted only where another fits on both sides; for one that it does not know, one
        // side is enough, and none where there is no neighbour to ask and the word is long enough to tell by itself.
        var sides = (before.Count > 0 ? 1 : 0) + (after.Count > 0 ? 1 : 0);
        return
        [
            .. near.Where(one => known ? one.Neighbours == 2
                    : sides > 0 ? one.Neighbours > 0 && one.Neighbours == near[0].Neighbours
                    : one.Distance == 0 || wrong.Length > 3)
                .Take(sides > 0 ? MostOthers : 1).Select(one => one.Term),
        ];
    }

    /// <returns>On how many sides it stands beside a neighbour somewhere in the index.</returns>
    private static int Neighbours(string syllable, IReadOnlyList<string> before, IReadOnlyList<string> after, IndexReader reader) =>
        (before.Any(one => StandTogether(one, syllable, reader)) ? 1 : 0) + (after.Any(one => StandTogether(syllable, one, reader)) ? 1 : 0);

    private static bool StandTogether(string first, string second, IndexReader reader)
    {
        var pair = VietnameseAnalyzer.Pair(first, second);
        return SearchFields.Texts.Any(text => reader.DocFreq(new Term(SearchFields.Pairs(text), pair)) > 0);
    }
}
