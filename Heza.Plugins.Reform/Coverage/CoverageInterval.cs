namespace Heza.Plugins.Reform.Coverage;

/// <summary>How a piece of evidence stands towards an item.</summary>
public enum Standing
{
    /// <summary>Public, and waits for the Office.</summary>
    Waiting,

    /// <summary>Accepted and public: it counts.</summary>
    Counting,

    /// <summary>Accepted, but not to be seen.</summary>
    Withdrawn,
}

/// <summary>
/// Days on which a fulfilment stood in one way. Written from decisions and publication periods in the transaction that
/// changes them (<see cref="RefreshIntervals"/>), so that any day's coverage is one pass over an index.
/// </summary>
public sealed class CoverageInterval
{
    public int Id { get; private set; }

    public int FulfilmentId { get; private set; }

    public required int PlanYear { get; init; }

    public required string ItemCode { get; init; }

    public required EvidenceKind EvidenceKind { get; init; }

    public required Guid EvidenceKey { get; init; }

    /// <summary>See <see cref="EvidenceFact.Form"/>.</summary>
    public required string? Form { get; init; }

    /// <summary>The Vietnamese day on which the evidence was first public.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The first day at whose end it stood so.</summary>
    public required DateOnly FromDay { get; init; }

    /// <summary>The first day at whose end it did not any more; null while it lasts.</summary>
    public required DateOnly? ToDay { get; init; }

    public required Standing Standing { get; init; }

    /// <summary>Accepted, but it says something else than what was accepted.</summary>
    public required bool Changed { get; init; }

    /// <summary>Revision of the item's words that it was accepted for; 0 while it waits.</summary>
    public required int ItemRevision { get; init; }

    /// <summary>UTC; the decision that holds.</summary>
    public required DateTime DecidedAt { get; init; }
}
