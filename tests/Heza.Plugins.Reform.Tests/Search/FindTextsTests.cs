using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search;
using static Heza.Plugins.Reform.Tests.Search.SearchRows;

namespace Heza.Plugins.Reform.Tests.Search;

/// <summary>What is found, held to the rule in plain words over texts made by chance, in an index of several parts with deleted texts.</summary>
public sealed class FindTextsTests
{
    // No two are one slip apart, so that none is taken for another; none is an abbreviation.
    private static readonly string[] Syllables = ["thanh", "phong", "quyet", "nghiem", "truong", "doanh", "xuat", "khau"];

    [Fact]
    public async Task Texts_with_enough_of_the_words_are_found_and_no_others()
    {
        await using var site = await SearchSite.Create();
        var chance = new Random(105);
        var articles = Enumerable.Range(0, 90).Select(_ => Article(Text(chance, 3), Text(chance, chance.Next(1, 9)))).ToList();
        foreach (var some in articles.Chunk(30))
        {
            await site.Publish([.. some]);
            await site.Follow();
        }

        foreach (var gone in articles.Take(10).ToList())
        {
            await site.Change<Article>(gone.Key, row => row.WithdrawnAt = DateTime.UnixEpoch);
            articles.Remove(gone);
        }

        await site.Follow();
        Assert.Equal(articles.Count, site.Index.Documents);
        for (var query = 0; query < 300; query++)
        {
            var typed = Text(chance, chance.Next(1, 8));
            var results = site.Index.Search(new SearchQuery(typed, PageSize: 50));
            var expected = Expected(typed.Split(' '), articles);
            Assert.True(expected.Count == results.Total, $"{typed}: {results.Total}, not {expected.Count}");
            Assert.Equal(results.Total, results.Facets.Where(facet => facet.Name == "kind").Sum(facet => facet.Count));
            Assert.Subset(expected, results.Hits.Select(hit => hit.Key).ToHashSet());
        }
    }

    [Fact]
    public async Task Quoted_words_are_found_where_they_stand_so()
    {
        await using var site = await SearchSite.Create();
        var chance = new Random(2023);
        var articles = Enumerable.Range(0, 60).Select(_ => Article(Text(chance, 3), Text(chance, 12))).ToList();
        await site.Publish([.. articles]);
        await site.Follow();
        var someFound = 0;
        for (var query = 0; query < 200; query++)
        {
            var quoted = Text(chance, chance.Next(2, 4));
            var expected = articles.Where(article => new[] { article.Title, article.Text }.Any(text => $" {text} ".Contains($" {quoted} ", StringComparison.Ordinal)))
                .Select(article => article.Key).ToHashSet();
            // Where nothing stands so the quotes only rank, and where little does more follows.
            if (expected.Count >= 10)
            {
                someFound++;
                Assert.Equal(expected.Count, site.Search($"\"{quoted}\"").Total);
            }
        }

        Assert.InRange(someFound, 10, 200);
    }

    private static HashSet<Guid> Expected(string[] typed, List<Article> articles)
    {
        var words = typed.Distinct(StringComparer.Ordinal).ToList();
        var (most, half) = ((int)Math.Ceiling(words.Count * 0.75), (words.Count + 1) / 2);
        var found = Having(article => Of(article) >= most);
        return found.Count == 0 ? Having(article => Of(article) >= half)
            : found.Count < 10 && words.Count > 2 ? Having(article => Of(article) >= most || (Of(article) >= half && SideBySide(article)))
            : found;

        HashSet<Guid> Having(Func<Article, bool> rule) => [.. articles.Where(rule).Select(article => article.Key)];

        int Of(Article article) => words.Count(word => $"{article.Title} {article.Text}".Split(' ').Contains(word, StringComparer.Ordinal));

        bool SideBySide(Article article) => typed.Zip(typed.Skip(1))
            .Any(pair => new[] { article.Title, article.Text }.Any(text => $" {text} ".Contains($" {pair.First} {pair.Second} ", StringComparison.Ordinal)));
    }

    private static string Text(Random chance, int syllables) => string.Join(' ', Enumerable.Range(0, syllables).Select(_ => Syllables[chance.Next(Syllables.Length)]));
}
