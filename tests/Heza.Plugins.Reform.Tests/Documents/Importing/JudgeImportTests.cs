using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents.Importing;
using static Heza.Plugins.Reform.Tests.Documents.Importing.ImportBench;

namespace Heza.Plugins.Reform.Tests.Documents.Importing;

/// <summary>The dry run: every problem by row and column, and what will happen to each row.</summary>
public sealed class JudgeImportTests
{
    [Fact]
    public void A_right_row_becomes_a_new_document_with_the_values_of_a_form()
    {
        var row = JudgeOne(Row(
            "61/2018/nđcp", "nghi dinh", "TRUNG ƯƠNG", "Chính phủ; Bộ Nội vụ", "23/4/2018", " Về  một cửa ", "Nguyễn Xuân Phúc",
            "Chỉ đạo, điều hành; cai-cach-the-che", "2018-06-21", "", "Thay thế: 19/2015/NĐ-CP (từ 21/06/2018); can-cu: 76/2015/QH13 (Điều 8), 77/2015/QH13"));
        Assert.Equal((ImportOutcome.New, 0), (row.Outcome, row.Faults.Count));
        Assert.Equal("Nghị định 61/2018/NĐ-CP", row.Document.Title);
        Assert.Equal(
            """
            {"documentNumber":"61/2018/NĐ-CP","documentType":"Nghị định","level":"trung-uong","issuers":"Chính phủ\nBộ Nội vụ","issuedOn":"2018-04-23","abstract":"Về một cửa","signer":"Nguyễn Xuân Phúc","fields":["chi-dao-dieu-hanh","cai-cach-the-che"],"effectiveOn":"2018-06-21","relations":[{"kind":"thay-the","number":"19/2015/NĐ-CP","scope":"all","holdsFrom":"2018-06-21"},{"kind":"can-cu","number":"76/2015/QH13","scope":"part","provision":"Điều 8"},{"kind":"can-cu","number":"77/2015/QH13","scope":"all"}]}
            """,
            new JsonObject(row.Document.Values.Select(value => KeyValuePair.Create(value.Key, (JsonNode?)value.Value.DeepClone())))
                .ToJsonString(new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    public static TheoryData<string, string, string> Errors => new()
    {
        { Row(number: "không số"), "documentNumber", "Không đọc được số, ký hiệu" },
        { Row(number: ""), "documentNumber", "Thiếu “Số, ký hiệu”" },
        { Row(number: "61/2018"), "documentNumber", "thiếu cơ quan ban hành" },
        { Row(number: "12/2018/UBND"), "documentNumber", "chưa đủ" },
        { Row(type: "Nghị dịnh thư"), "documentType", "Có phải là “Nghị định” không?" },
        { Row(type: "Nghi dinnh"), "documentType", "Có phải là “Nghị định” không?" },
        { Row(type: "Sổ tay xanh"), "documentType", "Hãy chọn một trong: Nghị quyết; Nghị định;" },
        { Row(level: "Thành phố HP"), "level", "Có phải là “Thành phố Hải Phòng” không?" },
        { Row(fields: "cai-cach-the-che; Thể chế mới"), "fields", "Không có lĩnh vực “Thể chế mới”" },
        { Row(issued: "32/13/2018"), "issuedOn", "Không đọc được ngày “32/13/2018”" },
        { Row(issued: "04/23/2018"), "issuedOn", "viết tháng trước ngày; hãy ghi 23/04/2018" },
        { Row(issued: "43213"), "issuedOn", "có lẽ là ngày 23/04/2018" },
        { Row(effective: "6/2018"), "effectiveOn", "phải đủ ngày, tháng, năm" },
        { Row(effective: "1/1/2018"), "effectiveOn", "không thể trước ngày ban hành" },
        { Row(effective: "21/6/2018", expired: "20/6/2018"), "expiredOn", "không thể trước ngày có hiệu lực" },
        { Row(about: ""), "abstract", "Thiếu “Trích yếu”" },
        { Row(about: new string('a', 2001)), "abstract", "dài 2001 ký tự; nhiều nhất là 2000" },
        { Row(relations: "61/2018/NĐ-CP"), "relations", "thiếu loại quan hệ" },
        { Row(relations: "thaythe: 19/2015/NĐ-CP"), "relations", "có phải là “thay-the” không?" },
        { Row(relations: "thay-the: nhầm"), "relations", "không đọc được số, ký hiệu “nhầm”" },
        { Row(relations: "thay-the: 61/2018/NDCP"), "relations", "là chính văn bản này" },
        { Row(relations: "thay-the: 19/2015/NĐ-CP (từ 31/02/2018)"), "relations", "không đọc được ngày" },
    };

    [Theory, MemberData(nameof(Errors))]
    public void What_is_wrong_is_said_of_its_cell(string row, string column, string words)
    {
        var judged = JudgeOne(row);
        Assert.Equal(ImportOutcome.Wrong, judged.Outcome);
        Assert.Contains(judged.Faults, fault => fault.Column == column && fault.Level == ImportFaultLevel.Error && fault.Message.Contains(words, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("23/4/2018", "2018-04-23")]
    [InlineData("23.04.2018", "2018-04-23")]
    [InlineData("2018-04-23 00:00:00", "2018-04-23")]
    [InlineData("ngày 23 tháng 4 năm 2018", "2018-04-23")]
    [InlineData("4/2018", "2018-04")]
    [InlineData("2018", "2018")]
    public void Dates_are_read_as_far_as_they_are_known(string typed, string stored) =>
        Assert.Equal(stored, JudgeOne(Row(issued: typed)).Document.Values["issuedOn"].GetValue<string>());

    [Theory]
    [InlineData("61/2018/NĐ-CP", "Thông tư", "2018", "mang ký hiệu của Nghị định")]
    [InlineData("61/2018/NĐ-CP", "NĐ", "23/4/2019", "mang năm 2018 nhưng ngày ban hành là năm 2019")]
    [InlineData("61/2023/NĐ-CP", "NĐ", "2/6/2023", "ở sau hôm nay")]
    public void What_is_only_unlikely_is_a_warning(string number, string type, string issued, string words)
    {
        var row = JudgeOne(Row(number, type, issued: issued));
        Assert.Equal(ImportOutcome.New, row.Outcome);
        Assert.Contains(words, Assert.Single(row.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Laws_and_official_letters_need_no_type_in_their_number()
    {
        Assert.Empty(JudgeOne(Row("61/2020/QH14", "Luật", issued: "17/6/2020")).Faults);
        Assert.Empty(JudgeOne(Row("1234/UBND-NC", "Công văn")).Faults);
    }

    [Fact]
    public void A_document_stands_in_the_file_once()
    {
        var rows = Judge(Table(
            Row(), Row("61/2018/nd-cp"), Row("21/CT-UBND", "CT", issuers: "UBND thành phố Hải Phòng"), Row("21/CT-UBND", "CT", issuers: "UBND tỉnh Hải Dương"), Row("21/CT-UBND", "CT", issuers: "ubnd thành phố hải phòng"))).Rows;
        Assert.Equal([ImportOutcome.New, ImportOutcome.Wrong, ImportOutcome.New, ImportOutcome.New, ImportOutcome.Wrong], rows.Select(row => row.Outcome));
        Assert.StartsWith("Trùng với dòng 2 (61/2018/NĐ-CP)", rows[1].Faults.Single().Message, StringComparison.Ordinal);
        Assert.StartsWith("Trùng với dòng 4", rows[4].Faults.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_register_has_is_left_alone_or_updates_a_draft()
    {
        var draft = Registered("61/2018/NĐ-CP", 2018, "Chính phủ", RegisteredState.Draft, 3, ("abstract", "Về một cửa"), ("issuedOn", "2018"));
        Assert.Equal(ImportOutcome.Skip, JudgeOne(Row(), ImportExisting.Skip, draft).Outcome);
        var update = JudgeOne(Row(), ImportExisting.UpdateDrafts, draft);
        Assert.Equal(ImportOutcome.Update, update.Outcome);
        Assert.Equal(["documentType", "level", "issuers", "issuedOn"], update.Changed);
        Assert.Contains("sẽ cập nhật: Loại văn bản, Cấp ban hành, Cơ quan ban hành, Ngày ban hành", update.Note, StringComparison.Ordinal);

        foreach (var state in new[] { RegisteredState.Published, RegisteredState.InReview })
        {
            Assert.Equal(ImportOutcome.Skip, JudgeOne(Row(), ImportExisting.UpdateDrafts, draft with { State = state }).Outcome);
        }

        var same = Registered(
            "61/2018/NĐCP", 2018, "Chính phủ", RegisteredState.Published, 1, ("documentType", "Nghị định"), ("level", "trung-uong"), ("issuers", "Chính phủ"), ("issuedOn", "2018-04-23"), ("abstract", "Về một cửa"),
            ("relations", JsonNode.Parse("""[{"kind":"thay-the","number":"19/2015/NĐCP","document":"11111111-1111-1111-1111-111111111111"}]""")));
        Assert.Equal(ImportOutcome.Unchanged, JudgeOne(Row(relations: "thay-the: 19/2015/NĐ-CP"), ImportExisting.UpdateDrafts, same).Outcome);
    }

    [Fact]
    public void A_namesake_of_another_body_or_in_the_bin_is_pointed_out()
    {
        var mine = Row("21/CT-UBND", "CT", issuers: "UBND thành phố Hải Phòng");
        var other = JudgeOne(mine, ImportExisting.Skip, Registered("21/CT-UBND", 2018, "UBND tỉnh Hải Dương"));
        Assert.Equal(ImportOutcome.New, other.Outcome);
        Assert.Contains("cơ quan khác (UBND tỉnh Hải Dương)", Assert.Single(other.Faults).Message, StringComparison.Ordinal);
        Assert.Empty(JudgeOne(mine, ImportExisting.Skip, Registered("21/CT-UBND", 2017, "UBND tỉnh Hải Dương")).Faults);

        var bin = JudgeOne(Row(), ImportExisting.Skip, Registered("61/2018/NĐ-CP", 2018, "Chính phủ", RegisteredState.Trashed));
        Assert.Equal(ImportOutcome.New, bin.Outcome);
        Assert.StartsWith("Trong thùng rác", Assert.Single(bin.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_mark_changes_with_whatever_changes_what_would_be_done()
    {
        var table = Table(Row(), Row("62/2018/NĐ-CP"));
        var draft = Registered("61/2018/NĐ-CP", 2018, "Chính phủ", RegisteredState.Draft);
        var marks = new[]
        {
            Judge(table).Mark("a"), Judge(table).Mark("b"), Judge(table, ImportExisting.Skip, draft).Mark("a"),
            Judge(table, ImportExisting.UpdateDrafts, draft).Mark("a"), Judge(table, ImportExisting.UpdateDrafts, draft with { Revision = 2 }).Mark("a"),
        };
        Assert.Equal(marks.Length, marks.Distinct().Count());
        Assert.Equal(marks[2], Judge(table, ImportExisting.Skip, draft with { Revision = 9 }).Mark("a"));
        Assert.Equal(new ImportCounts(2, 2, 0, 0, 0, 0, 0), Judge(table).Counts);
    }
}
