using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Reporting.Consolidated;

namespace Heza.Plugins.Reform.Tests.Reporting.Consolidated;

public sealed class ComposeReportTests
{
    [Fact]
    public async Task Report_tells_what_was_done_with_evidence_and_what_was_not_and_why()
    {
        var facts = await ReportSamples.Facts();
        var texts = new ReportTexts { Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["a.2"] = "Chờ hướng dẫn" } };
        var words = Words(ComposeReport.Run(facts, texts).Document);
        Assert.Contains(words, one => one.StartsWith("a.1. Đổi mới", StringComparison.Ordinal) && one.EndsWith(" – 1 minh chứng trong kỳ:", StringComparison.Ordinal));
        Assert.Contains(words, one => one.StartsWith("- =Bài về <b>tinh gọn</b>, đăng ngày 05/07/2023, 1 bài đăng mạng xã hội: https://heza.example/cai-cach-hanh-chinh/tin-tuc/", StringComparison.Ordinal));
        Assert.DoesNotContain(words, one => one.Contains("Bài quý hai", StringComparison.Ordinal));
        Assert.Contains(words, one => one.StartsWith("a.2 | ", StringComparison.Ordinal) && one.EndsWith(" | 0, chỉ tiêu 1/năm | Chờ hướng dẫn", StringComparison.Ordinal));
        Assert.Contains("+ Một cửa: Đã phổ biến tại quầy", words);
        Assert.Contains("- Một cửa: Thiếu máy quét", words);
        Assert.Contains("- Cấp máy quét (Một cửa)", words);
        Assert.Contains("Văn phòng | Chưa nộp | – | Quá hạn", words);
        Assert.Contains("05/07/2023 | trang-chinh | =Bài về <b>tinh gọn</b> | –", words);
    }

    [Fact]
    public async Task Figures_stand_beside_those_of_the_period_before()
    {
        var facts = await ReportSamples.Facts();
        var words = Words(ComposeReport.Run(facts, ReportTexts.None).Document);
        Assert.Contains("Nội dung đã thực hiện đủ | 2 | 1 | +1", words);
        Assert.Contains("Nội dung chưa thực hiện | 8 | 9 | -1", words);
        Assert.Contains("Tin, bài đăng trong kỳ | 1 | 1 | 0", words);
        Assert.Contains("Bài đăng mạng xã hội trong kỳ | 1 | 0 | +1", words);
        Assert.Contains("Kỳ trước là quý II năm 2023, tính đến hết ngày 02/06/2023.", words);
    }

    [Fact]
    public async Task Sections_are_numbered_without_gaps_and_empty_ones_are_left_out()
    {
        var facts = await ReportSamples.Facts();
        var headings = ComposeReport.Run(facts, ReportTexts.None).Document.Body.OfType<OfficialHeading>().Where(one => one.Level == 1).Select(one => one.Text).ToList();
        Assert.Equal("I. SỐ LIỆU CHUNG", headings[0]);
        Assert.Equal(["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"], headings.Select(one => one.Split('.')[0]));
        Assert.DoesNotContain(headings, one => one.Contains("HÀI LÒNG", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_the_Office_did_not_write_follows_the_facts_and_what_it_emptied_stays_empty()
    {
        var facts = await ReportSamples.Facts();
        var report = ComposeReport.Run(facts, new ReportTexts { Proposals = "", Number = "212", SignerName = "Lê Trung Kiên" });
        Assert.Equal(("212", "BC-BQL", "Hải Phòng", ReportSamples.Day), (report.Document.Number, report.Document.Symbol, report.Document.Place, report.Document.Date));
        Assert.Equal(["Sở Thông tin và Truyền thông"], report.Document.AddressedTo);
        Assert.DoesNotContain(Words(report.Document), one => one.Contains("Cấp máy quét", StringComparison.Ordinal));
        Assert.Null(ComposeReport.Run(facts, ReportTexts.None).Document.Number);
    }

    [Fact]
    public async Task Same_facts_and_texts_give_the_same_bytes_in_every_form()
    {
        var facts = await ReportSamples.Facts();
        var (once, again) = (ReportFiles.All(ComposeReport.Run(facts, ReportTexts.None)), ReportFiles.All(ComposeReport.Run(facts, ReportTexts.None)));
        Assert.Equal(["bao-cao-quy-iii-nam-2023.docx", "bao-cao-quy-iii-nam-2023.xlsx", "bao-cao-quy-iii-nam-2023.html"], once.Select(file => file.Name));
        Assert.Equal(once.Select(file => file.Sha256), again.Select(file => file.Sha256));
        var other = ReportFiles.All(ComposeReport.Run(facts, new ReportTexts { Assessment = "Khác" }));
        Assert.NotEqual(once[0].Sha256, other[0].Sha256);
    }

    [Fact]
    public async Task Printable_file_writes_markup_of_titles_as_text()
    {
        var facts = await ReportSamples.Facts();
        var html = RenderHtml.Run(ComposeReport.Run(facts, ReportTexts.None).Document);
        Assert.Contains("=Bài về &lt;b&gt;tinh gọn&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<b>tinh", html, StringComparison.Ordinal);
        Assert.DoesNotContain("src=", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Q3", "2023-09-30", "Q2", "2023-06-30")]
    [InlineData("Q3", "2023-09-02", "Q2", "2023-06-02")]
    [InlineData("Q1", "2023-04-10", "Q4", "2023-01-10")]
    [InlineData("Y", "2023-11-02", "Y", "2022-11-02")]
    public void Period_before_is_looked_at_from_the_same_distance(string code, string day, string other, string compared)
    {
        var found = ComparedDay.Of(ReportPeriod.Of(2023, code)!, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture))!.Value;
        Assert.Equal((other, DateOnly.Parse(compared, System.Globalization.CultureInfo.InvariantCulture)), (found.Period.Code, found.Day));
    }

    [Fact]
    public void Texts_are_cleaned_and_bounded_and_nothing_is_cut()
    {
        var clean = ReportTextRules.Check(new ReportTexts { SignerName = " Le\u0302 \r\n Kiên\u0007 ", Reasons = new Dictionary<string, string>(StringComparer.Ordinal) { ["a.1"] = " ", ["a.2"] = "Chờ" } }).Value!;
        Assert.Equal("Lê   Kiên", clean.SignerName);
        Assert.Equal(["a.2"], clean.Reasons.Keys);
        var refused = ReportTextRules.Check(new ReportTexts { Assessment = new string('x', ReportTextRules.LongestText + 1), Number = new string('1', 21) }).Problem!;
        Assert.Equal(["assessment", "number"], refused.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    private static List<string> Words(OfficialDocument document) =>
    [
        .. document.Body.SelectMany(block => block switch
        {
            OfficialHeading heading => [heading.Text],
            OfficialParagraph paragraph => [string.Concat(paragraph.Runs.Select(run => run.Text))],
            OfficialLine line => [$"{line.Marker} {string.Concat(line.Runs.Select(run => run.Text))}"],
            OfficialTable table => table.Rows.Select(row => string.Join(" | ", row.Cells)),
            _ => Array.Empty<string>(),
        }),
    ];
}
