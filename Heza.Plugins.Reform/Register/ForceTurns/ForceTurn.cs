using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Register.ForceTurns;

/// <summary>A day on which a document's legal force changes by itself.</summary>
public sealed record ForceTurn(DateOnly Day, LegalForce Before, LegalForce After)
{
    /// <summary>The turns within some days, in order. What a day does not change is none.</summary>
    public static IReadOnlyList<ForceTurn> Within(DateOnly from, DateOnly to, ForceDays days) =>
    [
        .. new[] { days.From, days.PartUntil, days.Until }.OfType<DateOnly>()
            .Where(day => day >= from && day <= to).Distinct().Order()
            .Select(day => new ForceTurn(day, LegalForces.On(day.AddDays(-1), days), LegalForces.On(day, days)))
            .Where(turn => turn.Before != turn.After),
    ];

    /// <summary>The same question, asked of the database: public documents of which some day may be a turn.</summary>
    internal static IQueryable<LegalDocument> Candidates(IQueryable<LegalDocument> documents, DateOnly from, DateOnly to) => documents
        .Where(document => document.WithdrawnAt == null)
        .Where(document => (document.EffectiveOn >= from && document.EffectiveOn <= to)
            || (document.ForceUntil >= from && document.ForceUntil <= to)
            || (document.ForcePartUntil >= from && document.ForcePartUntil <= to))
        .OrderBy(document => document.NumberKey);
}
