using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>What a document number finds. Each tier ranks above any text.</summary>
internal static class NumberQuery
{
    /// <summary>The document itself, what guides it, news about it, what refers to it.</summary>
    private const float OwnNumber = 1000f, Guiding = 600f, Citing = 300f, Referring = 100f;

    /// <summary>So many documents at most may be meant by an incomplete number.</summary>
    private const int MostMeant = 20;

    public static Query Of(NumberReading reading, IndexSearcher searcher)
    {
        var keys = NumberKeys.Of(reading);
        var query = new BooleanQuery { { Tier(new TermQuery(new Term(SearchFields.OwnNumber, keys[0])), OwnNumber), Occur.SHOULD } };

        var targets = searcher.Search(new TermQuery(new Term(SearchFields.OwnNumber, keys[0])), MostMeant).ScoreDocs
            .Select(hit => searcher.Doc(hit.Doc))
            .SelectMany(document => new[] { document.Get(SearchFields.Key), DocumentNumber.Parse(document.Get(SearchFields.Number)).Value?.Key })
            .OfType<string>().Append(keys[0]).Distinct(StringComparer.Ordinal).ToList();
        var news = new TermQuery(new Term(SearchFields.Kind, PublicAddress.ArticleSection));
        var citing = new BooleanQuery
        {
            { new TermQuery(new Term(SearchFields.Mention, keys[0])), Occur.SHOULD },
            { Linking(targets, [.. RelationKinds.All.Select(kind => kind.Code)]), Occur.SHOULD },
        };
        foreach (var shortened in keys.Skip(1).Where(_ => reading.Type is not null))
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
}
