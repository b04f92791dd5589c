using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Pages;
using Heza.Plugins.Reform.Portal;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Tests.Portal;

public sealed class LabelTests
{
    [Theory]
    [InlineData("2018-04-23", "23/04/2018")]
    [InlineData("2023-01", "tháng 01/2023")]
    [InlineData("2016", "năm 2016")]
    [InlineData(null, "")]
    public void Partial_dates_stay_partial(string? date, string shown) => Assert.Equal(shown, Labels.PartialDate(date));

    [Theory]
    [InlineData(1, 1, new[] { 1 })]
    [InlineData(1, 10, new[] { 1, 2, 0, 10 })]
    [InlineData(5, 10, new[] { 1, 0, 4, 5, 6, 0, 10 })]
    [InlineData(3, 5, new[] { 1, 2, 3, 4, 5 })]
    [InlineData(4, 10, new[] { 1, 2, 3, 4, 5, 0, 10 })]
    [InlineData(99, 3, new[] { 1, 2, 3 })]
    public void Pagination_shows_ends_and_neighbours_and_no_gap_of_one(int page, int pages, int[] shown) =>
        Assert.Equal(shown, Pagination.Shown(page, pages));

    [Fact]
    public void Link_card_is_absolute_and_its_description_ends_at_a_word()
    {
        var card = LinkCard.Of(PortalSite.Article("Tin", "tin", 1, article =>
        {
            article.Summary = string.Join(' ', Enumerable.Repeat("từ", 200));
            article.ImageUrl = "/media/a.jpg";
        }), new SiteOptions { BaseUrl = "https://example.vn/" });
        Assert.Equal("https://example.vn/cai-cach-hanh-chinh/tin-tuc/tin", card.Url);
        Assert.Equal("https://example.vn/media/a.jpg?width=1200", card.ImageUrl);
        Assert.True(card.Description.Length <= LinkCard.MaxDescription);
        Assert.EndsWith("từ…", card.Description, StringComparison.Ordinal);
    }
}
