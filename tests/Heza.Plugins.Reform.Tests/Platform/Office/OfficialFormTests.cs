using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Tests.Platform.Office;

/// <summary>Each line of Nghị định 30/2020/NĐ-CP, appendix I, against the XML.</summary>
public sealed class OfficialFormTests : IDisposable
{
    private readonly Docx docx = new(WriteOfficialDocx.Run(OfficialSamples.Report()));

    public void Dispose() => docx.Dispose();

    [Fact]
    public void Paper_is_A4_upright_with_the_ordered_margins()
    {
        var section = Assert.Single(docx.Sections);
        var size = section.GetFirstChild<PageSize>()!;
        Assert.Equal(210, Docx.Millimetres(size.Width!), 0);
        Assert.Equal(297, Docx.Millimetres(size.Height!), 0);
        Assert.Null(size.Orient);
        var margins = section.GetFirstChild<PageMargin>()!;
        Assert.InRange(Docx.Millimetres((uint)margins.Top!.Value), 20, 25);
        Assert.InRange(Docx.Millimetres((uint)margins.Bottom!.Value), 20, 25);
        Assert.InRange(Docx.Millimetres(margins.Left!), 30, 35);
        Assert.InRange(Docx.Millimetres(margins.Right!), 15, 20);
        Assert.True(margins.Header! < (uint)margins.Top!.Value, "The page number stands in the top margin.");
    }

    [Fact]
    public void Everything_is_set_in_black_Times_New_Roman()
    {
        var defaults = docx.Package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.DocDefaults!.RunPropertiesDefault!.RunPropertiesBaseStyle!;
        var fonts = defaults.RunFonts!;
        Assert.All(new[] { fonts.Ascii, fonts.HighAnsi, fonts.EastAsia, fonts.ComplexScript }, font => Assert.Equal("Times New Roman", font!.Value));
        Assert.Equal("000000", defaults.GetFirstChild<Color>()!.Val!.Value);
        Assert.Empty(docx.Body.Descendants<RunFonts>());
        Assert.Empty(docx.Body.Descendants<Color>());
    }

    [Theory]
    [InlineData("UBND THÀNH PHỐ HẢI PHÒNG", "12 center")]
    [InlineData("BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG", "12 bold center")]
    [InlineData("Số:     /BC-BQL", "13 center")]
    [InlineData("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "12 bold center")]
    [InlineData("Độc lập - Tự do - Hạnh phúc", "13 bold center")]
    [InlineData("Hải Phòng, ngày 03 tháng 9 năm 2023", "13 italic center")]
    [InlineData("BÁO CÁO", "14 bold center")]
    [InlineData("Kết quả thực hiện Kế hoạch tuyên truyền cải cách hành chính quý III năm 2023", "14 bold center")]
    [InlineData("Kính gửi: Sở Nội vụ thành phố Hải Phòng", "14 center")]
    [InlineData("I. KẾT QUẢ THỰC HIỆN", "14 bold default")]
    [InlineData("- Cổng thông tin điện tử;", "14 default")]
    [InlineData("TM. BAN QUẢN LÝ", "14 bold center")]
    [InlineData("TRƯỞNG BAN", "14 bold center")]
    [InlineData("Lê Trung Kiên", "14 bold center")]
    [InlineData("Nơi nhận:", "12 bold italic left")]
    [InlineData("- Như trên;", "11 left")]
    [InlineData("- Lưu: VT, VP.", "11 left")]
    public void Part_has_its_size_face_and_place(string text, string look) => Assert.Equal(look, docx.Look(text));

    [Fact]
    public void Lines_under_the_head_are_as_long_as_ordered()
    {
        const string issuing = "BAN QUẢN LÝ KHU KINH TẾ HẢI PHÒNG";
        const string motto = "Độc lập - Tự do - Hạnh phúc";
        const string subject = "Kết quả thực hiện Kế hoạch tuyên truyền cải cách hành chính quý III năm 2023";
        var widthOfLine = Math.Min(BoldWidth.Of(issuing, 12), OfficialForm.LeftHeadWidth);
        Assert.InRange(docx.RuleUnder(issuing, OfficialForm.LeftHeadWidth), widthOfLine / 3.0, widthOfLine / 2.0);
        Assert.InRange(docx.RuleUnder(motto, OfficialForm.RightHeadWidth), BoldWidth.Of(motto, 13) * 0.99, BoldWidth.Of(motto, 13) * 1.01);
        var longest = Math.Min(BoldWidth.Of(subject, 14), OfficialForm.TextWidth);
        Assert.InRange(docx.RuleUnder(subject, OfficialForm.TextWidth), longest / 3.0, longest / 2.0);
        Assert.True(BoldWidth.Of("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 12) < OfficialForm.RightHeadWidth, "The national name stands on one line.");
    }

    [Fact]
    public void Body_is_justified_with_indented_first_lines()
    {
        var normal = docx.Package.MainDocumentPart!.StyleDefinitionsPart!.Styles!.Elements<Style>().Single(style => style.Default?.Value == true).StyleParagraphProperties!;
        Assert.Equal(JustificationValues.Both, normal.Justification!.Val!.Value);
        Assert.Equal(12.7, Docx.Millimetres((uint)Docx.Number(normal.Indentation!.FirstLine!)), 1);
        Assert.InRange(Docx.Number(normal.SpacingBetweenLines!.Line!), 240, 360);
        Assert.True(Docx.Number(normal.SpacingBetweenLines!.After!) >= 120, "At least 6 points between paragraphs.");
    }

    [Theory]
    [InlineData("2023-01-05", "Hải Phòng, ngày 05 tháng 01 năm 2023")]
    [InlineData("2023-02-28", "Hải Phòng, ngày 28 tháng 02 năm 2023")]
    [InlineData("2023-03-09", "Hải Phòng, ngày 09 tháng 3 năm 2023")]
    [InlineData("2023-12-31", "Hải Phòng, ngày 31 tháng 12 năm 2023")]
    public void Only_days_under_ten_and_the_first_two_months_have_a_nought(string date, string line) =>
        Assert.Equal(line, OfficialHead.PlaceAndDate("Hải Phòng", DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Number_is_written_when_it_is_known()
    {
        using var numbered = new Docx(WriteOfficialDocx.Run(OfficialSamples.Report() with { Number = "212" }));
        Assert.Equal("13 center", numbered.Look("Số: 212/BC-BQL"));
    }

    [Fact]
    public void Pages_are_numbered_at_the_top_but_for_the_first()
    {
        var section = docx.Sections[0];
        Assert.NotNull(section.GetFirstChild<TitlePage>());
        Assert.Equal(1, section.GetFirstChild<PageNumberType>()!.Start!.Value);
        var headers = section.Elements<HeaderReference>().ToDictionary(one => one.Type!.InnerText!, one => (HeaderPart)docx.Package.MainDocumentPart!.GetPartById(one.Id!));
        Assert.Empty(headers["first"].Header!.InnerText);
        var number = headers["default"].Header!;
        Assert.Contains(number.Descendants<FieldCode>(), code => code.Text.Trim() == "PAGE");
        Assert.Equal(JustificationValues.Center, number.Descendants<Justification>().Single().Val!.Value);
        Assert.All(number.Descendants<FontSize>(), size => Assert.Equal("28", size.Val!.Value));
    }

    [Fact]
    public void Wide_table_lies_on_landscape_pages_that_go_on_counting()
    {
        using var wide = new Docx(WriteOfficialDocx.Run(OfficialSamples.Report(OfficialSamples.Wide(40), new OfficialParagraph("Sau bảng."))));
        Assert.Equal([false, true, false], wide.Sections.Select(one => one.GetFirstChild<PageSize>()!.Orient?.Value == PageOrientationValues.Landscape));
        Assert.Equal([true, false, false], wide.Sections.Select(one => one.GetFirstChild<TitlePage>() is not null));
        Assert.Equal([true, false, false], wide.Sections.Select(one => one.GetFirstChild<PageNumberType>() is not null));
        Assert.Empty(Errors(wide.Package));
    }

    [Fact]
    public void Signature_does_not_stand_on_a_page_without_words()
    {
        using var ended = new Docx(WriteOfficialDocx.Run(OfficialSamples.Report(new OfficialParagraph("Trên đây là báo cáo."))));
        var last = ended.Line("Trên đây là báo cáo.");
        Assert.NotNull(last.ParagraphProperties!.KeepNext);
        Assert.NotNull(last.NextSibling<Paragraph>()!.ParagraphProperties!.KeepNext);
        Assert.Empty(Errors(ended.Package));
    }

    [Fact]
    public void Merged_header_cells_cover_each_place_once_and_repeat_on_every_page()
    {
        var rows = docx.Body.Elements<Table>().ElementAt(1).Elements<TableRow>().ToList();
        Assert.All(rows.Take(2), row => Assert.NotNull(row.TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(rows.Skip(2), row => Assert.Null(row.TableRowProperties!.GetFirstChild<TableHeader>()));
        Assert.All(rows, row => Assert.Equal(4, row.Elements<TableCell>().Sum(cell => cell.TableCellProperties!.GridSpan?.Val?.Value ?? 1)));
        Assert.Equal(["TT", "Nội dung", "Số tin, bài"], rows[0].Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(["", "", "Cổng", "Fanpage"], rows[1].Elements<TableCell>().Select(cell => cell.InnerText));
        Assert.Equal(JustificationValues.Right, rows[2].Elements<TableCell>().Last().Descendants<Justification>().Single().Val!.Value);
    }

    [Fact]
    public void Strange_text_is_tamed_and_nothing_else_is_lost()
    {
        var document = OfficialSamples.Report(
            new OfficialParagraph("Chuông\u0007 và \u0000 rỗng\uFFFF, nửa \uD83D mặt, cười 😀, <b>&amp; thẻ"),
            new OfficialParagraph("Ha\u0309i Pho\u0300ng"),
            new OfficialParagraph(new string('x', 5000)),
            new OfficialParagraph("Dòng một\r\nDòng hai\tsau"));
        using var strange = new Docx(WriteOfficialDocx.Run(document));
        Assert.Empty(Errors(strange.Package));
        Assert.Contains("Chuông và  rỗng, nửa \uFFFD mặt, cười 😀, <b>&amp; thẻ", strange.Body.InnerText, StringComparison.Ordinal);
        Assert.Contains("Hải Phòng", strange.Body.Elements<Paragraph>().Select(one => one.InnerText));
        Assert.True(strange.Body.InnerText.IsNormalized(NormalizationForm.FormC));
        Assert.Single(strange.Line("Dòng mộtDòng hai sau").Descendants<Break>());
    }

    [Fact]
    public void File_is_valid_and_the_same_document_gives_the_same_bytes()
    {
        Assert.Empty(Errors(docx.Package));
        Assert.Equal("Báo cáo Kết quả thực hiện Kế hoạch tuyên truyền cải cách hành chính quý III năm 2023", docx.Package.PackageProperties.Title);
        Assert.Equal(new DateTime(2023, 9, 3, 0, 0, 0, DateTimeKind.Utc), docx.Package.PackageProperties.Created!.Value.ToUniversalTime());
        Assert.Equal(WriteOfficialDocx.Run(OfficialSamples.Report(OfficialSamples.Wide(3))), WriteOfficialDocx.Run(OfficialSamples.Report(OfficialSamples.Wide(3))));
    }

    private static IEnumerable<string> Errors(OpenXmlPackage package) =>
        new OpenXmlValidator(FileFormatVersions.Office2019).Validate(package).Select(error => $"{error.Path?.XPath}: {error.Description}");
}
