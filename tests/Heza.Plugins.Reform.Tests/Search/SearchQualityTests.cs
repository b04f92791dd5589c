using Heza.Plugins.Reform.Search;

namespace Heza.Plugins.Reform.Tests.Search;

public sealed class SearchQualityTests(SearchQualityTests.Corpus corpus, ITestOutputHelper output) : IClassFixture<SearchQualityTests.Corpus>
{
    [Fact]
    public void Sample_queries_find_what_they_mean()
    {
        var rows = SearchQuality.Measure(corpus.Queries, query => corpus.Slugs(query.Text));

        output.WriteLine("kind               n    MRR   nDCG  empty");
        foreach (var row in rows)
        {
            output.WriteLine(row.ToString());
        }

        Assert.True(rows[^1].Ndcg >= 0.9, $"nDCG@10 is {rows[^1].Ndcg:0.000}.");
        Assert.All(rows, row => Assert.Equal(0, row.WithoutResult));
    }

    [Fact]
    public void Every_query_without_marks_finds_exactly_as_much_as_with_them() =>
        Assert.All(corpus.Queries, query => Assert.Equal(corpus.Slugs(query.Text).Order(), corpus.Slugs(query.Unmarked).Order()));

    public sealed class Corpus : IAsyncLifetime
    {
        private readonly JudgedCorpus _judged = JudgedCorpus.Sample();
        private SearchSite? _site;

        public IReadOnlyList<JudgedQuery> Queries => _judged.Queries;

        public async ValueTask InitializeAsync()
        {
            _site = await SearchSite.Create();
            await _site.Publish([.. _judged.Publications]);
            await _site.Follow();
        }

        public ValueTask DisposeAsync() => _site!.DisposeAsync();

        /// <summary>Everything that a text finds, best first.</summary>
        public IReadOnlyList<string> Slugs(string text) =>
            [.. _site!.Index.Search(new SearchQuery(text, PageSize: 50)).Hits.Select(hit => hit.Path[(hit.Path.LastIndexOf('/') + 1)..])];
    }
}
