using Heza.Plugins.Reform.Documents;

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
}
