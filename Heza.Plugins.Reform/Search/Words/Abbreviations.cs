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
    ];

    private static readonly FrozenDictionary<string, (string Exact, string Folded)[]> ByFolded = All.ToFrozenDictionary(
        pair => Spelling.Fold(pair.Short),
        pair => pair.Long.Split(' ').Select(word => (Spelling.Exact(word), Spelling.Fold(word))).ToArray(),
        StringComparer.Ordinal);

    /// <summary>The syllables that an abbreviation stands for; null for any other word.</summary>
    public static (string Exact, string Folded)[]? WrittenOut(string folded) => ByFolded.GetValueOrDefault(folded);
}
