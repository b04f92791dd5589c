using System.Linq.Expressions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>Legal force as the register shows it and asks the database for it: <see cref="LegalForces.On(DateOnly, ForceDays)"/> as a condition.</summary>
internal static class DocumentStatus
{
    public const string NotYet = "chua-co-hieu-luc";
    public const string InForce = "con-hieu-luc";
    public const string PartlyExpired = "het-hieu-luc-mot-phan";
    public const string Expired = "het-hieu-luc";
    public const string Unknown = "khong-xac-dinh";

    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [InForce] = "Còn hiệu lực",
        [PartlyExpired] = "Hết hiệu lực một phần",
        [NotYet] = "Chưa có hiệu lực",
        [Expired] = "Hết hiệu lực",
        [Unknown] = "Chưa xác định hiệu lực",
    };

    public static string Of(ForceDays days, DateOnly day) => LegalForces.On(day, days).Code();

    public static Expression<Func<LegalDocument, bool>> Is(string status, DateOnly day) => status switch
    {
        Expired => document => document.ForceUntil <= day,
        NotYet => document => document.EffectiveOn > day && (document.ForceUntil == null || document.ForceUntil > day),
        Unknown => document => (document.EffectiveOn == null || (document.EffectiveOn <= day && document.ForceUndated))
            && (document.ForceUntil == null || document.ForceUntil > day),
        PartlyExpired => document => document.EffectiveOn <= day && !document.ForceUndated && document.ForcePartUntil <= day
            && (document.ForceUntil == null || document.ForceUntil > day),
        InForce => document => document.EffectiveOn <= day && !document.ForceUndated && (document.ForcePartUntil == null || document.ForcePartUntil > day)
            && (document.ForceUntil == null || document.ForceUntil > day),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Modifier of the class <c>tag</c>.</summary>
    public static string Tone(string status) => status switch
    {
        InForce => "tag--ok",
        PartlyExpired => "tag--warn",
        NotYet => "tag--info",
        Expired => "tag--bad",
        _ => "",
    };
}
