namespace Heza.Plugins.Reform.Platform.Office;

/// <summary>
/// A document that goes out under the Authority's name, as Nghị định 30/2020/NĐ-CP (appendix I) orders its parts.
/// <see cref="WriteOfficialDocx"/> gives it its form.
/// </summary>
public sealed record OfficialDocument
{
    /// <summary>The body above the issuing one ("UBND THÀNH PHỐ HẢI PHÒNG"); empty when there is none.</summary>
    public required string ParentBody { get; init; }

    public required string IssuingBody { get; init; }

    /// <summary>The number alone ("105"); null leaves room for the clerk's pen: "Số:     /BC-BQL".</summary>
    public required string? Number { get; init; }

    /// <summary>What follows the stroke: "BC-BQL".</summary>
    public required string Symbol { get; init; }

    public required string Place { get; init; }

    public required DateOnly Date { get; init; }

    /// <summary>"BÁO CÁO".</summary>
    public required string TypeName { get; init; }

    public required string Abstract { get; init; }

    /// <summary>"Kính gửi": none, one (on its line) or several (one a line).</summary>
    public required IReadOnlyList<string> AddressedTo { get; init; }

    public required IReadOnlyList<OfficialBlock> Body { get; init; }

    public required OfficialSignature Signature { get; init; }

    /// <summary>Lines of "Nơi nhận", without dashes and stops: "Như trên", "Lưu: VT, VP".</summary>
    public required IReadOnlyList<string> Recipients { get; init; }
}

/// <summary>Who signs. Empty parts are left out; above the name is room for hand and seal.</summary>
/// <param name="Authority">"TM. BAN QUẢN LÝ", "TL. TRƯỞNG BAN"; empty when the head signs by right.</param>
/// <param name="Title">"TRƯỞNG BAN".</param>
/// <param name="Name">"Nguyễn Văn A".</param>
public sealed record OfficialSignature(string Authority, string Title, string Name);
