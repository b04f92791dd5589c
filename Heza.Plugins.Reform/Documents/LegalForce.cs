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

public static class LegalForces
{
    /// <summary>
    /// Force on a day (Luật Ban hành văn bản quy phạm pháp luật 2015, điều 151–154). <paramref name="expiredOn"/> is the
    /// first day without force. A replacement or repeal without a date leaves the force unknown, unless an earlier end is
    /// certain.
    /// </summary>
    public static LegalForce On(DateOnly day, DateOnly? effectiveOn, DateOnly? expiredOn, IEnumerable<IncomingRelation> relations)
    {
        var ending = relations.Where(relation => relation.Kind is RelationKinds.Replaces or RelationKinds.Repeals).ToList();
        if (expiredOn <= day || ending.Any(relation => !relation.PartOnly && relation.HoldsFrom <= day))
        {
            return LegalForce.Expired;
        }

        if (effectiveOn > day)
        {
            return LegalForce.NotYetInForce;
        }

        if (effectiveOn is null || ending.Any(relation => relation.HoldsFrom is null))
        {
            return LegalForce.Unknown;
        }

        return ending.Any(relation => relation.HoldsFrom <= day) ? LegalForce.PartlyExpired : LegalForce.InForce;
    }

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
