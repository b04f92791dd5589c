using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Two queries, since ranking well costs too much for every text of a large index.</summary>
/// <param name="Finding">Decides what is found, and ranks coarsely: asked of all.</param>
/// <param name="Ranking">Ranks: asked of the coarsely best only.</param>
internal sealed record BuiltQuery(CoarseQuery Finding, RankingQuery Ranking);

/// <summary>
/// Makes the queries. Which texts are found is decided on folded syllables alone, so marks never lose a text; marks,
/// neighbours and phrases only rank.
/// </summary>
internal sealed class BuildQuery(TypedText typed, IReadOnlyList<MendedSyllable> mended, IndexSearcher searcher)
{
    private readonly List<MendedSyllable> _words =
        [.. mended.Where(syllable => syllable.Forms.Count > 0).DistinctBy(syllable => syllable.Typed.Folded, StringComparer.Ordinal)];

    private readonly List<IReadOnlyList<string>> _pairs = Neighbours(mended);

    /// <summary>Pairs of the typed and the meant forms that the text may have side by side, each with its variants.</summary>
    public IEnumerable<string> Pairs => _pairs.SelectMany(pair => pair);

    /// <summary>How many different words are looked for.</summary>
    public int WordCount => _words.Count;

    public IEnumerable<string> Terms => _words.SelectMany(word => word.Forms);

    public BuiltQuery Of(Strictness strictness)
    {
        var (words, pairs) = (_words.ConvertAll(word => Term(word.Forms, word.Typed.Folded)), _pairs.ConvertAll(pair => Term(pair, pair[0])));
        var finding = new CoarseQuery(words, pairs, strictness)
        {
            Phrases = [.. typed.Phrases.Select(phrase => InAnyText(text => Phrase(text, phrase)))],
        };
        var number = typed.Number is { } reading ? NumberQuery.Of(reading, searcher) : null;
        var alone = number is not null && typed.OnlyNumber && searcher.Search(number, 1).TotalHits > 0;
        return new BuiltQuery(
            (alone ? new CoarseQuery([], [], strictness) : finding) with { Number = number }, new RankingQuery(Clauses(words, pairs), Phrases, number));
    }

    private List<RankingClause> Clauses(IEnumerable<SearchTerm> words, IEnumerable<SearchTerm> pairs)
    {
        // A slip is not looked for as it was typed: "tinh giảm" would find what tells of any "giảm".
        var exact = typed.WithMarks ? mended.Where(syllable => syllable.Others.Count == 0).Select(syllable => syllable.Typed.Exact).Distinct(StringComparer.Ordinal) : [];
        return
        [
            .. words.Select(word => new RankingClause(SearchFields.Folded, word, TextWeights.Folded)),
            .. pairs.Select(pair => new RankingClause(SearchFields.Pairs, pair, TextWeights.Pair)),
            .. exact.Select(word => new RankingClause(SearchFields.Exact, Term([word], word), TextWeights.Exact)),
        ];
    }

    private IReadOnlyList<Query> Phrases(AmongTexts among)
    {
        string[][] whole = typed.Syllables.Count > 2 ? [[.. mended.Select(syllable => syllable.Forms.Count > 0 ? syllable.Forms[^1] : syllable.Typed.Folded)]] : [];
        return [.. typed.Phrases.Concat(whole).Select(phrase => InAnyText(text => Among(Phrase(text, phrase), among)))];
    }

    private static List<IReadOnlyList<string>> Neighbours(IReadOnlyList<MendedSyllable> mended) =>
    [
        .. mended.Zip(mended.Skip(1))
            .Select(pair => (IReadOnlyList<string>)[.. pair.First.Forms.SelectMany(first => pair.Second.Forms.Select(second => VietnameseAnalyzer.Pair(first, second)))])
            .Where(variants => variants.Count > 0).DistinctBy(variants => variants[0], StringComparer.Ordinal),
    ];

    private static SearchTerm Term(IReadOnlyList<string> forms, string typed) =>
        new([.. forms.Select(form => (form, forms.Count == 1 || string.Equals(form, typed, StringComparison.Ordinal) ? 1f : TextWeights.Meant))]);

    private static DisjunctionMaxQuery InAnyText(Func<string, Query> of)
    {
        var best = new DisjunctionMaxQuery(TextWeights.InOtherTexts);
        foreach (var (text, weight) in TextWeights.All)
        {
            var query = of(text);
            query.Boost = weight * TextWeights.Pair;
            best.Add(query);
        }

        return best;
    }

    private static BooleanQuery Among(Query phrase, AmongTexts among) =>
        new() { { phrase, Occur.MUST }, { new ConstantScoreQuery(among) { Boost = 0f }, Occur.MUST } };

    /// <summary>By the places of its pairs, which are far fewer than those of its syllables.</summary>
    private static PhraseQuery Phrase(string text, string[] syllables)
    {
        var phrase = new PhraseQuery();
        foreach (var (first, second) in syllables.Zip(syllables.Skip(1)))
        {
            phrase.Add(new Term(SearchFields.Pairs(text), VietnameseAnalyzer.Pair(first, second)));
        }

        return phrase;
    }
}
