using Heza.Plugins.Reform.Platform.Text;
using Heza.Plugins.Reform.Search;

namespace Heza.Plugins.Reform.Tests.Search;

public sealed class SearchQualityTests(SearchQualityTests.Corpus corpus, ITestOutputHelper output) : IClassFixture<SearchQualityTests.Corpus>
{
    [Fact]
    public void Sample_queries_find_what_they_mean()
    {
        var rows = SearchQuality.Measure([.. SampleCorpus.Queries.Select(corpus.WithSlugs)], corpus.Slugs);

        output.WriteLine("kind               n    MRR   nDCG  empty");
        foreach (var row in rows)
        {
            output.WriteLine(row.ToString());
        }

        foreach (var query in SampleCorpus.Queries.Select(corpus.WithSlugs))
        {
            var one = SearchQuality.Measure(query, corpus.Slugs(query.Text));
            if (one.Ndcg < 0.9)
            {
                output.WriteLine($"{one.Ndcg:0.00} {query.Text} [{query.Kind}]\n     wanted {string.Join(", ", query.Relevant)}\n     found  {string.Join(", ", corpus.Slugs(query.Text).Take(10))}");
            }
        }

        Assert.True(rows[^1].Ndcg >= 0.85, $"nDCG@10 is {rows[^1].Ndcg:0.000}.");
        Assert.All(rows, row => Assert.Equal(0, row.WithoutResult));
    }

    [Fact]
    public void Every_query_without_marks_finds_exactly_as_much_as_with_them() =>
        Assert.All(SampleCorpus.Queries, query =>
            Assert.Equal(corpus.Slugs(query.Text).Order(), corpus.Slugs(VietnameseText.Fold(query.Text)).Order()));

    public sealed class Corpus : IAsyncLifetime
    {
        private SearchSite? _site;

        public async ValueTask InitializeAsync()
        {
            _site = await SearchSite.Create();
            await _site.Publish([.. SampleCorpus.Publications()]);
            await _site.Follow();
        }

        public ValueTask DisposeAsync() => _site!.DisposeAsync();

        public JudgedQuery WithSlugs(JudgedQuery query) => query with { Relevant = [.. query.Relevant.Select(SampleCorpus.Slug)] };

        /// <summary>Everything that a text finds, best first.</summary>
        public IReadOnlyList<string> Slugs(string text) =>
            [.. _site!.Index.Search(new SearchQuery(text, PageSize: 50)).Hits.Select(hit => hit.Path[(hit.Path.LastIndexOf('/') + 1)..])];
    }
}
