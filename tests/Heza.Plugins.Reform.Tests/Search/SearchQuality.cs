namespace Heza.Plugins.Reform.Tests.Search;

/// <summary>
/// Measures of a ranking against judged queries: mean reciprocal rank and normalised discounted cumulative gain over the
/// first ten, and the share of queries that find nothing. Gains fall with the place in the judgement, best first.
/// </summary>
public sealed record SearchQuality(string Kind, int Queries, double Mrr, double Ndcg, double WithoutResult)
{
    private const int Depth = 10;

    /// <summary>One row per kind of query, then one for all.</summary>
    /// <param name="search">Slugs found for a query, best first.</param>
    public static IReadOnlyList<SearchQuality> Measure(IReadOnlyList<JudgedQuery> queries, Func<JudgedQuery, IReadOnlyList<string>> search)
    {
        var measured = queries.Select(query => Measure(query, search(query))).ToList();
        return
        [
            .. measured.GroupBy(one => one.Kind, StringComparer.Ordinal).Select(group => Mean(group.Key, [.. group])),
            Mean("all", measured),
        ];
    }

    /// <summary>A query for which nothing is relevant is answered well by anything.</summary>
    public static SearchQuality Measure(JudgedQuery query, IReadOnlyList<string> found)
    {
        if (query.Relevant.Count == 0)
        {
            return new SearchQuality(query.Kind, 1, 1, 1, 0);
        }

        var top = found.Take(Depth).ToList();
        var first = top.FindIndex(slug => query.Relevant.Contains(slug, StringComparer.Ordinal));
        var gained = top.Select((slug, at) => Gain(query, slug) / Math.Log2(at + 2)).Sum();
        var ideal = query.Relevant.Take(Depth).Select((slug, at) => Gain(query, slug) / Math.Log2(at + 2)).Sum();
        return new SearchQuality(query.Kind, 1, first < 0 ? 0 : 1.0 / (first + 1), gained / ideal, found.Count == 0 ? 1 : 0);
    }

    public override string ToString() => FormattableString.Invariant($"{Kind,-16} {Queries,3} {Mrr,6:0.000} {Ndcg,6:0.000} {WithoutResult,6:0.000}");

    private static double Gain(JudgedQuery query, string slug)
    {
        var at = query.Relevant.ToList().IndexOf(slug);
        return at < 0 ? 0 : query.Relevant.Count - at;
    }

    private static SearchQuality Mean(string kind, List<SearchQuality> measured) =>
        new(kind, measured.Count, measured.Average(one => one.Mrr), measured.Average(one => one.Ndcg), measured.Average(one => one.WithoutResult));
}
