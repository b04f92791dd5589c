using System.Collections.Frozen;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents;

/// <summary>
/// Letters that stand in document numbers, with their marks. Types: Nghị định 30/2020/NĐ-CP, appendix III, and the
/// Party's Hướng dẫn 36-HD/VPTW; bodies: those that an agency of a city meets. Unknown bodies are read too, only
/// without marks being restored.
/// </summary>
internal static class NumberSymbols
{
    private static readonly (string Symbol, string Name)[] Types =
    [
        ("NĐ", "Nghị định"), ("NQ", "Nghị quyết"), ("QĐ", "Quyết định"), ("CT", "Chỉ thị"), ("TT", "Thông tư"),
        ("KL", "Kết luận"), ("KH", "Kế hoạch"), ("TB", "Thông báo"), ("BC", "Báo cáo"), ("HD", "Hướng dẫn"),
        ("TTLT", "Thông tư liên tịch"), ("NQLT", "Nghị quyết liên tịch"), ("VBHN", "Văn bản hợp nhất"),
        ("QyĐ", "Quy định"), ("QĐi", "Quy định"), ("QC", "Quy chế"), ("TC", "Thông cáo"), ("CTr", "Chương trình"),
        ("PA", "Phương án"), ("ĐA", "Đề án"), ("DA", "Dự án"), ("BB", "Biên bản"), ("TTr", "Tờ trình"),
        ("CĐ", "Công điện"), ("CV", "Công văn"), ("HĐ", "Hợp đồng"), ("GM", "Giấy mời"), ("L", "Lệnh"), ("SL", "Sắc lệnh"),
    ];

    /// <summary>Written as words only: their numbers carry no type symbol (<c>61/2020/QH14</c>).</summary>
    private static readonly string[] TypesWithoutSymbol = ["Bộ luật", "Luật", "Pháp lệnh", "Hiến pháp", "Văn bản"];

    private static readonly string[] Bodies =
    [
        "CP", "TTg", "QH", "UBTVQH", "CTN", "UBND", "HĐND", "BQL", "VPCP", "VPQH", "VPCTN", "CTUBND",
        "BNV", "BTC", "BTP", "BCA", "BQP", "BNG", "BXD", "BCT", "BYT", "BKHĐT", "BTTTT", "BKHCN", "BGTVT", "BTNMT",
        "BNNPTNT", "BNNMT", "BLĐTBXH", "BVHTTDL", "BGDĐT", "BDTTG", "UBDT", "NHNN", "TTCP", "KTNN", "TANDTC", "VKSNDTC", "HĐTP",
        "TLĐ", "TLĐLĐVN", "SNV", "STC", "STP", "SXD", "SKHĐT", "STTTT", "SKHCN", "SCT", "BHXH", "TCT", "TCHQ",
    ];

    private static readonly string[] PartyBodiesWithMarks =
        ["TW", "TU", "ĐU", "HU", "QU", "BTCTW", "BTGTW", "BDVTW", "UBKTTW", "VPTW", "BCĐTW", "BCSĐ", "ĐUK", "ĐCT"];

    private static readonly (string Words, string Body)[] BodyNames =
    [
        ("thu tuong chinh phu", "TTg"), ("thu tuong", "TTg"), ("van phong chinh phu", "VPCP"), ("chinh phu", "CP"),
        ("ban chap hanh trung uong", "TW"), ("trung uong", "TW"), ("bo chinh tri", "TW"), ("ban bi thu", "TW"),
        ("uy ban nhan dan", "UBND"), ("hoi dong nhan dan", "HĐND"), ("ban quan ly", "BQL"), ("bo noi vu", "BNV"),
        ("bo tai chinh", "BTC"), ("bo tu phap", "BTP"), ("thanh uy", "TU"),
    ];

    private static readonly FrozenDictionary<string, string[]> ByFolded = Types.Select(type => type.Symbol)
        .Concat(Bodies).Concat(PartyBodiesWithMarks)
        .GroupBy(VietnameseText.Fold, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Distinct(StringComparer.Ordinal).ToArray(), StringComparer.Ordinal);

    private static readonly FrozenSet<string> FoldedTypes =
        Types.Select(type => VietnameseText.Fold(type.Symbol)).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FoldedBodies =
        Bodies.Concat(PartyBodiesWithMarks).Select(VietnameseText.Fold).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> FoldedPartyBodies =
        PartyBodiesWithMarks.Select(VietnameseText.Fold).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words before a number and the symbol they stand for (empty where numbers carry none), longest first.</summary>
    public static readonly (string[] Words, string Symbol)[] TypeWords = Types
        .DistinctBy(type => type.Name, StringComparer.Ordinal)
        .Select(type => (Words: VietnameseText.Fold(type.Name).Split(' '), type.Symbol))
        .Concat(TypesWithoutSymbol.Select(name => (Words: VietnameseText.Fold(name).Split(' '), Symbol: "")))
        .OrderByDescending(type => type.Words.Length)
        .ToArray();

    public static readonly (string[] Words, string Body)[] BodyWords =
        BodyNames.Select(body => (body.Words.Split(' '), body.Body)).OrderByDescending(body => body.Item1.Length).ToArray();

    private static readonly FrozenDictionary<string, (string Name, string? Symbol)> Nouns = Types.Select(type => (type.Name, Symbol: (string?)type.Symbol))
        .Concat(TypesWithoutSymbol.Select(name => (Name: name, Symbol: (string?)null)))
        .SelectMany(type => new[] { type.Name, type.Symbol }.OfType<string>().Select(word => (Word: VietnameseText.Fold(word), Type: type)))
        .GroupBy(noun => noun.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(noun => noun.Key, noun => noun.First().Type, StringComparer.Ordinal);

    /// <summary>The type that a noun or its abbreviation names: <c>nghi dinh</c>, <c>nd</c> → Nghị định, NĐ; nulls when it names none.</summary>
    public static (string? Name, string? Symbol) Noun(string folded) => Nouns.TryGetValue(folded, out var type) ? type : (null, null);

    public static bool IsType(string folded) => FoldedTypes.Contains(folded);

    public static bool IsBody(string folded) => FoldedBodies.Contains(folded) || IsLegislature(folded);

    public static bool IsPartyBody(string folded) => FoldedPartyBodies.Contains(folded);

    /// <summary><c>QH14</c>, <c>UBTVQH13</c>: the National Assembly of a term; its numbers have no type symbol.</summary>
    public static bool IsLegislature(string folded)
    {
        var letters = folded.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9');
        return folded.Length - letters.Length is 1 or 2 && letters is "qh" or "ubtvqh";
    }

    /// <summary>Name of a type symbol, e.g. <c>NĐ</c> → <c>Nghị định</c>.</summary>
    public static string? TypeName(string symbol) =>
        Types.FirstOrDefault(type => string.Equals(type.Symbol, symbol, StringComparison.Ordinal)).Name;

    /// <summary>
    /// The official spelling of one group of letters. A Đ that was typed decides between namesakes (HD, HĐ); where none
    /// was typed the commoner one, which stands first in the tables, is meant.
    /// </summary>
    public static string Spell(string typed)
    {
        var upper = new string([.. typed.Select(c => c is 'đ' or 'Đ' ? 'Đ' : char.ToUpperInvariant(VietnameseText.Fold(c.ToString())[0]))]);
        return !ByFolded.TryGetValue(VietnameseText.Fold(upper), out var spellings)
            ? upper
            : spellings.FirstOrDefault(spelling => string.Equals(spelling.ToUpperInvariant(), upper, StringComparison.Ordinal)) ?? spellings[0];
    }

    /// <summary>Parts two groups written as one (<c>NĐCP</c> → 2): the length of the first, or 0 when they are not two known ones.</summary>
    public static int Split(string folded)
    {
        if (FoldedTypes.Contains(folded) || IsBody(folded))
        {
            return 0;
        }

        for (var length = Math.Min(4, folded.Length - 1); length > 0; length--)
        {
            if (FoldedTypes.Contains(folded[..length]) && IsBody(folded[length..]))
            {
                return length;
            }
        }

        return 0;
    }
}
