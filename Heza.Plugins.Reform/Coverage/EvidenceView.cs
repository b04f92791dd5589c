using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A piece of evidence as coverage lists name it.</summary>
/// <param name="Address">Path on this site.</param>
/// <param name="FirstPublished">The Vietnamese day; of an activity, its day.</param>
/// <param name="Withdrawn">It is not public now.</param>
public sealed record EvidencePiece(EvidenceKind Kind, Guid Key, string Title, string Address, DateOnly FirstPublished, bool Withdrawn)
{
    internal static EvidencePiece Of(Evidence evidence) => new(
        evidence.Kind, evidence.Key, evidence.Title, evidence.Address, VietnamTime.Day(evidence.Periods.Min(period => period.From)), !evidence.IsPublic);
}

/// <param name="At">UTC.</param>
/// <param name="Accepted">What exactly was accepted; null for other decisions, and for those from before there were fingerprints.</param>
public sealed record DecisionView(FulfilmentState State, DateTime At, string By, string? Comment, Fingerprint? Accepted)
{
    internal static DecisionView Of(FulfilmentDecision decision) => new(decision.State, decision.At, decision.ActorName, decision.Comment, decision.Accepted);
}

/// <summary>A fulfilment as it stands now.</summary>
/// <param name="Evidence">Null when the publication is not known (any more).</param>
/// <param name="ProposedAt">UTC.</param>
/// <param name="Last">The decision that gave it its state.</param>
public sealed record FulfilmentRow(
    int Id, int Year, string Item, string ItemTitle, EvidenceKind Kind, Guid EvidenceKey, EvidencePiece? Evidence,
    FulfilmentState State, DateTime ProposedAt, string ProposedBy, DecisionView Last);

/// <summary>Evidence linked to an item, on a day.</summary>
/// <param name="State">On the day.</param>
/// <param name="StateNow">Now: what decisions start from.</param>
/// <param name="Public">Whether it was public at the end of the day.</param>
/// <param name="Counts">Whether it counts on the day.</param>
/// <param name="Late">First published after the plan's year.</param>
/// <param name="Doubts">Why it is in doubt on the day; empty when it is not.</param>
/// <param name="Decisions">Through the day, oldest first.</param>
/// <param name="Posts">Its posts that stood on a channel on the day, oldest first.</param>
/// <param name="Texts">Both ends at the end of the day.</param>
/// <param name="Views">How often these were seen together, as far as it is known; null: not known of any.</param>
public sealed record ItemEvidence(
    int Id, EvidenceKind Kind, Guid EvidenceKey, EvidencePiece? Evidence, FulfilmentState State, FulfilmentState StateNow,
    bool Public, bool Counts, bool Late, IReadOnlyList<SuspectReason> Doubts, IReadOnlyList<DecisionView> Decisions,
    IReadOnlyList<EvidencePost> Posts, long? Views, Fingerprint Texts);
