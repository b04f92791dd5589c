using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Two queries, since ranking well costs too much for every text of a large index.</summary>
/// <param name="Finding">Decides what is found, and ranks coarsely: asked of all.</param>
/// <param name="Ranking">Ranks: asked of the coarsely best only.</param>
internal sealed record BuiltQuery(Query Finding, Query Ranking);

/// <summary>How much of what was typed a text must have to be found.</summary>
internal enum Strictness
{
    /// <summary>All of one or two words, three quarters of more; quoted parts as they stand.</summary>
    NearlyAll,
    /// <summary>Or else half of them, two of them side by side as they were typed.</summary>
    Half,
    /// <summary>Half of any number of words; quotes only rank. For what else would find nothing.</summary>
    HalfOrUnquoted,
}

/// <summary>
/// Makes the Lucene queries. Which texts are found is decided on folded syllables alone, so marks never lose a text;
/// marks, neighbours and phrases only rank.
/// </summary>
internal sealed class BuildQuery(TypedText typed, IReadOnlyList<MendedSyllable> mended, IndexSearcher searcher)
{
    // Found on the sample's queries; the measures are flat around them. Marks weigh little: they only part what is else equal.
    private const float ExactWeight = 1f, FoldedWeight = 1f, PairWeight = 3f;

    /// <summary>What was not typed, but meant, counts a little less.</summary>
    private const float MeantWeight = 0.8f;

    /// <summary>What a word adds in the texts other than the one where it counts most.</summary>
    private const float InOtherTexts = 0.3f;

    private static readonly (string Text, float Weight)[] Texts =
        [(SearchFields.Title, 2f), (SearchFields.Heading, 1.5f), (SearchFields.Summary, 1.5f), (SearchFields.Body, 1f)];

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
        if (typed.Syllables.Count == 0)
        {
            return new BuiltQuery(new MatchAllDocsQuery(), new MatchAllDocsQuery());
        }

        var (finding, ranking) = (Finding(strictness), Ranking());
        if (typed.Number is not { } reading)
        {
            return new BuiltQuery(finding, ranking);
        }

        var number = NumberQuery.Of(reading, searcher);
        var alone = typed.OnlyNumber && searcher.Search(number, 1).TotalHits > 0;
        return new BuiltQuery(
            alone ? number : new BooleanQuery { { number, Occur.SHOULD }, { finding, Occur.SHOULD } },
            new BooleanQuery { { number, Occur.SHOULD }, { ranking, Occur.SHOULD } });
    }

    private BooleanQuery Finding(Strictness strictness)
    {
        var query = new BooleanQuery { { Found(strictness), Occur.MUST } };
        foreach (var phrase in typed.Phrases)
        {
            query.Add(InAnyText(text => Phrase(SearchFields.Folded(text), phrase), PairWeight), strictness == Strictness.HalfOrUnquoted ? Occur.SHOULD : Occur.MUST);
        }

        foreach (var word in _words)
        {
            var title = AnyOf(SearchFields.Folded(SearchFields.Title), word);
            title.Boost = Texts[0].Weight;
            query.Add(title, Occur.SHOULD);
        }

        AddPairs(query);
        return query;
    }

    private BooleanQuery Found(Strictness strictness)
    {
        var nearlyAll = Words((int)Math.Ceiling(_words.Count * 0.75));
        if (strictness == Strictness.NearlyAll)
        {
            return nearlyAll;
        }

        var half = Words((_words.Count + 1) / 2);
        if (strictness == Strictness.HalfOrUnquoted)
        {
            return half;
        }

        var together = new BooleanQuery();
        AddPairs(together);
        return new BooleanQuery { { nearlyAll, Occur.SHOULD }, { new BooleanQuery { { half, Occur.MUST }, { together, Occur.MUST } }, Occur.SHOULD } };
    }

    /// <param name="least">So many different words, or variants of them.</param>
    private BooleanQuery Words(int least)
    {
        var words = new BooleanQuery { MinimumNumberShouldMatch = Math.Max(1, least) };
        foreach (var word in _words)
        {
            words.Add(AnyOf(SearchFields.Folded(SearchFields.All), word), Occur.SHOULD);
        }

        return words;
    }

    private BooleanQuery Ranking()
    {
        var query = new BooleanQuery();
        foreach (var word in _words)
        {
            query.Add(InAnyText(text => AnyOf(SearchFields.Folded(text), word), FoldedWeight), Occur.SHOULD);
        }

        foreach (var phrase in typed.Phrases)
        {
            query.Add(InAnyText(text => Phrase(SearchFields.Folded(text), phrase), PairWeight), Occur.SHOULD);
        }

        AddPairs(query);
        if (typed.Syllables.Count > 2)
        {
            string[] whole = [.. mended.Select(syllable => syllable.Forms.Count > 0 ? syllable.Forms[^1] : syllable.Typed.Folded)];
            query.Add(InAnyText(text => Phrase(SearchFields.Folded(text), whole), PairWeight), Occur.SHOULD);
        }

        // A slip is not looked for as it was typed: "tinh giảm" would find what tells of any "giảm".
        foreach (var exact in typed.WithMarks ? mended.Where(syllable => syllable.Others.Count == 0).Select(syllable => syllable.Typed.Exact).Distinct(StringComparer.Ordinal) : [])
        {
            query.Add(InAnyText(text => new TermQuery(new Term(SearchFields.Exact(text), exact)), ExactWeight), Occur.SHOULD);
        }

        return query;
    }

    private void AddPairs(BooleanQuery query)
    {
        foreach (var variants in _pairs)
        {
            query.Add(InAnyText(text => AnyOf(SearchFields.Pairs(text), variants, variants[0]), PairWeight), Occur.SHOULD);
        }
    }

    private static List<IReadOnlyList<string>> Neighbours(IReadOnlyList<MendedSyllable> mended) =>
    [
        .. mended.Zip(mended.Skip(1))
            .Select(pair => (IReadOnlyList<string>)[.. pair.First.Forms.SelectMany(first => pair.Second.Forms.Select(second => VietnameseAnalyzer.Pair(first, second)))])
            .Where(variants => variants.Count > 0).DistinctBy(variants => variants[0], StringComparer.Ordinal),
    ];

    private static Query AnyOf(string field, MendedSyllable word) => AnyOf(field, word.Forms, word.Typed.Folded);

    private static Query AnyOf(string field, IReadOnlyList<string> forms, string typed)
    {
        if (forms.Count == 1)
        {
            return new TermQuery(new Term(field, forms[0]));
        }

        var best = new DisjunctionMaxQuery(0f);
        foreach (var form in forms)
        {
            best.Add(new TermQuery(new Term(field, form)) { Boost = string.Equals(form, typed, StringComparison.Ordinal) ? 1f : MeantWeight });
        }

        return best;
    }

    private static DisjunctionMaxQuery InAnyText(Func<string, Query> of, float weight)
    {
        var best = new DisjunctionMaxQuery(InOtherTexts);
        foreach (var (text, textWeight) in Texts)
        {
            var query = of(text);
            query.Boost = textWeight * weight;
            best.Add(query);
        }

        return best;
    }

    private static PhraseQuery Phrase(string field, string[] syllables)
    {
        var phrase = new PhraseQuery();
        foreach (var syllable in syllables)
        {
            phrase.Add(new Term(field, syllable));
        }

        return phrase;
    }
}
