namespace Heza.Plugins.Reform.Documents;

/// <summary>Tình trạng hiệu lực of a document on a day.</summary>
/// <remarks>Suspension (ngưng hiệu lực) is no relation that the register keeps, so it cannot be derived and is not among them.</remarks>
public enum LegalForce
{
    /// <summary>The dates that would tell are not known: never a guess.</summary>
    Unknown,
    NotYetInForce,
    InForce,
    PartlyExpired,
    Expired,
}

/// <summary>A relation that points at the document.</summary>
/// <param name="Kind">Code of <see cref="RelationKinds"/>; only <c>thay-the</c> and <c>bai-bo</c> end a document's force.</param>
/// <param name="PartOnly">Only a part of the document is concerned.</param>
/// <param name="HoldsFrom">First day on which the relation holds; null when it is not known.</param>
public sealed record IncomingRelation(string Kind, bool PartOnly, DateOnly? HoldsFrom);

/// <summary>The days on which a document's force turns: all that a day's force needs.</summary>
/// <param name="From">First day in force; null when it is not known.</param>
/// <param name="Until">First day without any force; null while none is certain.</param>
/// <param name="PartUntil">First day on which a part has lost its force.</param>
/// <param name="Undated">A relation ends it, wholly or in part, on a day that is not known.</param>
public readonly record struct ForceDays(DateOnly? From, DateOnly? Until, DateOnly? PartUntil, bool Undated)
{
    /// <summary>
    /// Luật Ban hành văn bản quy phạm pháp luật 2015, điều 151–154. <paramref name="expiredOn"/> is the first day without force.
    /// </summary>
    public static ForceDays Of(DateOnly? effectiveOn, DateOnly? expiredOn, IEnumerable<IncomingRelation> relations)
    {
        var ending = relations.Where(relation => relation.Kind is RelationKinds.Replaces or RelationKinds.Repeals).ToList();
        return new ForceDays(
            effectiveOn,
            ending.Where(relation => !relation.PartOnly).Select(relation => relation.HoldsFrom).Append(expiredOn).Min(),
            ending.Where(relation => relation.PartOnly).Min(relation => relation.HoldsFrom),
            ending.Exists(relation => relation.HoldsFrom is null));
    }
}

public static class LegalForces
{
    /// <summary>Force on a day. An ending without a date leaves it unknown, unless an earlier end is certain.</summary>
    public static LegalForce On(DateOnly day, ForceDays days) =>
        days.Until <= day ? LegalForce.Expired
        : days.From > day ? LegalForce.NotYetInForce
        : days.From is null || days.Undated ? LegalForce.Unknown
        : days.PartUntil <= day ? LegalForce.PartlyExpired
        : LegalForce.InForce;

    public static LegalForce On(DateOnly day, DateOnly? effectiveOn, DateOnly? expiredOn, IEnumerable<IncomingRelation> relations) =>
        On(day, ForceDays.Of(effectiveOn, expiredOn, relations));

    public static string Label(this LegalForce force) => force switch
    {
        LegalForce.NotYetInForce => "Chưa có hiệu lực",
        LegalForce.InForce => "Còn hiệu lực",
        LegalForce.PartlyExpired => "Hết hiệu lực một phần",
        LegalForce.Expired => "Hết hiệu lực",
        _ => "Không xác định",
    };

    /// <summary>For addresses and JSON: <c>con-hieu-luc</c>.</summary>
    public static string Code(this LegalForce force) => force switch
    {
        LegalForce.NotYetInForce => "chua-co-hieu-luc",
        LegalForce.InForce => "con-hieu-luc",
        LegalForce.PartlyExpired => "het-hieu-luc-mot-phan",
        LegalForce.Expired => "het-hieu-luc",
        _ => "khong-xac-dinh",
    };
}
