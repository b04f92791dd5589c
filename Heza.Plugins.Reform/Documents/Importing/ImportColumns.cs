namespace Heza.Plugins.Reform.Documents.Importing;

/// <summary>A column of the table in which documents are handed over.</summary>
/// <param name="Key">Alias of the document's field.</param>
/// <param name="Title">As the template heads it.</param>
/// <param name="Mandatory">A document cannot be without it.</param>
/// <param name="Width">In characters.</param>
/// <param name="Explanation">For the template's sheet of explanations.</param>
public sealed record ImportColumn(string Key, string Title, bool Mandatory, double Width, string Explanation, string Example)
{
    /// <summary>Other titles that people write.</summary>
    public IReadOnlyList<string> OtherTitles { get; init; } = [];

    /// <summary>What the document's field takes.</summary>
    public int MostCharacters { get; init; } = 2000;
}

/// <summary>The columns, in the template's order. Files may have them in any order.</summary>
public static class ImportColumns
{
    public static readonly ImportColumn Number = new("documentNumber", "Số, ký hiệu", true, 18,
        "Ghi như trên văn bản: 61/2018/NĐ-CP, 21/CT-UBND, 18-NQ/TW. Văn bản đã có trong danh mục được nhận ra bằng số, ký hiệu.", "61/2018/NĐ-CP")
    {
        OtherTitles = ["Số ký hiệu văn bản", "Số văn bản", "Số hiệu", "Số hiệu văn bản"],
        MostCharacters = 60,
    };

    public static readonly ImportColumn Type = new("documentType", "Loại văn bản", true, 16,
        "Chọn trong danh sách; cũng nhận tên không dấu hoặc ký hiệu như NĐ, TT.", "Nghị định")
    {
        OtherTitles = ["Loại", "Thể loại", "Hình thức văn bản", "Tên loại văn bản"],
    };

    public static readonly ImportColumn Level = new("level", "Cấp ban hành", true, 18,
        "Chọn trong danh sách.", "Trung ương")
    {
        OtherTitles = ["Cấp"],
    };

    public static readonly ImportColumn Issuers = new("issuers", "Cơ quan ban hành", true, 24,
        "Văn bản liên tịch: ghi đủ các cơ quan, ngăn cách bằng dấu chấm phẩy hoặc mỗi cơ quan một dòng trong ô.", "Chính phủ")
    {
        OtherTitles = ["Cơ quan", "Nơi ban hành", "Đơn vị ban hành"],
        MostCharacters = 1000,
    };

    public static readonly ImportColumn IssuedOn = new("issuedOn", "Ngày ban hành", true, 14,
        "23/4/2018 hoặc 2018-04-23. Chỉ biết tháng thì ghi 4/2018, chỉ biết năm thì ghi 2018; không ghi phỏng đoán.", "23/04/2018")
    {
        OtherTitles = ["Ngày ký", "Ngày tháng ban hành"],
    };

    public static readonly ImportColumn Abstract = new("abstract", "Trích yếu", true, 60,
        "Câu nêu nội dung ngay dưới tên loại văn bản, ghi đúng như văn bản; nhiều nhất 2.000 ký tự.",
        "Về thực hiện cơ chế một cửa, một cửa liên thông trong giải quyết thủ tục hành chính")
    {
        OtherTitles = ["Trích yếu nội dung", "Nội dung trích yếu", "Tên văn bản"],
    };

    public static readonly ImportColumn Signer = new("signer", "Người ký", false, 20, "Họ và tên; để trống nếu không rõ.", "Nguyễn Xuân Phúc")
    {
        MostCharacters = 255,
    };

    public static readonly ImportColumn SignerPosition = new("signerPosition", "Chức vụ người ký", false, 22, "Ghi như trên văn bản.", "Thủ tướng Chính phủ")
    {
        OtherTitles = ["Chức vụ"],
        MostCharacters = 255,
    };

    public static readonly ImportColumn Fields = new("fields", "Lĩnh vực", false, 30,
        "Chọn trong danh sách; nhiều lĩnh vực thì ngăn cách bằng dấu chấm phẩy.", "Cải cách thủ tục hành chính");

    public static readonly ImportColumn EffectiveOn = new("effectiveOn", "Ngày có hiệu lực", false, 14,
        "Đủ ngày, tháng, năm; để trống nếu không rõ.", "21/06/2018")
    {
        OtherTitles = ["Hiệu lực từ", "Ngày hiệu lực"],
    };

    public static readonly ImportColumn ExpiredOn = new("expiredOn", "Ngày hết hiệu lực", false, 14,
        "Ngày đầu tiên không còn hiệu lực, chỉ ghi khi văn bản có nói rõ. Việc bị thay thế, bãi bỏ ghi ở văn bản thay thế, bãi bỏ.", "");

    public static readonly ImportColumn Relations = new("relations", "Quan hệ", false, 50,
        "Mỗi quan hệ gồm loại, dấu hai chấm, số ký hiệu; các quan hệ ngăn cách bằng dấu chấm phẩy. Trong ngoặc đơn có thể ghi “một phần”, điều khoản và “từ 21/06/2018”. "
        + "Loại: can-cu, sua-doi-bo-sung, thay-the, bai-bo, huong-dan, hop-nhat, dinh-chinh, dan-chieu (hoặc viết bằng chữ: Thay thế).",
        "thay-the: 19/2015/QĐ-TTg; can-cu: 76/2015/QH13 (một phần, Điều 8)")
    {
        OtherTitles = ["Quan hệ với văn bản khác", "Văn bản liên quan"],
    };

    public static readonly IReadOnlyList<ImportColumn> All =
        [Number, Type, Level, Issuers, IssuedOn, Abstract, Signer, SignerPosition, Fields, EffectiveOn, ExpiredOn, Relations];

    /// <summary>Title of the column that a table of problems adds; passed over when it comes back.</summary>
    public const string FaultsTitle = "Lỗi";
}
