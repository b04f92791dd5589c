using FsCheck.Xunit;
using Heza.Plugins.Reform.Search;
using Heza.Plugins.Reform.Search.Queries;
using static Heza.Plugins.Reform.Tests.Search.SearchRows;

namespace Heza.Plugins.Reform.Tests.Search;

public sealed class SearchTextTests(SearchTextTests.Corpus corpus) : IClassFixture<SearchTextTests.Corpus>
{
    public static TheoryData<string> Hostile =>
    [
        "", " ", "*:* AND (", "\"", "\"\"\"", "title:x^9~", "[a TO", "\\", "😀", "\uD800", "\uFFFE\u0000", "مرحبا بالعالم", "‮txet desrever",
        new string('a', 10_000), string.Join(' ', Enumerable.Range(0, 5_000)), new string('"', 500), "?*~", "a\u0300\u0301\u0302\u0303", "-một +cửa !x",
    ];

    /// <summary>A sign of every Unicode category, between words as it may be typed by accident, and what programs make of queries.</summary>
    public static TheoryData<string> Signs =>
    [
        .. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).GroupBy(char.GetUnicodeCategory)
            .SelectMany(category => new[] { category.First(), category.Last() }).Select(sign => $"một{sign}cửa {sign} {sign}"),
        .. new[] { "+", "-", "&&", "||", "!", "(", ")", "{", "}", "[", "]", "^", "\"", "~", "*", "?", ":", "\\", "/", "AND", "NOT" }.Select(sign => $"{sign}một {sign} cửa{sign}"),
    ];

    [Theory]
    [MemberData(nameof(Hostile))]
    [MemberData(nameof(Signs))]
    public void Strange_text_is_only_text(string text)
    {
        Assert.NotNull(corpus.Index.Search(new SearchQuery(text, Page: int.MinValue, PageSize: int.MaxValue)));
        Assert.NotNull(corpus.Index.Suggest(text));
    }

    [Property(MaxTest = 300)]
    public void No_text_breaks_the_search(string? text)
    {
        Assert.NotNull(corpus.Index.Search(new SearchQuery(text!, text, 1, 10, text, text, text, -5, 99, text, text, text)));
        Assert.NotNull(corpus.Index.Suggest(text));
    }

    [Theory]
    [InlineData("một cửa ", 12_500)]
    [InlineData("\"một cửa\" ", 10_000)]
    [InlineData("\"", 100_000)]
    [InlineData("a\u0301", 50_000)]
    [InlineData("\u200B", 100_000)]
    [InlineData("\uD83D", 100_000)]
    [InlineData("cchc ", 20_000)]
    [InlineData("61/2018/NĐ-CP ", 7_000)]
    [InlineData("q1w2 ", 20_000)]
    public void Work_is_bounded_however_much_is_typed(string part, int times)
    {
        var text = string.Concat(Enumerable.Repeat(part, times));
        var typed = TypedText.Of(text);

        Assert.InRange(typed.Syllables.Count, 0, TypedText.MaxSyllables);
        Assert.InRange(typed.Phrases.Count, 0, TypedText.MaxPhrases);
        Assert.All(typed.Phrases, phrase => Assert.InRange(phrase.Length, 2, TypedText.MaxSyllables));
        Assert.All(typed.Syllables, syllable => Assert.InRange(syllable.Folded.Length, 1, 40));
        Assert.NotNull(corpus.Search(text));
    }

    [Theory]
    [InlineData("*:*")]
    [InlineData("😀")]
    public void Signs_alone_find_nothing(string text) => Assert.Equal(0, corpus.Search(text).Total);

    [Theory]
    [InlineData("hoa giai")]
    [InlineData("hòa giải")]
    [InlineData("hoà giải")]
    [InlineData("HOÀ GIẢI")]
    [InlineData("ho\u0300a gia\u0309i")]
    [InlineData("hòa\u00A0giải!")]
    public void Each_spelling_finds_the_same(string text) => Assert.Equal("Hoà giải ở cơ sở", Assert.Single(corpus.Search(text).Hits).Title);

    [Theory]
    [InlineData("UBND")]
    [InlineData("uỷ ban nhân dân")]
    [InlineData("uy ban nhan dan")]
    [InlineData("đăng kí kinh doanh")]
    [InlineData("Ðăng ký kinh doanh")]
    public void Abbreviation_and_spelling_variant_find_each_other(string text) =>
        Assert.Equal("Ủy ban nhân dân đơn giản hoá đăng ký kinh doanh", Assert.Single(corpus.Search(text).Hits).Title);

    [Fact]
    public void Text_with_the_same_marks_comes_first()
    {
        Assert.Equal(["Bàn về tổ công tác", "Bán hàng tại tờ"], corpus.Search("bàn tổ").Hits.Select(hit => hit.Title));
        Assert.Equal(["Bán hàng tại tờ", "Bàn về tổ công tác"], corpus.Search("bán tờ").Hits.Select(hit => hit.Title));
        Assert.Equal(2, corpus.Search("ban to").Total);
    }

    [Fact]
    public void Words_that_are_stop_words_elsewhere_are_found() => Assert.Equal(1, corpus.Search("án").Total);

    [Fact]
    public void Number_however_typed_leads_to_its_document_then_to_what_guides_and_cites_it()
    {
        foreach (var typed in new[] { "61/2018/NĐ-CP", "61/2018/NDCP", "nghị định 61", "nghi dinh 61 nam 2018", "Số: 61/2018/NÐ-CP" })
        {
            Assert.Equal(
                ["Nghị định số 61/2018/NĐ-CP", "Thông tư số 01/2018/TT-VPCP", "Một cửa theo Nghị định 61"],
                corpus.Search(typed).Hits.Select(hit => hit.Title));
        }
    }

    [Fact]
    public void Year_after_a_type_is_a_year() => Assert.Equal("Kế hoạch năm 2023 của cơ quan", Assert.Single(corpus.Search("kế hoạch 2023").Hits).Title);

    [Fact]
    public void Match_is_marked_in_the_original_spelling_and_everything_is_encoded()
    {
        var hit = corpus.Search("so hoa ho so").Hits[0];

        Assert.Equal("<mark>Số hoá hồ sơ</mark> &lt;script&gt;alert(1)&lt;/script&gt; &amp; hơn", hit.TitleHtml);
        Assert.Contains("<mark>số hóa</mark> và trả kết quả", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.InRange(hit.SnippetHtml.Length, 20, 400);
    }

    [Fact]
    public void Text_of_a_documents_files_is_searched_and_shown()
    {
        var hit = corpus.Search("phụ lục hồ sơ điện tử bắt buộc").Hits[0];

        Assert.Equal("01/2018/TT-VPCP", hit.Number);
        Assert.Contains("<mark>Phụ lục", hit.SnippetHtml, StringComparison.Ordinal);
        Assert.StartsWith("Thông tư · Chính phủ, Bộ Nội vụ", hit.Meta, StringComparison.Ordinal);
        Assert.Equal("/cai-cach-hanh-chinh/van-ban/01-2018-tt-vpcp", hit.Path);
    }

    [Theory]
    [InlineData("hoà giãii cơ sởa", "hòa giải cơ sở")]
    [InlineData("dang kyy kinh doanhh", "đăng ký kinh doanh")]
    [InlineData("ddangw kys kinh doanh", "đăng ký kinh doanh")]
    [InlineData("tổ cômg tác", "tổ công tác")]
    public void Slip_is_seen_through_and_told(string typed, string meant)
    {
        var results = corpus.Search(typed);

        Assert.Equal(meant, results.DidYouMean);
        Assert.Equal(corpus.Search(meant).Hits[0].Key, results.Hits[0].Key);
        Assert.Contains("<mark>", results.Hits[0].TitleHtml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xyzzyqwv plughhh")]
    [InlineData("nghị định 999")]
    public void Nonsense_finds_nothing_and_is_not_mended(string typed)
    {
        var results = corpus.Search(typed);

        Assert.Null(results.DidYouMean);
        Assert.Equal(0, results.Total);
    }

    [Fact]
    public void Superfluous_word_does_not_hide_what_is_meant() =>
        Assert.Equal("Hoà giải ở cơ sở", corpus.Search("xin hỏi cách hoà giải ở cơ sở").Hits[0].Title);

    [Fact]
    public void Quoted_words_that_stand_nowhere_together_are_looked_for_singly() =>
        Assert.Equal("Bàn về tổ công tác", corpus.Search("\"công tác tổ bàn\"").Hits[0].Title);

    [Fact]
    public void Of_equals_the_newer_one_and_the_one_in_force_come_first()
    {
        Assert.Equal(["Bản tin điện tử số sau", "Bản tin điện tử số trước"], corpus.Search("bản tin điện tử số").Hits.Take(2).Select(hit => hit.Title));
        Assert.Equal(["05/2020/TT-BNV", "04/2020/TT-BNV"], corpus.Search("chế độ tập sự").Hits.Select(hit => hit.Number));
    }

    [Fact]
    public void Decomposed_original_and_abbreviation_are_marked_as_they_are_written()
    {
        Assert.Equal("<mark>Tie\u0302\u0301p nha\u0323\u0302n</mark> TTHC", corpus.Search("tiếp nhận").Hits[0].TitleHtml);
        Assert.Equal("Tie\u0302\u0301p nha\u0323\u0302n <mark>TTHC</mark>", corpus.Search("thủ tục hành chính").Hits[0].TitleHtml);
    }

    [Theory]
    [InlineData("to cong t", "Bàn về tổ công tác")]
    [InlineData("đăng ký ki", "Ủy ban nhân dân đơn giản hoá đăng ký kinh doanh")]
    [InlineData("61/20", "Nghị định số 61/2018/NĐ-CP")]
    [InlineData("nghị định 61", "Nghị định số 61/2018/NĐ-CP")]
    [InlineData("1/2018/t", "Thông tư số 01/2018/TT-VPCP")]
    [InlineData("dang kyy kinh doanhh", "đăng ký kinh doanh")]
    public void Pieces_are_suggested_while_a_reader_types(string typed, string first) =>
        Assert.Equal(first, corpus.Index.Suggest(typed)[0].Text);

    [Fact]
    public void Suggestions_are_few_and_wait_for_two_letters()
    {
        Assert.Empty(corpus.Index.Suggest("b"));
        Assert.Empty(corpus.Index.Suggest(null));
        Assert.InRange(corpus.Index.Suggest("ba").Count, 2, SuggestPieces.Most);
    }

    [Fact]
    public void Facet_counts_what_the_other_filters_leave()
    {
        var results = corpus.Index.Search(new SearchQuery("", "van-ban", Type: "Thông tư"));

        Assert.Equal(3, results.Total);
        Assert.Equal([("Thông tư", 3, true), ("Nghị định", 1, false)], Facets(results, "type"));
        Assert.Equal([("2018", 3, false)], Facets(results, "year"));
        Assert.Equal([("van-ban", 3, true)], Facets(results, "kind"));
        Assert.Equal("Văn bản", results.Facets[0].Label);

        // The kind's own counts ignore the chosen kind: the reader sees what the other tab holds.
        Assert.Equal(["tin-tuc", "van-ban"], Facets(corpus.Index.Search(new SearchQuery("", "van-ban")), "kind").Select(facet => facet.Value).Order());
    }

    [Fact]
    public void Filters_narrow_and_unknown_values_find_nothing()
    {
        Assert.Equal(1, corpus.Index.Search(new SearchQuery("", Category: "huong-dan")).Total);
        Assert.Equal(1, corpus.Index.Search(new SearchQuery("", Year: 2022, Month: 12)).Total);
        Assert.Equal(4, corpus.Index.Search(new SearchQuery("", Issuer: "Bộ Nội vụ")).Total);
        Assert.Equal(1, corpus.Index.Search(new SearchQuery("", Force: "het-hieu-luc", Year: 2018, Month: 1)).Total);
        Assert.Equal(0, corpus.Index.Search(new SearchQuery("", Kind: "khac")).Total);
    }

    [Fact]
    public void Without_text_everything_comes_newest_first_page_by_page()
    {
        var pages = Enumerable.Range(1, 5).Select(page => corpus.Index.Search(new SearchQuery("", Page: page, PageSize: 3)).Hits).ToList();

        Assert.Equal([3, 3, 3, 3, 3], pages.Select(page => page.Count));
        Assert.Equal(15, pages.SelectMany(page => page).DistinctBy(hit => hit.Key).Count());
        Assert.Equal(pages.SelectMany(page => page).OrderByDescending(hit => hit.Date).Select(hit => hit.Date), pages.SelectMany(page => page).Select(hit => hit.Date));
    }

    private static IEnumerable<(string Value, int Count, bool Selected)> Facets(SearchResults results, string name) =>
        results.Facets.Where(facet => facet.Name == name).Select(facet => (facet.Value, facet.Count, facet.Selected));

    public sealed class Corpus : IAsyncLifetime
    {
        private SearchSite? _site;

        public SearchIndex Index => _site!.Index;

        public SearchResults Search(string text) => Index.Search(new SearchQuery(text));

        public async ValueTask InitializeAsync()
        {
            _site = await SearchSite.Create();
            var decree = Document("61/2018/NĐ-CP", "Thực hiện cơ chế một cửa");
            var circular = Document("01/2018/TT-VPCP", "Hướng dẫn thi hành", text: "Điều 1. Phạm vi.\nPhụ lục về hồ sơ điện tử bắt buộc ban hành kèm theo.");
            circular.Links.Add(new() { FromKey = circular.Key, Kind = "huong-dan", TargetKey = decree.Key, PartOnly = false });
            await _site.Publish(
                decree, circular,
                Article("Hoà giải ở cơ sở"),
                Article("Ủy ban nhân dân đơn giản hoá đăng ký kinh doanh"),
                Article("Bàn về tổ công tác"),
                Article("Bán hàng tại tờ", "Toà án"),
                Article("Một cửa theo Nghị định 61", category: "huong-dan"),
                Article("Số hoá hồ sơ <script>alert(1)</script> & hơn", string.Concat(Enumerable.Repeat("Câu mở đầu dài dòng chẳng nói gì. ", 30)) + "Quầy nhận, số hóa và trả kết quả <b>ngay</b>. Hết."),
                Article("Kế hoạch năm 2023 của cơ quan"),
                Article("Bản tin điện tử số trước", shown: new DateTime(2023, 1, 2, 1, 0, 0, DateTimeKind.Utc)),
                Article("Bản tin điện tử số sau", shown: new DateTime(2023, 3, 2, 1, 0, 0, DateTimeKind.Utc)),
                Article("Tie\u0302\u0301p nha\u0323\u0302n TTHC"),
                Document("04/2020/TT-BNV", "Chế độ tập sự", new DateOnly(2020, 1, 1), expiredOn: new DateOnly(2021, 1, 1)),
                Document("05/2020/TT-BNV", "Chế độ tập sự", new DateOnly(2020, 1, 1)),
                Article("Tin năm ngoái", shown: new DateTime(2022, 12, 31, 1, 0, 0, DateTimeKind.Utc)));
            await _site.Follow();
        }

        public ValueTask DisposeAsync() => _site!.DisposeAsync();
    }
}
