namespace Heza.Plugins.Reform.Documents;

/// <param name="Code">As stored and in JSON.</param>
/// <param name="Label">Read from the document that has the relation: "Thay thế …".</param>
/// <param name="ReverseLabel">Read from the document that it points at: "Được thay thế bởi …".</param>
public sealed record RelationKind(string Code, string Label, string ReverseLabel);

/// <summary>How one legal document can stand to another; only the one direction is stored.</summary>
public static class RelationKinds
{
    public const string BasedOn = "can-cu";
    public const string Amends = "sua-doi-bo-sung";
    public const string Replaces = "thay-the";
    public const string Repeals = "bai-bo";
    public const string Guides = "huong-dan";
    public const string Consolidates = "hop-nhat";
    public const string Corrects = "dinh-chinh";
    public const string Cites = "dan-chieu";

    public static readonly IReadOnlyList<RelationKind> All =
    [
        new(BasedOn, "Căn cứ", "Là căn cứ của"),
        new(Amends, "Sửa đổi, bổ sung", "Được sửa đổi, bổ sung bởi"),
        new(Replaces, "Thay thế", "Được thay thế bởi"),
        new(Repeals, "Bãi bỏ", "Bị bãi bỏ bởi"),
        new(Guides, "Hướng dẫn, quy định chi tiết", "Được hướng dẫn, quy định chi tiết bởi"),
        new(Consolidates, "Hợp nhất", "Được hợp nhất trong"),
        new(Corrects, "Đính chính", "Được đính chính bởi"),
        new(Cites, "Dẫn chiếu", "Được dẫn chiếu trong"),
    ];

    /// <summary>Null when the code is not one of ours.</summary>
    public static RelationKind? Find(string? code) =>
        All.FirstOrDefault(kind => string.Equals(kind.Code, code, StringComparison.Ordinal));
}
