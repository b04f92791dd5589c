using System.Globalization;
using System.Text;
using System.Text.Json;
using FsCheck.Xunit;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Documents.Citations;
using Heza.Testing;

namespace Heza.Plugins.Reform.Tests.Documents.Citations;

public sealed class FindCitationsTests
{
    /// <summary>Sentence; then what is found: words as they stand, "=" number or key, "@" day.</summary>
    public static readonly TheoryData<string, string[]> Sentences = new()
    {
        { "Thực hiện Nghị định 107/2021/NĐ-CP và Nghị định số 42/2022/NĐ-CP (ngày 24/6/2022).", ["Nghị định 107/2021/NĐ-CP=107/2021/NĐ-CP", "Nghị định số 42/2022/NĐ-CP=42/2022/NĐ-CP@2022-06-24"] },
        { "Thông tư liên tịch số 08 / 2014 / TTLT - BNV - BTC còn hiệu lực.", ["Thông tư liên tịch số 08 / 2014 / TTLT - BNV - BTC=08/2014/TTLT-BNV-BTC"] },
        { "NGHỊ QUYẾT SỐ 76/NQ-CP NGÀY 15/7/2021 CỦA CHÍNH PHỦ", ["NGHỊ QUYẾT SỐ 76/NQ-CP=76/NQ-CP@2021-07-15"] },
        { "quan triet nghi quyet 18-nq/tw ngay 25/10/2017", ["nghi quyet 18-nq/tw=18-NQ/TW@2017-10-25"] },
        { "Chỉ thị số 05-CT/TU ngày 02.3.2021 của Ban Thường vụ Thành ủy", ["Chỉ thị số 05-CT/TU=05-CT/TU@2021-03-02"] },
        { "Công văn số 1234/UBND-NC và công văn 2345/VPCP-KSTT", ["Công văn số 1234/UBND-NC=1234/UBND-NC", "công văn 2345/VPCP-KSTT=2345/VPCP-KSTT"] },
        { "Kế hoạch 5 năm, kế hoạch 100 ngày, quyết định 3 nội dung, thông báo 2 lần và kế hoạch 2021-2025.", [] },
        { "Luật Tổ chức chính quyền địa phương số 77/2015/QH13 và Luật số 47/2019/QH14.", ["Luật Tổ chức chính quyền địa phương số 77/2015/QH13=77/2015/QH13", "Luật số 47/2019/QH14=47/2019/QH14"] },
        { "Xe biển số 15A-123.45 đến lô CN-05/KT; QCVN 40:2011/BTNMT; tỷ lệ 61/2018; trực 24h/ngày; Mẫu số 01/KH-BQL.", [] },
        { "các Nghị định 61, 107 và Thông tư 01 của Văn phòng Chính phủ", ["Nghị định 61=61-nd", "107=107-nd", "Thông tư 01=01-tt"] },
        { "Nghị định 61 quy định rõ thời hạn, Nghị định 107 ban hành sau.", ["Nghị định 61=61-nd", "Nghị định 107=107-nd"] },
        { "Nghị định 61, 98% hồ sơ đúng hạn.", ["Nghị định 61=61-nd"] },
        { "Nghị quyết của Bộ Chính trị số 39-NQ/TW ngày 17 tháng 4 năm 2015", ["Nghị quyết của Bộ Chính trị số 39-NQ/TW=39-NQ/TW@2015-04-17"] },
        { "Nghị định số: 61/2018/NĐ-CP của Chính phủ ngày 23/4/2018", ["Nghị định số: 61/2018/NĐ-CP=61/2018/NĐ-CP@2018-04-23"] },
        { "Nghị định số 61/2018/NĐ-CP của Chính phủ có hiệu lực từ ngày 21/6/2018", ["Nghị định số 61/2018/NĐ-CP=61/2018/NĐ-CP"] },
        { "Ngày 23/4/2018, Nghị định số 61/2018/NĐ-CP được Chính phủ ban hành.", ["Nghị định số 61/2018/NĐ-CP=61/2018/NĐ-CP@2018-04-23"] },
        { "Nghị định số 61/2018/NĐ-CP ngày 31/4/2018", ["Nghị định số 61/2018/NĐ-CP=61/2018/NĐ-CP"] },
        { "Nghị định số 61/2018/NĐ-CP - văn bản quan trọng nhất", ["Nghị định số 61/2018/NĐ-CP=61/2018/NĐ-CP"] },
        { "Văn bản hợp nhất số 01/VBHN-VPCP; Tờ trình số 15/TTr-BQL; Chương trình số 76-CTr/TU", ["Văn bản hợp nhất số 01/VBHN-VPCP=01/VBHN-VPCP", "Tờ trình số 15/TTr-BQL=15/TTr-BQL", "Chương trình số 76-CTr/TU=76-CTr/TU"] },
        { "nghị định 61 năm 2018 và QĐ 468", ["nghị định 61 năm 2018=61/2018/NĐ-CP", "QĐ 468=468-qd"] },
        { "Theo 61/2018/NĐ-CP, 107/2021/NĐ-CP thì…", ["61/2018/NĐ-CP=61/2018/NĐ-CP", "107/2021/NĐ-CP=107/2021/NĐ-CP"] },
        { "", [] },
    };

    [Theory, MemberData(nameof(Sentences))]
    public void Citations_are_found_as_people_write_them(string sentence, string[] expected) => Assert.Equal(expected, Shown(sentence));

    [Fact]
    public void Marks_that_stand_apart_change_nothing()
    {
        var apart = "Căn cứ Nghị định số 61/2018/NĐ-CP ngày 23/4/2018".Normalize(NormalizationForm.FormD);
        var found = Assert.Single(FindCitations.In(apart));
        Assert.Equal("Nghị định số 61/2018/NĐ-CP", apart.Substring(found.Start, found.Length).Normalize());
        Assert.Equal(("61/2018/NĐ-CP", "Nghị định"), (found.Number!.Canonical, found.Type));
    }

    [Fact]
    public void Party_regulation_keeps_its_own_type() =>
        Assert.Equal("Quy định", Assert.Single(FindCitations.In("Quy định số 69-QĐ/TW ngày 06/7/2022")).Type);

    [Theory]
    [InlineData("Documents/Citations/Data/citations.json")]
    [InlineData("Search/Data/articles-2023.json")]
    public void Labelled_texts_are_read_as_labelled(string file)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file)));
        using var documents = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Search/Data/legal-documents-2023.json")));
        var register = documents.RootElement.GetProperty("documents").EnumerateArray().Select(document => DocumentNumber.Parse(document.GetProperty("number").GetString()).Value!).ToList();

        var score = CitationScore.Of(json.RootElement, register);

        Assert.True(score.Precision >= 0.98 && score.Recall >= 0.98, string.Join('\n', score.Notes));
        Assert.Equal((score.Found, score.Found), (score.Spans, score.Dates));
    }

    [Property]
    public void No_text_breaks_it_and_places_lie_within_and_apart(string? text)
    {
        var given = $"Nghị định số 61/2018/NĐ-CP {text} 61/2018/NĐ-CP{text}";
        var end = 0;
        foreach (var citation in FindCitations.In(given))
        {
            Assert.InRange(citation.Start, end, given.Length);
            Assert.InRange(citation.NumberStart, citation.Start, citation.End);
            end = citation.End;
        }

        Assert.InRange(end, 1, given.Length);
    }

    private static IEnumerable<string> Shown(string text) => FindCitations.In(text).Select(citation =>
        $"{text.Substring(citation.Start, citation.Length)}={citation.Number?.Canonical ?? citation.Key}{(citation.Date is { } day ? day.ToString("@yyyy-MM-dd", CultureInfo.InvariantCulture) : "")}");
}
