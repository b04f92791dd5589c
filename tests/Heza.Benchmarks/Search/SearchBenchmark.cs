using System.Globalization;
using Heza.Plugins.Reform.Tests.Search;

namespace Heza.Benchmarks.Search;

/// <summary>How well judged queries are answered, as they are written and with their marks taken off.</summary>
internal static class SearchBenchmark
{
    private const int Worst = 12;

    /// <summary>Files of the sample's formats; without any: the sample itself, then the further queries over more articles.</summary>
    public static async Task Run(string? articles, string? documents, string? queries)
    {
        var sample = JudgedCorpus.SampleFile("articles-2023.json");
        var register = documents ?? JudgedCorpus.SampleFile("legal-documents-2023.json");
        if (articles is not null || documents is not null || queries is not null)
        {
            await Measure("given files", JudgedCorpus.Read([articles ?? sample], register, queries ?? JudgedCorpus.SampleFile("queries.json")));
            return;
        }

        await Measure("sample", JudgedCorpus.Sample());
        var folder = Path.Combine(AppContext.BaseDirectory, "SuggestionData");
        await Measure("further queries", JudgedCorpus.Read(
            [sample, Path.Combine(folder, "articles-further.json"), Path.Combine(folder, "articles-unseen.json")],
            register, Path.Combine(AppContext.BaseDirectory, "Search", "Data", "further-queries.json")));
    }

    private static async Task Measure(string name, JudgedCorpus corpus)
    {
        await using var world = await SearchWorld.Create();
        await world.Publish(corpus.Publications);
        await world.Follow();
        await Output.Line($"{name}: {corpus.Queries.Count} queries over {corpus.Publications.Count} publications");
        await Output.Line();

        var marked = corpus.Queries.ToDictionary(query => query, query => world.Slugs(query.Text));
        var unmarked = corpus.Queries.ToDictionary(query => query, query => world.Slugs(query.Unmarked));
        await Output.Table(
            ["kind", "queries", "MRR@10", "nDCG@10", "without result", "no marks: MRR@10", "nDCG@10", "without result"],
            SearchQuality.Measure(corpus.Queries, query => marked[query]).Zip(SearchQuality.Measure(corpus.Queries, query => unmarked[query]))
                .Select(row => (string[])[row.First.Kind, $"{row.First.Queries}", .. Figures(row.First), .. Figures(row.Second)]));

        await Unequal(corpus, marked, unmarked);
        await Worse(corpus, marked);
        var known = corpus.Publications.Select(publication => publication.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var query in corpus.Queries.Where(query => !query.Relevant.All(known.Contains)))
        {
            await Output.Line($"{query.Id}: the files do not hold {string.Join(", ", query.Relevant.Where(slug => !known.Contains(slug)))}");
        }
    }

    private static async Task Unequal(JudgedCorpus corpus, Dictionary<JudgedQuery, IReadOnlyList<string>> marked, Dictionary<JudgedQuery, IReadOnlyList<string>> unmarked)
    {
        var unequal = corpus.Queries.Where(query => !marked[query].ToHashSet(StringComparer.Ordinal).SetEquals(unmarked[query])).ToList();
        await Output.Line($"Queries that find something else without marks: {unequal.Count} of {corpus.Queries.Count}");
        foreach (var query in unequal)
        {
            await Output.Line($"  {query.Text}: {marked[query].Count} with, {unmarked[query].Count} without; only with {Few(marked[query].Except(unmarked[query]))}; only without {Few(unmarked[query].Except(marked[query]))}");
        }

        var lost = corpus.Queries.Where(query => query.Relevant.Except(marked[query]).Any()).ToList();
        await Output.Line($"Queries that do not find every relevant text at all: {lost.Count}");
        foreach (var query in lost)
        {
            await Output.Line($"  {query.Text}: not {string.Join(", ", query.Relevant.Except(marked[query]))}");
        }

        await Output.Line();
    }

    private static async Task Worse(JudgedCorpus corpus, Dictionary<JudgedQuery, IReadOnlyList<string>> marked)
    {
        await Output.Line("Worst queries:");
        foreach (var (query, quality) in corpus.Queries.Select(query => (Query: query, Quality: SearchQuality.Measure(query, marked[query])))
            .Where(one => one.Quality.Ndcg < 0.999).OrderBy(one => one.Quality.Ndcg).Take(Worst))
        {
            await Output.Line($"  {Share(quality.Ndcg)} {query.Text} [{query.Kind}]");
            await Output.Line($"        wanted {string.Join(", ", query.Relevant)}");
            await Output.Line($"        found  {Few(marked[query])}");
        }

        await Output.Line();
    }

    private static string Few(IEnumerable<string> slugs)
    {
        var all = slugs.ToList();
        return all.Count == 0 ? "nothing" : string.Join(", ", all.Take(8)) + (all.Count > 8 ? $" and {all.Count - 8} more" : "");
    }

    private static string[] Figures(SearchQuality quality) => [Share(quality.Mrr), Share(quality.Ndcg), Share(quality.WithoutResult)];

    private static string Share(double share) => share.ToString("0.000", CultureInfo.InvariantCulture);
}
