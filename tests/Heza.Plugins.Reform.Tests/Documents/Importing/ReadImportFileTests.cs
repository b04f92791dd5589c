using System.IO.Compression;
using System.Text;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform.Office;
using static Heza.Plugins.Reform.Tests.Documents.Importing.ImportBench;

namespace Heza.Plugins.Reform.Tests.Documents.Importing;

/// <summary>Files as spreadsheets write them, and as nobody should.</summary>
public sealed class ReadImportFileTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly string Sample = $"{Header}\r\n{Row()}\r\n";

    public static TheoryData<string, byte[]> Encodings()
    {
        var vietnamese = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        return new()
        {
            { "UTF-8", Encoding.UTF8.GetBytes(Sample) },
            { "UTF-8 with BOM", [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Sample)] },
            { "UTF-8, decomposed", Encoding.UTF8.GetBytes(Sample.Normalize(NormalizationForm.FormD)) },
            { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Sample)] },
            { "UTF-16 reversed", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
            { "UTF-16 without BOM", Encoding.Unicode.GetBytes(Sample) },
            { "Windows-1258", vietnamese.GetBytes(For1258(Sample)) },
            { "commas", Encoding.UTF8.GetBytes(Sample.Replace("Số, ký hiệu", "\"Số, ký hiệu\"", StringComparison.Ordinal).Replace(';', ',')) },
            { "tabs, LF", Encoding.UTF8.GetBytes(Sample.Replace(';', '\t').Replace("\r\n", "\n", StringComparison.Ordinal)) },
            { "sep", Encoding.UTF8.GetBytes("sep=;\r\n" + Sample) },
            { "headings above, stars, no last line end", Encoding.UTF8.GetBytes(("DANH MỤC VĂN BẢN, quý I, II, III\r\n\r\n" + Sample).Replace("Trích yếu", "TRÍCH YẾU *", StringComparison.Ordinal).TrimEnd()) },
        };
    }

    [Theory, MemberData(nameof(Encodings))]
    public void Csv_is_read_however_it_was_saved(string how, byte[] file)
    {
        var row = Assert.Single(Judge(Read(file)).Rows);
        Assert.True(row.Outcome == ImportOutcome.New, $"{how}: {string.Join(' ', row.Faults.Select(fault => fault.Message))}");
        Assert.Equal("Về một cửa", row.Document.Values["abstract"].GetValue<string>());
    }

    [Fact]
    public void Quotes_may_hold_separators_line_ends_and_quotes()
    {
        var table = Read(Encoding.UTF8.GetBytes($"{Header}\n61/2018/NĐ-CP;Nghị định;Trung ương;\"Chính phủ\nBộ Nội vụ\";2018;\"Về \"\"một cửa\"\"; liên thông\"\n;;;\n\n{Row("62/2018/NĐ-CP")}"));
        var rows = Judge(table).Rows;
        Assert.Equal("Chính phủ\nBộ Nội vụ", rows[0].Document.Values["issuers"].GetValue<string>());
        Assert.Equal("Về \"một cửa\"; liên thông", rows[0].Document.Values["abstract"].GetValue<string>());
        Assert.Equal([2, 5], rows.Select(row => row.Document.Line));
    }

    public static TheoryData<string, byte[]> Refusals => new()
    {
        { "Tệp rỗng", [] },
        { "Excel đời cũ (.xls) hoặc có đặt mật khẩu", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] },
        { "Tệp không phải bảng tính", "%PDF-1.7"u8.ToArray() },
        { "Tệp không phải bảng tính", "<html><table>"u8.ToArray() },
        { "Không thấy hàng tiêu đề", "a;b;c\n1;2;3"u8.ToArray() },
        { "lưu lại dạng “CSV UTF-8”", [.. "S\u00E8, k\u00FD hi\u00D6u;".Select(c => (byte)c), 0x0A] },
        { "Thiếu cột “Loại văn bản”, “Cấp ban hành”", Encoding.UTF8.GetBytes("Số, ký hiệu;Cơ quan;Ngày ký;Trích yếu\n1") },
        { "Có hai cột “Trích yếu”", Encoding.UTF8.GetBytes(Header + ";Trích yếu nội dung\n" + Row()) },
        { "chưa có văn bản nào", Encoding.UTF8.GetBytes(Header + "\r\n;;;\r\n") },
        { "Dòng 2 có dấu ngoặc kép", Encoding.UTF8.GetBytes(Header + "\n\"61/2018/NĐ-CP;Nghị định\n\n") },
        { "Tệp có 2.001 văn bản", Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Repeat("1;2\n", 2001))) },
        { "quá nhiều dòng", Encoding.UTF8.GetBytes(Header + "\n" + string.Concat(Enumerable.Repeat("1;2\n", 5000))) },
        { "quá 60 cột", Encoding.UTF8.GetBytes(Header + "\n" + new string(';', 80) + "x") },
        { "Tệp lớn quá 5 MB", new byte[ReadImportFile.MostBytes + 1] },
        { "Không đọc được tệp XLSX", "PK\u0003\u0004rest"u8.ToArray() },
        { "Không đọc được tệp XLSX", Zip(("word/document.xml", "<x/>")) },
        { "Không đọc được tệp XLSX", Xlsx("<!DOCTYPE worksheet [<!ENTITY a 'aaaa'>]><worksheet><sheetData><row><c t='str'><v>&a;</v></c></row></sheetData></worksheet>") },
        { "quá lớn khi giải nén", Xlsx($"<worksheet xmlns='{Main}'><sheetData><row r='1'><c r='A1' t='str'><v>{new string('x', 70 * 1024 * 1024)}</v></c></row></sheetData></worksheet>") },
    };

    [Theory, MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public void What_cannot_be_read_is_refused_in_words(string words, byte[] file) => Assert.Contains(words, Refused(file), StringComparison.Ordinal);

    [Fact]
    public void Cells_of_a_spreadsheet_are_read_as_people_see_them()
    {
        var cells = new[]
        {
            "<c r='A2' t='inlineStr'><is><r><t>61/2018</t></r><r><t>/NĐ-CP</t></r></is></c>", "<c r='B2' t='s'><v>0</v></c>", "<c r='C2' t='str'><f>\"Trung\"</f><v>Trung ương</v></c>",
            "<c r='D2' t='inlineStr'><is><t>Chính phủ</t></is></c>", "<c r='E2' s='1'><v>43213</v></c>", "<c r='F2'><f>1/0</f></c>", "<c r='H2' t='e'><v>#REF!</v></c>", "<c r='I2' s='2'><v>43252</v></c>",
        };
        var header = string.Concat(Header.Split(';').Select((title, i) => $"<c r='{(char)('A' + i)}1' t='inlineStr'><is><t>{title}</t></is></c>"));
        var row = Assert.Single(Judge(Read(Xlsx($"<worksheet xmlns='{Main}'><sheetData><row r='1'>{header}</row><row r='2'>{string.Concat(cells)}</row><row r='9000'/></sheetData></worksheet>"))).Rows);
        Assert.Equal("Nghị định 61/2018/NĐ-CP", row.Document.Title);
        Assert.Equal("2018-04-23", row.Document.Values["issuedOn"].GetValue<string>());
        Assert.Equal("trung-uong", row.Document.Values["level"].GetValue<string>());
        Assert.Equal(
            ["“Trích yếu”: ô là công thức chưa có kết quả; hãy ghi giá trị vào ô.", "“Lĩnh vực”: ô báo lỗi #REF! của bảng tính; hãy ghi giá trị vào ô.", "“Ngày có hiệu lực” phải đủ ngày, tháng, năm (đang ghi tháng 06/2018). Không rõ thì để trống."],
            row.Faults.Select(fault => fault.Message));
    }

    [Fact]
    public void The_templates_are_read_back_without_a_fault()
    {
        foreach (var file in new[] { ImportFiles.TemplateXlsx(Choices), ImportFiles.TemplateCsv() })
        {
            Assert.Equal(ImportOutcome.New, Assert.Single(Judge(Read(file)).Rows).Outcome);
        }
    }

    [Fact]
    public void The_table_of_problems_holds_all_rows_and_can_be_mended_in_place()
    {
        var table = Table(Row(type: "Nghị dinhh", about: "=1+1"), Row("62/2018/NĐ-CP", relations: "thay-the: 1/2010/NĐ-CP"));
        var faults = Judge(table).Rows.Where(row => row.Faults.Count > 0).ToDictionary(row => row.Document.Line, row => row.Faults);
        foreach (var file in new[] { ImportFiles.ProblemsXlsx(table, faults), ImportFiles.ProblemsCsv(table, faults) })
        {
            var read = file[0] == 'P' ? ReadXlsx.Run(file, new TableLimits(10, 20, 1000, 1_000_000)) : ReadCsv.Run(DecodeText.Run(file)!, new TableLimits(10, 20, 1000, 0));
            Assert.Equal("Lỗi", read.Value!.Rows[0].Cells[^1].Text);
            Assert.Contains("Có phải là “Nghị định” không?", read.Value.Rows[1].Cells[^1].Text, StringComparison.Ordinal);

            var again = Judge(Read(file)).Rows;
            Assert.Equal([ImportOutcome.Wrong, ImportOutcome.New], again.Select(row => row.Outcome));
            Assert.Equal("=1+1", again[0].Document.Values["abstract"].GetValue<string>());
            Assert.Empty(Read(file).Unused);
        }
    }

    [Fact]
    public void Nothing_that_is_sent_makes_the_reader_throw()
    {
        var random = new Random(20231129);
        var files = new[] { ImportFiles.TemplateXlsx(Choices), ImportFiles.TemplateCsv(), Encoding.Unicode.GetBytes(Sample) };
        for (var i = 0; i < 200; i++)
        {
            byte[] file = [.. files[i % files.Length]];
            for (var n = random.Next(1, 30); n > 0; n--)
            {
                file[random.Next(file.Length)] = (byte)random.Next(256);
            }

            if (ReadImportFile.Run(file[..random.Next(file.Length / 2, file.Length + 1)]) is { Ok: true } table)
            {
                Judge(table.Value!);
            }
        }
    }

    /// <summary>Windows-1258 has letters with a hat, and marks of tone that stand after them.</summary>
    private static string For1258(string text) => string.Concat(text.Normalize(NormalizationForm.FormC).Select(c =>
    {
        var parts = c.ToString().Normalize(NormalizationForm.FormD);
        var tone = parts.FirstOrDefault(mark => mark is '\u0300' or '\u0301' or '\u0303' or '\u0309' or '\u0323');
        return tone == default ? c.ToString() : parts.Replace(tone.ToString(), "", StringComparison.Ordinal).Normalize(NormalizationForm.FormC) + tone;
    }));

    private static byte[] Xlsx(string sheet) => Zip(
        ("xl/workbook.xml", $"<workbook xmlns='{Main}' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'><sheets><sheet name='x' sheetId='2' state='hidden' r:id='rId9'/><sheet name='V' sheetId='1' r:id='rId1'/></sheets></workbook>"),
        ("xl/_rels/workbook.xml.rels", "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'><Relationship Id='rId1' Type='x/worksheet' Target='worksheets/sheet1.xml'/><Relationship Id='rId2' Type='x/sharedStrings' Target='/xl/sharedStrings.xml'/><Relationship Id='rId3' Type='x/styles' Target='styles.xml'/></Relationships>"),
        ("xl/sharedStrings.xml", $"<sst xmlns='{Main}'><si><t>Nghị định</t><rPh><t>x</t></rPh></si></sst>"),
        ("xl/styles.xml", $"<styleSheet xmlns='{Main}'><numFmts><numFmt numFmtId='164' formatCode='mm/yyyy'/></numFmts><cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/></cellXfs></styleSheet>"),
        ("xl/worksheets/sheet1.xml", sheet));

    private static byte[] Zip(params (string Name, string Text)[] parts)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }
}
