using System.Globalization;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Documents;

/// <summary>
/// Số, ký hiệu of a legal document: <c>number[letter]/[year/]type-body</c> (state) or <c>number-type/body</c> (Party).
/// Two numbers are the same document's when their <see cref="Key"/>s are equal, except that numbers without a year come
/// again in other years.
/// </summary>
public sealed record DocumentNumber
{
    private DocumentNumber(NumberReading reading)
    {
        (Number, Letter, Year, TypeSymbol) = (reading.Number, reading.Letter, reading.Year, reading.Type);
        (Bodies, PartyStyle) = (reading.Bodies, reading.PartyStyle);
        var number = Number.ToString("00", CultureInfo.InvariantCulture) + Letter;
        Canonical = PartyStyle
            ? $"{number}-{TypeSymbol}/{Body}"
            : string.Join('/', new[] { number, Year?.ToString(CultureInfo.InvariantCulture), string.Join('-', Symbols) }.OfType<string>());
        Key = string.Join('-', new[] { number, Year?.ToString(CultureInfo.InvariantCulture), VietnameseText.Fold(string.Join('-', Symbols)) }.OfType<string>());
    }

    public int Number { get; }

    /// <summary>Lower case, e.g. <c>c</c> in <c>30c/NQ-CP</c>.</summary>
    public char? Letter { get; }

    public int? Year { get; }

    /// <summary>E.g. <c>NĐ</c>; null where numbers carry none (<c>61/2020/QH14</c>, <c>1234/UBND-NC</c>).</summary>
    public string? TypeSymbol { get; }

    /// <summary>Name of <see cref="TypeSymbol"/>, e.g. <c>Nghị định</c>; null when it is not known.</summary>
    public string? TypeName => TypeSymbol is null ? null : NumberSymbols.TypeName(TypeSymbol);

    /// <summary>E.g. <c>CP</c>; joint documents have several: <c>BNV-BTC</c>.</summary>
    public string Body => string.Join('-', Bodies);

    public bool PartyStyle { get; }

    /// <summary>As it is printed: <c>61/2018/NĐ-CP</c>, <c>01/2018/TT-VPCP</c>, <c>18-NQ/TW</c>.</summary>
    public string Canonical { get; }

    /// <summary>Folded, for look-up and addresses: <c>61-2018-nd-cp</c>, <c>18-nq-tw</c>.</summary>
    public string Key { get; }

    /// <summary>
    /// Whether the number says all that it should: type and body, except where numbers carry no type symbol: those of the
    /// National Assembly (<c>61/2020/QH14</c>) and of official letters (<c>1234/UBND-NC</c>).
    /// </summary>
    /// <param name="typeName">The document's type, e.g. <c>Công văn</c>; null when it is not known.</param>
    public bool IsComplete(string? typeName) =>
        TypeSymbol is not null || Bodies.Any(body => NumberSymbols.IsLegislature(VietnameseText.Fold(body))) || typeName == "Công văn";

    private IReadOnlyList<string> Bodies { get; }

    private IEnumerable<string> Symbols => TypeSymbol is null ? Bodies : [TypeSymbol, .. Bodies];

    /// <summary>
    /// Reads a number however it was typed: spaces around signs, missing hyphen (<c>NĐCP</c>), Ð (U+00D0), no marks,
    /// lower case, words (<c>nghị định 61 năm 2018</c>), <c>Số:</c>, the key itself (<c>61-2018-nd-cp</c>).
    /// Never throws; what is missing is not guessed.
    /// </summary>
    public static Result<DocumentNumber> Parse(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return Unreadable("Hãy nhập số, ký hiệu văn bản, ví dụ 61/2018/NĐ-CP hoặc 18-NQ/TW.");
        }

        return NumberReading.Of(typed) switch
        {
            null => Unreadable("Không đọc được số, ký hiệu văn bản. Hãy viết như 61/2018/NĐ-CP, 21/CT-UBND hoặc 18-NQ/TW."),
            { Bodies.Count: 0, Year: null } => Unreadable("Số, ký hiệu còn thiếu năm hoặc cơ quan ban hành. Hãy viết đủ như 61/2018/NĐ-CP hoặc 21/CT-UBND."),
            { Bodies.Count: 0 } => Unreadable("Số, ký hiệu còn thiếu cơ quan ban hành. Hãy viết đủ như 01/2018/TT-VPCP."),
            var reading => new DocumentNumber(reading),
        };
    }

    /// <param name="reading">With a body: whole.</param>
    internal static DocumentNumber Of(NumberReading reading) => new(reading);

    public override string ToString() => Canonical;

    private static Problem Unreadable(string message) => new(ProblemKind.Invalid, message);
}
