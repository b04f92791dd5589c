using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Documents.Citations;

/// <summary>Shapes over <see cref="FoldedText.Folded"/>. All are bounded, so that no text makes them slow.</summary>
internal static partial class CitationPatterns
{
    private const string Nouns =
        "thong tu lien tich|nghi quyet lien tich|van ban hop nhat|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu|ket luan|ke hoach|thong bao|bao cao|huong dan|"
        + "quy dinh|quy che|chuong trinh|de an|to trinh|cong dien|cong van|sac lenh|lenh|bo luat|luat|phap lenh|van ban";

    private const string Abbreviations = "ttlt|nqlt|vbhn|nd|nq|qd|ct|tt|kl|kh|tb|bc|hd|cv";

    /// <summary>A number with letters: <c>61/2018/nd-cp</c>, <c>18 - nq/tw</c>, <c>61/2018/ndcp</c>, <c>61/2020/qh14</c>.</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?<![0-9][.,:/-])(?<![/-])\d{1,5}[a-z]?(?:\s{0,2}[/\\.-]\s{0,2}(?:19|20)\d\d)?(?<piece>\s{0,2}[/\\._-]\s{0,2}[a-z]{1,12}\d{0,2}){1,6}(?![a-z0-9])")]
    public static partial Regex Whole();

    /// <summary>"nghi dinh so 61", "nghi dinh 107/2021", "nghi dinh so 61 nam 2018".</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?<noun>nghi dinh|nghi quyet|chi thi|thong tu|quyet dinh|ket luan|ke hoach|nd|nq|qd)(?<so>\s{1,3}so\s{0,2}:?)?\s{1,3}(?<number>\d{1,4}[a-z]?(?:\s?/\s?(?<year>(?:19|20)\d\d)|\s{1,2}nam\s{1,2}(?<year>(?:19|20)\d\d))?)(?![a-z0-9%])(?!\s?%)(?!\s?-\s?\d)(?![.,:]\d)(?!\s?/)")]
    public static partial Regex Short();

    /// <summary>A further short number of the same noun: ", 107/2021", " va so 107".</summary>
    [GeneratedRegex(@"\G\s{0,2}(?<join>,|va|;)\s{1,2}(?:so\s{1,2})?(?<number>\d{1,4}[a-z]?(?:\s?/\s?(?<year>(?:19|20)\d\d))?)(?![a-z0-9%])(?!\s?%)(?!\s?-\s?\d)(?![.,:]\d)(?!\s?/)")]
    public static partial Regex NextShort();

    /// <summary>The noun right before a number.</summary>
    [GeneratedRegex($@"(?<![a-z0-9])(?<noun>{Nouns}|{Abbreviations})\s{{1,3}}(?:so\s{{0,2}}:?\s{{0,3}})?$")]
    public static partial Regex NounBefore();

    /// <summary>The name of a law between its noun and its number: "luat dau tu so ".</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?<noun>bo luat|luat|phap lenh)(?<between>(?:\s{1,2}[a-z]{1,12},?){1,16})\s{1,2}so\s{0,2}:?\s{0,3}$")]
    public static partial Regex LawBefore();

    /// <summary>The issuer between noun and number: "nghi quyet cua bo chinh tri so ".</summary>
    [GeneratedRegex($@"(?<![a-z0-9])(?<noun>{Nouns})(?<between>\s{{1,2}}(?:cua\s{{1,2}})?(?:thu tuong|chinh phu|bo chinh tri|ban bi thu|ban chap hanh|trung uong|uy ban|hoi dong|quoc hoi|bo |bo truong|thanh uy|ban quan ly|lien bo|van phong)(?:\s{{0,2}}[a-z]{{1,12}}){{0,10}}?)\s{{1,2}}(?:so\s{{0,2}}:?\s{{0,3}})?$")]
    public static partial Regex IssuerBefore();

    /// <summary>A type noun inside what stands between a noun and a number: then that one governs.</summary>
    [GeneratedRegex($@"(?<![a-z0-9])(?:{Nouns})(?![a-z0-9])")]
    public static partial Regex AnyNoun();

    /// <summary>What wears a number of this shape and is no document: "mau so 01/tt-…", "hop dong 15/…".</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:mau|bieu|bieu mau|phu luc|hop dong|hoa don|tieu chuan|qcvn|tcvn|lo|o|thua|to ban do|duong|giay phep|giay chung nhan)\s{1,2}(?:so\s{0,2}:?\s{0,2})?$")]
    public static partial Regex NotADocument();

    /// <summary>A plural before the noun: "cac nghi dinh 61, 107".</summary>
    [GeneratedRegex(@"(?<![a-z0-9])(?:cac|nhung|hai|ba|bon|nam)\s{1,2}$")]
    public static partial Regex Plural();

    /// <summary>What follows a count and no document's number: "ke hoach 5 nam", "quyet dinh 3 noi dung".</summary>
    [GeneratedRegex(@"\G\s{1,2}(?:nam(?!\s{1,2}(?:19|20)\d\d)|thang|ngay(?!\s{1,2}\d)|tuan|gio|phut|lan|dot|buoi|noi dung|van de|nhom|diem|muc|chi tieu|nhiem vu|giai phap|don vi|phong|buoc|giai doan|truong hop|ho so|van ban|thu tuc|nguoi|doanh nghiep|du an|nghin|trieu|ty|linh vuc|loai|tieu chi|bo phan|co quan|chuong|trang|phieu|y kien|hoi nghi|lop)(?![a-z0-9])")]
    public static partial Regex Measure();

    /// <summary>Where a list of short numbers may end without being a count.</summary>
    [GeneratedRegex(@"\G(?:\s{0,2}(?:[,;.:)\]!?]|$)|\s{1,2}(?:va|cua|ngay|ve|quy|nhu|thi|da|duoc|cung|deu|noi|dang)(?![a-z0-9]))")]
    public static partial Regex ListEnd();
}
