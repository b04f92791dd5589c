using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Answers one query from one state of the index.</summary>
internal static class RunQuery
{
    private const int MaxPageSize = 50;
    private const int MaxPage = 200;

    public static SearchResults On(IndexSearcher searcher, SearchQuery query, DateOnly today)
    {
        query = query with { Page = Math.Clamp(query.Page, 1, MaxPage), PageSize = Math.Clamp(query.PageSize, 1, MaxPageSize) };
        var typed = TypedText.Of(query.Text);
        if (typed.Syllables.Count == 0 && !string.IsNullOrWhiteSpace(query.Text))
        {
            return SearchResults.Empty; // Signs only: nobody asked for everything.
        }

        var collector = new HitCollector(query, typed.Syllables.Count == 0, today);
        searcher.Search(BuildQuery.Of(typed, searcher), collector);
        var hits = collector.Page().Select(doc => Hit(searcher, doc, typed, today)).ToList();
        var didYouMean = collector.Total == 0 && typed.Syllables.Count > 0 ? SuggestSpelling.For(typed, searcher) : null;
        return new SearchResults(collector.Total, hits, FacetNames.Facets(collector.Counts, query), didYouMean);
    }

    private static SearchHit Hit(IndexSearcher searcher, int doc, TypedText typed, DateOnly today)
    {
        var stored = searcher.Doc(doc);
        var (kind, title) = (stored.Get(SearchFields.Kind), stored.Get(SearchFields.Title));
        var highlight = new Highlighter(typed);
        return new SearchHit(
            Guid.ParseExact(stored.Get(SearchFields.Key), "N"), kind, title, highlight.Whole(title),
            highlight.Snippet(stored.Get(SearchFields.Summary), stored.Get(SearchFields.Body)),
            PublicAddress.Of(kind, stored.Get(SearchFields.Slug)), stored.Get(SearchFields.Number), Meta(searcher, doc, stored, today),
            new DateTime(stored.GetField(SearchFields.Moment).GetInt64Value() ?? 0, DateTimeKind.Utc));
    }

    private static string? Meta(IndexSearcher searcher, int doc, Document stored, DateOnly today)
    {
        if (stored.Get(SearchFields.Type) is not { } type)
        {
            return null;
        }

        var leaves = searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(doc, leaves)];
        var force = new DayValues(leaf.AtomicReader).Force(doc - leaf.DocBase, today);
        return string.Join(" · ", new[] { type, stored.Get(SearchFields.Issuer), force == LegalForce.Unknown ? "" : force.Label() }.Where(part => part.Length > 0));
    }
}
