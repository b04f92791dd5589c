using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>"Did you mean": mends syllables that stand nowhere in the index by the nearest that do.</summary>
internal static class SuggestSpelling
{
    /// <summary>A spelling that finds something, with the marks of the text that it finds first; null when there is none.</summary>
    public static string? For(TypedText typed, IndexSearcher searcher)
    {
        var terms = Frequencies(searcher.IndexReader);
        var mended = new List<(string Folded, string? Typed)>();
        foreach (var syllable in typed.Syllables)
        {
            if (terms.ContainsKey(syllable.Folded))
            {
                mended.Add((syllable.Folded, syllable.HasMarks ? syllable.Exact : null));
            }
            else if (Nearest(syllable.Folded, mended.Count == 0 ? null : mended[^1].Folded, terms, searcher.IndexReader) is { } near)
            {
                mended.Add((near, null));
            }
        }

        string[] folded = [.. mended.Select(syllable => syllable.Folded)];
        if (folded.Length == 0 || folded.SequenceEqual(typed.Syllables.Select(syllable => syllable.Folded), StringComparer.Ordinal))
        {
            return null;
        }

        var found = searcher.Search(BuildQuery.Of(TypedText.Of(string.Join(' ', folded)), searcher), 1).ScoreDocs;
        if (found.Length == 0)
        {
            return null;
        }

        var spelt = SpellLike(searcher.Doc(found[0].Doc), folded);
        return string.Join(' ', mended.Select((syllable, i) => syllable.Typed ?? spelt[i]));
    }

    private static string? Nearest(string wrong, string? before, Dictionary<string, int> terms, IndexReader reader)
    {
        var allowed = wrong.Length <= 3 ? 1 : 2;
        return terms.Keys
            .Where(term => Math.Abs(term.Length - wrong.Length) <= allowed && !char.IsDigit(term[0]))
            .Select(term => (Term: term, Distance: Distance(wrong, term)))
            .Where(near => near.Distance <= allowed)
            .OrderBy(near => near.Distance)
            .ThenByDescending(near => before is null ? 0 : PairFrequency(reader, before, near.Term))
            .ThenByDescending(near => terms[near.Term])
            .ThenBy(near => near.Term, StringComparer.Ordinal)
            .Select(near => near.Term).FirstOrDefault();
    }

    /// <summary>Folding writes i for y ("ký" → "ki"), the reader may have typed either.</summary>
    private static int Distance(string wrong, string term)
    {
        var distance = EditDistance.Between(wrong, term);
        return term.EndsWith('i') ? Math.Min(distance, EditDistance.Between(wrong, term[..^1] + "y")) : distance;
    }

    private static int PairFrequency(IndexReader reader, string first, string second) =>
        SearchFields.Texts.Sum(text => reader.DocFreq(new Term(SearchFields.Pairs(text), VietnameseAnalyzer.Pair(first, second))));

    /// <summary>The syllables as the text spells them, where it has them side by side; else as it spells each.</summary>
    private static string[] SpellLike(Lucene.Net.Documents.Document document, string[] folded)
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

    private static Dictionary<string, int> Frequencies(IndexReader reader)
    {
        var frequencies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var terms in SearchFields.Texts.Select(text => MultiFields.GetTerms(reader, SearchFields.Folded(text))).OfType<Terms>())
        {
            var each = terms.GetEnumerator();
            while (each.MoveNext())
            {
                var term = each.Term.Utf8ToString();
                frequencies[term] = frequencies.GetValueOrDefault(term) + each.DocFreq;
            }
        }

        return frequencies;
    }
}
