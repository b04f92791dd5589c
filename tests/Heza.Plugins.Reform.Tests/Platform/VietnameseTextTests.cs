using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Tests.Platform;

public sealed class VietnameseTextTests
{
    [Theory]
    [InlineData("Hải Phòng", "hai phong")]
    [InlineData("ĐƯỜNG ỷ lại", "duong y lai")]
    [InlineData("Nghị Ðịnh", "nghi dinh")]
    [InlineData("ho\u0300a gia\u0309i", "hoa giai")]
    public void Folding_removes_marks_and_the_bar_of_d(string text, string folded) =>
        Assert.Equal(folded, VietnameseText.Fold(text));

    [Theory]
    [InlineData("Cải cách: một cửa, 100%!", "cai-cach-mot-cua-100")]
    [InlineData("61/2018/NĐ-CP", "61-2018-nd-cp")]
    [InlineData("  …  ", "")]
    public void Slug_keeps_letters_and_digits(string text, string slug) => Assert.Equal(slug, VietnameseText.Slug(text));

    [Fact]
    public void Long_slug_is_cut_at_a_word() => Assert.Equal("mot-hai", VietnameseText.Slug("một hai ba", 9));
}
