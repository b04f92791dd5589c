using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Documents;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Answers one query from one state of the index.</summary>
internal static class RunQuery
{
    private const int MaxPageSize = 50;
    private const int MaxPage = 200;

    /// <summary>Where fewer texts have nearly all that was typed, those that have half of it follow them.</summary>
    private const int Enough = 10;

    public static SearchResults On(IndexSearcher searcher, SearchQuery query, DateOnly today)
    {
        query = query with { Page = Math.Clamp(query.Page, 1, MaxPage), PageSize = Math.Clamp(query.PageSize, 1, MaxPageSize) };
        var typed = TypedText.Of(query.Text);
        if (typed.Syllables.Count == 0 && !string.IsNullOrWhiteSpace(query.Text))
        {
            return SearchResults.Empty; // Signs only: nobody asked for everything.
        }

        var mended = MendSyllables.Of(typed.Syllables, searcher.IndexReader);
        var build = new BuildQuery(typed, mended, searcher);
        var (built, collector) = Collect(build.Of(Strictness.NearlyAll));
        if (collector.Found == 0 && !typed.OnlyNumber)
        {
            (built, collector) = Collect(build.Of(Strictness.HalfOrUnquoted));
        }
        else if (collector.Found < Enough && build.WordCount > 2 && !typed.OnlyNumber)
        {
            (built, collector) = Collect(build.Of(Strictness.Half));
        }

        var highlight = new Highlighter(build.Terms, build.Pairs);
        var best = typed.Syllables.Count == 0 ? collector.Best() : new RankBest(searcher, built.Ranking).Of(collector);
        var hits = best.Skip((query.Page - 1) * query.PageSize).Take(query.PageSize).Select(doc => Hit(searcher, doc, highlight)).ToList();
        var better = best.Count > 0 && typed.Number is null ? SuggestSpelling.From(mended, () => searcher.Doc(best[0].Doc)) : null;
        return new SearchResults(collector.Total, hits, FacetNames.Facets(collector.Counts(), query), better);

        (BuiltQuery, HitCollector) Collect(BuiltQuery built)
        {
            var collector = new HitCollector(query, typed.Syllables.Count == 0, today, RankBest.Window);
            if (typed.Syllables.Count == 0)
            {
                searcher.Search(new MatchAllDocsQuery(), collector);
            }
            else
            {
                new FindTexts(searcher, built.Finding).Into(collector);
            }

            return (built, collector);
        }
    }

    private static SearchHit Hit(IndexSearcher searcher, Candidate candidate, Highlighter highlight)
    {
        var stored = searcher.Doc(candidate.Doc);
        var (kind, title) = (stored.Get(SearchFields.Kind), stored.Get(SearchFields.Title));
        return new SearchHit(
            Guid.ParseExact(stored.Get(SearchFields.Key), "N"), kind, title, highlight.Whole(title),
            highlight.Snippet(stored.Get(SearchFields.Summary), stored.Get(SearchFields.Body)),
            PublicAddress.Of(kind, stored.Get(SearchFields.Slug)), stored.Get(SearchFields.Number), Meta(stored, candidate.Force),
            new DateTime(stored.GetField(SearchFields.Moment).GetInt64Value() ?? 0, DateTimeKind.Utc));
    }

    private static string? Meta(Document stored, LegalForce? force) =>
        stored.Get(SearchFields.Type) is { } type
            ? string.Join(" · ", new[] { type, stored.Get(SearchFields.Issuer), force is null or LegalForce.Unknown ? "" : force.Value.Label() }.Where(part => part.Length > 0))
            : null;
}
