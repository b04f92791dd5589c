using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// Makes the Lucene query. Which texts are found is decided on folded syllables alone, so marks never lose a text;
/// marks, neighbours and phrases only rank.
/// </summary>
internal static class BuildQuery
{
    private const float ExactWeight = 3f;
    private const float FoldedWeight = 1f;
    private const float PairWeight = 2f;

    /// <summary>Part of the different syllables that a text must have; up to two, all.</summary>
    private const double MustHave = 0.75;

    private static readonly (string Text, float Weight)[] Texts =
        [(SearchFields.Title, 3f), (SearchFields.Heading, 2f), (SearchFields.Summary, 2f), (SearchFields.Body, 1f)];

    /// <summary>Ranks above any text: the document itself, what guides it, what is about it, what refers to it.</summary>
    private const float OwnNumber = 1000f, Guiding = 600f, Citing = 300f, Referring = 100f;

    public static Query Of(TypedText typed, IndexSearcher searcher)
    {
        if (typed.Syllables.Count == 0)
        {
            return new MatchAllDocsQuery();
        }

        var words = ByWords(typed);
        if (typed.Number is not { } reading)
        {
            return words;
        }

        var number = ByNumber(reading, searcher);
        return typed.OnlyNumber && searcher.Search(number, 1).TotalHits > 0
            ? new BooleanQuery { { number, Occur.MUST }, { words, Occur.SHOULD } }
            : new BooleanQuery { { number, Occur.SHOULD }, { words, Occur.SHOULD } };
    }

    private static BooleanQuery ByWords(TypedText typed)
    {
        var found = new BooleanQuery();
        foreach (var term in typed.Terms)
        {
            found.Add(InAnyText(text => new TermQuery(new Term(SearchFields.Folded(text), term)), FoldedWeight), Occur.SHOULD);
        }

        found.MinimumNumberShouldMatch = typed.Terms.Count <= 2 ? typed.Terms.Count : (int)Math.Ceiling(typed.Terms.Count * MustHave);
        var query = new BooleanQuery { { found, Occur.MUST } };
        foreach (var phrase in typed.Phrases)
        {
            query.Add(InAnyText(text => Phrase(SearchFields.Folded(text), phrase), PairWeight), Occur.MUST);
        }

        if (typed.Syllables.Count > 2)
        {
            string[] whole = [.. typed.Syllables.Select(syllable => syllable.Folded)];
            query.Add(InAnyText(text => Phrase(SearchFields.Folded(text), whole), PairWeight), Occur.SHOULD);
        }

        foreach (var pair in typed.Pairs)
        {
            query.Add(InAnyText(text => new TermQuery(new Term(SearchFields.Pairs(text), pair)), PairWeight), Occur.SHOULD);
        }

        foreach (var exact in typed.WithMarks ? typed.Syllables.Select(syllable => syllable.Exact).Distinct(StringComparer.Ordinal) : [])
        {
            query.Add(InAnyText(text => new TermQuery(new Term(SearchFields.Exact(text), exact)), ExactWeight), Occur.SHOULD);
        }

        return query;
    }

    private static BooleanQuery ByNumber(NumberReading reading, IndexSearcher searcher)
    {
        var key = NumberKeys.Of(reading)[0];
        var query = new BooleanQuery { { Tier(new TermQuery(new Term(SearchFields.OwnNumber, key)), OwnNumber), Occur.SHOULD } };

        var targets = searcher.Search(new TermQuery(new Term(SearchFields.OwnNumber, key)), 20).ScoreDocs
            .Select(hit => searcher.Doc(hit.Doc))
            .SelectMany(document => new[] { document.Get(SearchFields.Key), DocumentNumber.Parse(document.Get(SearchFields.Number)).Value?.Key })
            .OfType<string>().Append(key).Distinct(StringComparer.Ordinal).ToList();
        var news = new TermQuery(new Term(SearchFields.Kind, PublicAddress.ArticleSection));
        var citing = new BooleanQuery
        {
            { new TermQuery(new Term(SearchFields.Mention, key)), Occur.SHOULD },
            { Linking(targets, [.. RelationKinds.All.Select(kind => kind.Code)]), Occur.SHOULD },
        };
        foreach (var shortened in NumberKeys.Of(reading).Skip(1).Where(_ => reading.Type is not null))
        {
            citing.Add(new TermQuery(new Term(SearchFields.ShortMention, shortened)), Occur.SHOULD);
        }

        query.Add(Tier(Linking(targets, [RelationKinds.Guides]), Guiding), Occur.SHOULD);
        query.Add(Tier(new BooleanQuery { { news, Occur.MUST }, { citing, Occur.MUST } }, Citing), Occur.SHOULD);
        query.Add(Tier(citing, Referring), Occur.SHOULD);
        return query;
    }

    private static BooleanQuery Linking(IReadOnlyList<string> targets, IReadOnlyList<string> kinds)
    {
        var query = new BooleanQuery();
        foreach (var kind in kinds)
        {
            foreach (var target in targets)
            {
                query.Add(new TermQuery(new Term(SearchFields.Link, $"{kind}:{target}")), Occur.SHOULD);
            }
        }

        return query;
    }

    private static ConstantScoreQuery Tier(Query query, float score) => new(query) { Boost = score };

    private static DisjunctionMaxQuery InAnyText(Func<string, Query> of, float weight)
    {
        var best = new DisjunctionMaxQuery(0.1f);
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
