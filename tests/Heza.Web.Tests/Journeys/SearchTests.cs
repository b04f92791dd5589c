using System.Text;
using System.Text.Json;
using Heza.Web.Tests.Sites;

namespace Heza.Web.Tests.Journeys;

/// <summary>However a Vietnamese reader types, with or without marks, composed or not: the same hits, on the page and as JSON.</summary>
[Collection(SharedSite.Name)]
public sealed class SearchTests(SharedSite shared)
{
    [Theory]
    [InlineData("cải cách hành chính", "cai cach hanh chinh", "CẢI CÁCH HÀNH CHÍNH")]
    [InlineData("một cửa liên thông", "mot cua lien thong", "Mot cua  lien-thong")]
    [InlineData("nghị định 61", "nghi dinh 61", "NGHỊ ĐỊNH 61")]
    [InlineData("61/2018/NĐ-CP", "61/2018/NDCP", "61/2018/nd-cp")]
    [InlineData("TTHC", "tthc", "thủ tục hành chính")]
    [InlineData("hoà giải", "hòa giải", "hoa giai")]
    [InlineData("TINH GIẢN BIÊN CHẾ", "tinh gian bien che", "tinh giản biên chế")]
    public async Task Spellings_of_the_same_words_find_the_same(string typed, string unmarked, string other)
    {
        var expected = await Total(typed);
        Assert.True(expected > 0, typed);
        foreach (var spelling in new[] { unmarked, other, typed.Normalize(NormalizationForm.FormD), unmarked.ToUpperInvariant(), $"  {typed}\t" })
        {
            Assert.Equal(expected, await Total(spelling));
            var page = await shared.Reader.Text($"/cai-cach-hanh-chinh/tim-kiem?q={Uri.EscapeDataString(spelling)}");
            Assert.Contains($"{expected} kết quả", System.Net.WebUtility.HtmlDecode(page), StringComparison.Ordinal);
        }
    }

    private async Task<int> Total(string words) =>
        JsonSerializer.Deserialize<JsonElement>(await shared.Reader.Text($"/api/reform/v1/search?q={Uri.EscapeDataString(words)}")).GetProperty("total").GetInt32();
}
