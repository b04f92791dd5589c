using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Documents;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>"Did you mean": the typed words with what was misspelt mended, as the texts spell them.</summary>
internal static class SuggestSpelling
{
    /// <summary>Null where nothing is to be mended.</summary>
    /// <param name="best">The text that was found first.</param>
    public static string? From(IReadOnlyList<MendedSyllable> mended, Func<Document> best)
    {
        var meant = mended.Where(syllable => syllable.Forms.Count > 0).ToList();
        if (meant.TrueForAll(syllable => syllable.Others.Count == 0))
        {
            return null;
        }

        string[] folded = [.. meant.Select(syllable => syllable.Others.Count > 0 ? syllable.Others[0] : syllable.Typed.Folded)];
        var spelt = SpellLike(best(), folded);
        return string.Join(' ', meant.Select((syllable, at) => syllable.Others.Count == 0 && syllable.Typed.HasMarks ? syllable.Typed.Exact : spelt[at]));
    }

    /// <summary>The syllables as the text spells them, where it has them side by side; else as it spells each.</summary>
    private static string[] SpellLike(Document document, string[] folded)
    {
        var syllables = Syllables.Of(string.Join('\n', SearchFields.Texts.Select(document.Get)));
        var single = syllables.GroupBy(syllable => syllable.Folded, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First().Exact, StringComparer.Ordinal);
        var spelt = folded.Select(syllable => single.GetValueOrDefault(syllable, syllable)).ToArray();
        foreach (var (first, second) in syllables.Zip(syllables.Skip(1)).Reverse())
        {
            for (var i = 1; i < folded.Length; i++)
            {
                if (string.Equals(first.Folded, folded[i - 1], StringComparison.Ordinal) && string.Equals(second.Folded, folded[i], StringComparison.Ordinal))
                {
                    (spelt[i - 1], spelt[i]) = (first.Exact, second.Exact);
                }
            }
        }

        return spelt;
    }
}
