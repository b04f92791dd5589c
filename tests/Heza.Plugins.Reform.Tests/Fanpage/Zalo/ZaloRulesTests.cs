using Heza.Plugins.Reform.Fanpage.Zalo;

namespace Heza.Plugins.Reform.Tests.Fanpage.Zalo;

public sealed class ZaloRulesTests
{
    [Theory]
    [InlineData("Tiêu đề\n\nTóm tắt.", "Tóm tắt.")]
    [InlineData("Tiêu đề", "Tiêu đề")]
    [InlineData("  Tiêu   đề \nDòng một\nDòng hai", "Dòng một Dòng hai")]
    [InlineData("Tiêu đề của bài khác", "Tiêu đề của bài khác")]
    [InlineData("", "Tiêu đề")]
    public void Description_is_the_posts_words_without_the_title_in_front(string text, string expected) =>
        Assert.Equal(expected, ZaloArticle.Of("Tiêu đề", text, "", "https://a.vn/b").Description);

    [Theory]
    [InlineData("một hai ba", 10, "một hai ba")]
    [InlineData("một hai, ba", 10, "một hai…")]
    [InlineData("mộthaibabốn", 5, "mộth…")]
    [InlineData("abc😀def", 5, "abc…")]
    public void Text_is_cut_at_a_word_and_never_inside_a_sign(string text, int most, string expected)
    {
        Assert.Equal(expected, ZaloArticle.Cut(text, most));
        Assert.True(ZaloArticle.Cut(text, most).Length <= most);
    }

    [Theory]
    [InlineData("Xem toàn văn tại: https://a.vn/b", true)]
    [InlineData("https://a.vn/b-2 https://a.vn/b.", true)]
    [InlineData("<a href=\"https://a.vn/b\">đọc</a>", true)]
    [InlineData("https://a.vn/b-2", false)]
    [InlineData("https://a.vn/b/2", false)]
    [InlineData("https://a.vn/b?x=1&amp;y", false)]
    [InlineData("https://a.vn/", false)]
    public void Link_is_recognised_as_a_whole(string block, bool expected) =>
        Assert.Equal(expected, ZaloArticle.Names(["Đoạn", block], "https://a.vn/b"));

    [Fact]
    public void Link_with_signs_that_HTML_writes_otherwise_is_recognised()
    {
        const string link = "https://a.vn/b?x=1&y=<2>";
        var article = ZaloArticle.Of("T", "Lời", "", link);

        Assert.Contains("&amp;y=&lt;2&gt;", article.Blocks[^1], StringComparison.Ordinal);
        Assert.True(ZaloArticle.Names(article.Blocks, link));
    }

    [Fact]
    public void Endless_text_is_bounded_and_still_names_its_link()
    {
        var article = ZaloArticle.Of("T", "Lời", string.Join('\n', Enumerable.Repeat(new string('a', 900), 100)), "https://a.vn/b");

        Assert.InRange(article.Blocks.Sum(block => block.Length), ZaloArticle.MaxBody - 1000, ZaloArticle.MaxBody + 1000);
        Assert.True(ZaloArticle.Names(article.Blocks, "https://a.vn/b"));
    }

    [Theory]
    [InlineData(-216, ZaloFailureKind.AccessToken)]
    [InlineData(-124, ZaloFailureKind.AccessToken)]
    [InlineData(-32, ZaloFailureKind.Limit)]
    [InlineData(-211, ZaloFailureKind.Limit)]
    [InlineData(-214, ZaloFailureKind.NotReady)]
    [InlineData(-209, ZaloFailureKind.Permission)]
    [InlineData(-224, ZaloFailureKind.Permission)]
    [InlineData(-204, ZaloFailureKind.Policy)]
    [InlineData(-219, ZaloFailureKind.Policy)]
    [InlineData(-201, ZaloFailureKind.Refused)]
    public void Errors_are_judged_by_their_number(int code, object kind)
    {
        var failure = ZaloErrors.Of(code)!;

        Assert.Equal(kind, failure.Kind);
        Assert.EndsWith(".", failure.Message, StringComparison.Ordinal);
        Assert.Contains(code.ToString(System.Globalization.CultureInfo.InvariantCulture), failure.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1), InlineData(-100), InlineData(-200), InlineData(1), InlineData(int.MinValue)]
    public void Numbers_that_say_nothing_are_unclear(int code)
    {
        Assert.Null(ZaloErrors.Of(code));
        Assert.Null(ZaloErrors.OfExchange(code));
    }

    [Theory]
    [InlineData(-14014, ZaloFailureKind.Lost)]
    [InlineData(-14019, ZaloFailureKind.Lost)]
    [InlineData(-14002, ZaloFailureKind.Settings)]
    [InlineData(-14004, ZaloFailureKind.Settings)]
    [InlineData(-14003, ZaloFailureKind.Settings)]
    [InlineData(-32, ZaloFailureKind.Limit)]
    public void Errors_of_the_exchange_are_judged_by_their_number(int code, object kind) => Assert.Equal(kind, ZaloErrors.OfExchange(code)!.Kind);

    [Fact]
    public void Wrong_settings_are_told_by_their_key()
    {
        string[] Wrong(Action<ZaloOptions> set)
        {
            var options = new ZaloOptions();
            set(options);
            return [.. new CheckZaloOptions().Validate(null, options).Failures ?? []];
        }

        Assert.Empty(Wrong(_ => { }));
        Assert.Empty(Wrong(options => (options.AppId, options.AppSecret, options.ApiUrl) = ("12", "bi-mat", "http://127.0.0.1:5090")));
        Assert.Contains("Reform:Zalo:ApiUrl", Assert.Single(Wrong(options => options.ApiUrl = "http://openapi.zalo.me")), StringComparison.Ordinal);
        Assert.Contains("Reform:Zalo:OAuthUrl", Assert.Single(Wrong(options => options.OAuthUrl = "zalo")), StringComparison.Ordinal);
        Assert.Contains("Reform:Zalo:AppSecret", Assert.Single(Wrong(options => options.AppId = "12")), StringComparison.Ordinal);
        Assert.Contains("Reform:Zalo:Author", Assert.Single(Wrong(options => options.Author = new string('a', 51))), StringComparison.Ordinal);
        Assert.DoesNotContain("bi mat", string.Concat(Wrong(options => (options.AppId, options.AppSecret) = ("12", "bi mat"))), StringComparison.Ordinal);
    }
}
