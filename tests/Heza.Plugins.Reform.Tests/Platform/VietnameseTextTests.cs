using System.Globalization;
using System.Text;
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

    [Fact]
    public void Folding_is_what_the_normal_forms_say_for_every_character_alone_and_with_a_mark()
    {
        for (var code = 1; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            foreach (var text in char.IsSurrogate(c) || c == '\uFFFE' ? [] : new[] { c.ToString(), $"a{c}\u0301" })
            {
                Assert.Equal(ByNormalForms(text), VietnameseText.Fold(text));
            }
        }
    }

    [Theory]
    [InlineData("Cải cách: một cửa, 100%!", "cai-cach-mot-cua-100")]
    [InlineData("61/2018/NĐ-CP", "61-2018-nd-cp")]
    [InlineData("  …  ", "")]
    public void Slug_keeps_letters_and_digits(string text, string slug) => Assert.Equal(slug, VietnameseText.Slug(text));

    private static string ByNormalForms(string text) => string.Concat(
        text.Normalize(NormalizationForm.FormC).Replace('Ð', 'Đ').Replace('ð', 'đ').Normalize(NormalizationForm.FormD)
            .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            .Select(c => c is 'Đ' or 'đ' ? 'd' : char.ToLowerInvariant(c)));

    [Fact]
    public void Long_slug_is_cut_at_a_word() => Assert.Equal("mot-hai", VietnameseText.Slug("một hai ba", 9));
}
