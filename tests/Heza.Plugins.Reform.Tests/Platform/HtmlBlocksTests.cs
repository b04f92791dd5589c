using Heza.Plugins.Reform.Platform.Html;

namespace Heza.Plugins.Reform.Tests.Platform;

public sealed class HtmlBlocksTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("chữ trần", "chữ trần")]
    [InlineData("<p>một  <strong>hai</strong>\n ba</p><p></p><p>bốn<br>năm</p>", "một hai ba\nbốn\nnăm")]
    [InlineData("<ol><li>một</li><li>hai<ul><li>trong</li></ul></li><li>ba</li></ol>", "1. một\n2. hai\n• trong\n3. ba")]
    [InlineData("<ul><li></li><li>một</li></ul><p>sau</p>", "• một\nsau")]
    [InlineData("<blockquote><p>lời</p></blockquote><p>sau</p>", "[Trích dẫn] lời\nsau")]
    [InlineData("<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>", "A | B\n1 | 2")]
    [InlineData("<figure><img src=\"/media/a/anh.jpg\" alt=\"Lễ ký\"><figcaption>Ảnh: B.Q.L</figcaption></figure>", "[Ảnh: Lễ ký]\n[Chú thích] Ảnh: B.Q.L")]
    [InlineData("<p><img src=\"/media/a/anh.jpg?w=1\"></p>", "[Ảnh: anh.jpg]")]
    [InlineData("<p>xem <a href=\"/van-ban\">ở đây</a> nhé</p>", "xem ở đây ‹/van-ban› nhé")]
    public void Html_is_told_in_lines(string html, string expected) => Assert.Equal(expected, HtmlBlocks.Of(html));

    [Fact]
    public void Nesting_without_end_is_taken_as_text() =>
        Assert.Equal("sâu", HtmlBlocks.Of(string.Concat(Enumerable.Repeat("<div>", 400)) + "sâu"));
}
