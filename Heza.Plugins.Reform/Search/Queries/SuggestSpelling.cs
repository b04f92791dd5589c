using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>"Did you mean": mends syllables that stand nowhere in the index by the nearest that do.</summary>
internal static class SuggestSpelling
{
    /// <summary>A spelling that finds something, with marks; null when there is none.</summary>
    public static string? For(TypedText typed, IndexSearcher searcher)
    {
        var reader = searcher.IndexReader;
        var terms = Frequencies(reader, SearchFields.Folded);
        var mended = new List<string>();
        var changed = false;
        foreach (var syllable in typed.Syllables)
        {
            if (terms.ContainsKey(syllable.Folded))
            {
                mended.Add(syllable.Exact);
            }
            else if (Nearest(syllable.Folded, mended.Count == 0 ? null : Spelling.Fold(mended[^1]), terms, reader) is { } near)
            {
                changed = true;
                mended.Add(near);
            }
        }

        if (!changed)
        {
            return null;
        }

        var spellings = Frequencies(reader, SearchFields.Exact).GroupBy(term => Spelling.Fold(term.Key), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.MaxBy(term => term.Value).Key, StringComparer.Ordinal);
        var text = string.Join(' ', mended.Select(word => typed.Syllables.Any(syllable => syllable.Exact == word) ? word : spellings.GetValueOrDefault(word, word)));
        return searcher.Search(BuildQuery.Of(TypedText.Of(text), searcher), 1).TotalHits > 0 ? text : null;
    }

    private static string? Nearest(string wrong, string? before, Dictionary<string, int> terms, IndexReader reader)
    {
        var allowed = wrong.Length <= 3 ? 1 : 2;
        return terms.Keys
            .Where(term => Math.Abs(term.Length - wrong.Length) <= allowed && !char.IsDigit(term[0]))
            .Select(term => (Term: term, Distance: EditDistance.Between(wrong, term)))
            .Where(near => near.Distance <= allowed)
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => before is null ? 0 : PairFrequency(reader, before, near.Term))
            .ThenByDescending(near => terms[near.Term])
            .ThenBy(near => near.Term, StringComparer.Ordinal)
            .Select(near => near.Term).FirstOrDefault();
    }

    private static int PairFrequency(IndexReader reader, string first, string second) =>
        SearchFields.Texts.Sum(text => reader.DocFreq(new Term(SearchFields.Pairs(text), VietnameseAnalyzer.Pair(first, second))));

    private static Dictionary<string, int> Frequencies(IndexReader reader, Func<string, string> field)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in SearchFields.Texts)
        {
            if (MultiFields.GetTerms(reader, field(text)) is { } terms)
            {
                var each = terms.GetEnumerator();
                while (each.MoveNext())
                {
                    var term = each.Term.Utf8ToString();
                    frequencies[term] = frequencies.GetValueOrDefault(term) + each.DocFreq;
                }
            }
        }

        return frequencies;
    }
}
