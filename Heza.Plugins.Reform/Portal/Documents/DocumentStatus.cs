using System.Linq.Expressions;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Portal.Documents;

/// <summary>
/// Legal force as far as a document's own dates tell it: <see cref="LegalForces.On"/> without relations, and the same rule as a condition for the database:
/// <see cref="LegalDocument.EffectiveOn"/> is the first day in force, <see cref="LegalDocument.ExpiredOn"/> the first day
/// out of force. Without either date nothing is said.
/// </summary>
internal static class DocumentStatus
{
    public const string NotYet = "chua-co-hieu-luc";
    public const string InForce = "con-hieu-luc";
    public const string Expired = "het-hieu-luc";
    public const string Unknown = "khong-xac-dinh";

    public static readonly IReadOnlyDictionary<string, string> Labels = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [InForce] = "Còn hiệu lực",
        [NotYet] = "Chưa có hiệu lực",
        [Expired] = "Hết hiệu lực",
        [Unknown] = "Chưa xác định hiệu lực",
    };

    public static string Of(DateOnly? effectiveOn, DateOnly? expiredOn, DateOnly day) =>
        LegalForces.On(day, effectiveOn, expiredOn, []).Code();

    public static Expression<Func<LegalDocument, bool>> Is(string status, DateOnly day) => status switch
    {
        Expired => document => document.ExpiredOn <= day,
        Unknown => document => document.EffectiveOn == null && (document.ExpiredOn == null || document.ExpiredOn > day),
        NotYet => document => document.EffectiveOn > day && (document.ExpiredOn == null || document.ExpiredOn > day),
        InForce => document => document.EffectiveOn <= day && (document.ExpiredOn == null || document.ExpiredOn > day),
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    /// <summary>Modifier of the class <c>tag</c>.</summary>
    public static string Tone(string status) => status switch
    {
        InForce => "tag--ok",
        NotYet => "tag--info",
        Expired => "tag--bad",
        _ => "",
    };
}
