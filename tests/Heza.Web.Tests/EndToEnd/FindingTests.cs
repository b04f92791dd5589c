using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.EndToEnd;

/// <summary>What is published is found, with marks or without them.</summary>
[Collection(EndToEndSite.Name), HoldsFor(CmsHosts.Both)]
public sealed class FindingTests(EndToEndSite site)
{
    [Theory]
    [InlineData("articles")]
    [InlineData("documents")]
    public async Task Words_without_marks_find_what_they_find_with_marks(string list)
    {
        var published = await site.First(list);
        var words = string.Join(' ', published.Title.Split(' ').Take(12));
        site.Needs(words != Typed.WithoutMarks(words), $"marks in the title of the first of its {list}");
        foreach (var typed in new[] { words, Typed.WithoutMarks(words), Typed.WithoutMarks(words).ToUpperInvariant() })
        {
            var query = $"q={Uri.EscapeDataString(typed)}";
            Assert.Contains(published.Path, Paths(await Json($"/api/reform/v1/search?{query}"), "hits"));
            Assert.Contains($"href=\"{published.Path}\"", await site.Reader.Text($"/cai-cach-hanh-chinh/tim-kiem?{query}"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Number_of_a_document_is_suggested_before_it_is_typed_out()
    {
        var document = await site.First("documents");
        var begun = Typed.WithoutMarks(document.Number!).ToLowerInvariant()[..^1];
        var suggested = await Json($"/api/reform/v1/search/suggestions?q={Uri.EscapeDataString(begun)}");
        Assert.Contains(document.Path, suggested.EnumerateArray().Select(suggestion => suggestion.GetProperty("path").GetString()));
    }

    [Fact]
    public async Task Nothing_is_found_for_words_that_nobody_wrote()
    {
        var found = await Json($"/api/reform/v1/search?q={Guid.NewGuid():n}");
        Assert.Equal(0, found.GetProperty("total").GetInt32());
    }

    private async Task<JsonElement> Json(string path) => JsonSerializer.Deserialize<JsonElement>(await site.Reader.Text(path));

    private static IEnumerable<string?> Paths(JsonElement answer, string list) =>
        answer.GetProperty(list).EnumerateArray().Select(hit => hit.GetProperty("path").GetString());
}
