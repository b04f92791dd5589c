using System.Collections.Frozen;

namespace Heza.Plugins.Reform.Search.Words;

/// <summary>
/// Abbreviations that readers type and editors write. Both sides are written out, in the index and in the query: so each
/// form finds the other.
/// </summary>
internal static class Abbreviations
{
    private static readonly (string Short, string Long)[] All =
    [
        ("TTHC", "thủ tục hành chính"), ("CCHC", "cải cách hành chính"), ("KKT", "khu kinh tế"), ("KCN", "khu công nghiệp"),
        ("BQL", "ban quản lý"), ("UBND", "ủy ban nhân dân"), ("HĐND", "hội đồng nhân dân"), ("NĐ", "nghị định"), ("NQ", "nghị quyết"),
        ("QĐ", "quyết định"), ("CT", "chỉ thị"), ("TT", "thông tư"), ("KL", "kết luận"), ("KH", "kế hoạch"), ("DVC", "dịch vụ công"),
        ("CNTT", "công nghệ thông tin"), ("CĐS", "chuyển đổi số"), ("VBQPPL", "văn bản quy phạm pháp luật"),
        ("KCX", "khu chế xuất"), ("CCN", "cụm công nghiệp"), ("DVCTT", "dịch vụ công trực tuyến"), ("CSDL", "cơ sở dữ liệu"),
        ("ATTT", "an toàn thông tin"), ("CQĐT", "chính quyền điện tử"), ("CPĐT", "chính phủ điện tử"), ("PAKN", "phản ánh kiến nghị"),
        ("DN", "doanh nghiệp"), ("ĐTNN", "đầu tư nước ngoài"), ("GCN", "giấy chứng nhận"), ("GPLĐ", "giấy phép lao động"), ("GPMB", "giải phóng mặt bằng"),
        ("CBCC", "cán bộ công chức"), ("CBCCVC", "cán bộ công chức viên chức"), ("BHXH", "bảo hiểm xã hội"), ("PCCC", "phòng cháy chữa cháy"),
        ("ATVSLĐ", "an toàn vệ sinh lao động"), ("NSNN", "ngân sách nhà nước"), ("VBPL", "văn bản pháp luật"), ("TP", "thành phố"),
    ];

    private static readonly FrozenDictionary<string, (string Exact, string Folded)[]> ByFolded = All.ToFrozenDictionary(
        pair => Spelling.Fold(pair.Short),
        pair => pair.Long.Split(' ').Select(word => (Spelling.Exact(word), Spelling.Fold(word))).ToArray(),
        StringComparer.Ordinal);

    /// <summary>The syllables that an abbreviation stands for; null for any other word.</summary>
    public static (string Exact, string Folded)[]? WrittenOut(string folded) => ByFolded.GetValueOrDefault(folded);
}
