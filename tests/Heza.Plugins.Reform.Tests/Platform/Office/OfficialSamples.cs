using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Tests.Platform.Office;

/// <summary>Documents to try the official form on.</summary>
internal static class OfficialSamples
{
    public static OfficialDocument Report(params OfficialBlock[] more) => new()
    {
        ParentBody = "UBND thành phố Hải Phòng",
        IssuingBody = "Ban Quản lý Khu kinh tế Hải Phòng",
        Number = null,
        Symbol = "BC-BQL",
        Place = "Hải Phòng",
        Date = new DateOnly(2023, 9, 3),
        TypeName = "Báo cáo",
        Abstract = "Kết quả thực hiện Kế hoạch tuyên truyền cải cách hành chính quý III năm 2023",
        AddressedTo = ["Sở Nội vụ thành phố Hải Phòng"],
        Body =
        [
            new OfficialParagraph("Thực hiện Kế hoạch số 105/KH-BQL, Ban Quản lý Khu kinh tế Hải Phòng báo cáo như sau:"),
            new OfficialHeading(1, "I. KẾT QUẢ THỰC HIỆN"),
            new OfficialHeading(2, "1. Số liệu chung"),
            new OfficialParagraph([new OfficialRun("Đã đăng "), new OfficialRun("24", Bold: true), new OfficialRun(" tin, bài", Italic: true)]),
            new OfficialLine("-", "Cổng thông tin điện tử;"),
            new OfficialTable(
                [new OfficialColumn(1, OfficialAlignment.Centre), new OfficialColumn(6), OfficialColumn.Number(2), OfficialColumn.Number(2)],
                [[new("TT", Rows: 2), new("Nội dung", Rows: 2), new("Số tin, bài", Columns: 2)], [new("Cổng"), new("Fanpage")]],
                [new(["1", "Nghị quyết số 18-NQ/TW", "3", "2"]), new(["", "Cộng", "3", "2"], Bold: true)]),
            .. more,
        ],
        Signature = new("TM. Ban Quản lý", "Trưởng ban", "Lê Trung Kiên"),
        Recipients = ["Như trên", "Lãnh đạo Ban", "Lưu: VT, VP"],
    };

    public static OfficialTable Wide(int rows) => new(
        [new OfficialColumn(1), .. Enumerable.Range(0, 8).Select(_ => OfficialColumn.Number(1))],
        [[new("Nội dung", Rows: 2), new("Quý I", Columns: 4), new("Quý II", Columns: 4)], [.. Enumerable.Range(1, 8).Select(i => new OfficialHeadCell($"Cột {i}"))]],
        [.. Enumerable.Range(1, rows).Select(i => new OfficialRow([$"b.{i}", .. Enumerable.Repeat("1", 8)]))],
        Wide: true);
}
