using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Words;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// Suggestions while a reader types: pieces whose title has the typed words, the last one perhaps unfinished, or whose
/// number begins as typed; what stands together as typed first, then what is in force and recent. When there are none, the
/// words with their slips mended.
/// </summary>
internal static class SuggestPieces
{
    public const int Most = 8;

    /// <summary>One letter says nothing yet.</summary>
    private const int LeastTyped = 2;

    private const int MaxSyllables = 12;

    private const int MaxNumber = 40;

    private const float NumberWeight = 1000f, TogetherWeight = 3f;

    private static readonly ISet<string> Shown = new HashSet<string>(StringComparer.Ordinal) { SearchFields.Kind, SearchFields.Title, SearchFields.Number, SearchFields.Slug };

    public static IReadOnlyList<SearchSuggestion> For(string? text, IndexSearcher searcher, DateOnly today)
    {
        var typed = TypedText.Of(text);
        var syllables = typed.Syllables.Take(MaxSyllables).ToList();
        if (syllables.Sum(syllable => syllable.Folded.Length) < LeastTyped)
        {
            return [];
        }

        var unfinished = char.IsLetterOrDigit(text!.TrimEnd('"', '”', '»')[^1]);
        var query = new BooleanQuery { { ByTitle(syllables, unfinished), Occur.SHOULD } };
        foreach (var number in ByNumber(text, typed))
        {
            query.Add(new ConstantScoreQuery(number) { Boost = NumberWeight }, Occur.SHOULD);
        }

        var collector = Collector(text, today, Most);
        searcher.Search(query, collector);
        var pieces = collector.Best().Select(candidate => Piece(searcher, candidate.Doc)).ToList();
        return pieces.Count > 0 || typed.Number is not null ? pieces : Mended(typed, searcher, today);
    }

    private static BooleanQuery ByTitle(List<Syllable> syllables, bool unfinished)
    {
        var field = SearchFields.Folded(SearchFields.Title);
        var query = new BooleanQuery();
        foreach (var syllable in syllables.Take(syllables.Count - (unfinished ? 1 : 0)).Select(syllable => syllable.Folded).Distinct(StringComparer.Ordinal))
        {
            query.Add(new TermQuery(new Term(field, syllable)), Occur.MUST);
        }

        if (unfinished)
        {
            query.Add(Begun(syllables[^1], begun => new Term(field, begun)), Occur.MUST);
        }

        for (var at = 1; at < syllables.Count; at++)
        {
            var before = syllables[at - 1].Folded;
            Term Pair(string second) => new(SearchFields.Pairs(SearchFields.Title), VietnameseAnalyzer.Pair(before, second));
            var together = unfinished && at == syllables.Count - 1 ? Begun(syllables[at], Pair) : new TermQuery(Pair(syllables[at].Folded));
            query.Add(new ConstantScoreQuery(together) { Boost = TogetherWeight }, Occur.SHOULD);
        }

        return query;
    }

    /// <summary>"quy" is folded to "qui", but may go on to "quyết".</summary>
    private static Query Begun(Syllable last, Func<string, Term> term)
    {
        var (folded, plain) = (new PrefixQuery(term(last.Folded)), VietnameseText.Fold(last.Exact));
        return string.Equals(plain, last.Folded, StringComparison.Ordinal) ? folded : new BooleanQuery { { folded, Occur.SHOULD }, { new PrefixQuery(term(plain)), Occur.SHOULD } };
    }

    /// <summary>"nghị định 61" as it is understood, "61/20" as it is written so far.</summary>
    private static IEnumerable<Query> ByNumber(string text, TypedText typed)
    {
        if (typed.Number is { } reading && (typed.OnlyNumber || reading.Type is not null))
        {
            yield return new TermQuery(new Term(SearchFields.OwnNumber, NumberKeys.Of(reading)[0]));
        }

        var begun = VietnameseText.Slug(text.Length > MaxNumber ? text[..MaxNumber] : text);
        if (begun.Length > 0 && char.IsAsciiDigit(begun[0]))
        {
            yield return new PrefixQuery(new Term(SearchFields.OwnNumber, begun.IndexOf('-', StringComparison.Ordinal) == 1 ? "0" + begun : begun));
        }
    }

    private static SearchSuggestion Piece(IndexSearcher searcher, int doc)
    {
        var stored = searcher.Doc(doc, Shown);
        var kind = stored.Get(SearchFields.Kind);
        return new SearchSuggestion(kind, stored.Get(SearchFields.Title), stored.Get(SearchFields.Number), PublicAddress.Of(kind, stored.Get(SearchFields.Slug)));
    }

    private static IReadOnlyList<SearchSuggestion> Mended(TypedText typed, IndexSearcher searcher, DateOnly today)
    {
        var mended = MendSyllables.Of(typed.Syllables, searcher.IndexReader);
        if (mended.All(syllable => syllable.Others.Count == 0))
        {
            return [];
        }

        var collector = Collector("", today, 1);
        new FindTexts(searcher, new BuildQuery(typed, mended, searcher).Of(Strictness.NearlyAll).Finding).Into(collector);
        var best = collector.Best();
        return best.Count > 0 && SuggestSpelling.From(mended, () => searcher.Doc(best[0].Doc)) is { } better
            ? [new SearchSuggestion(SearchSuggestion.Words, better, null, SearchAddress.Of(PublicAddress.Home + "/tim-kiem", new SearchQuery(better)))]
            : [];
    }

    /// <summary>Suggestions show no facets: none are counted.</summary>
    private static HitCollector Collector(string text, DateOnly today, int wanted) =>
        new(new SearchQuery(text, PageSize: wanted), byDate: false, today, wanted, facets: false);
}
