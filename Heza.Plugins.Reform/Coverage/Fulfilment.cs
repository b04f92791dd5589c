using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// "This evidence satisfies this item of the plan" (gắn nội dung): proposed by whoever links it, decided by the Office.
/// Its decisions are only ever added to, so that coverage can be told for any day.
/// </summary>
public sealed class Fulfilment
{
    public int Id { get; private set; }

    public required int PlanYear { get; init; }

    public required string ItemCode { get; init; }

    public required EvidenceKind EvidenceKind { get; init; }

    /// <summary>Content key of the publication, or key of the activity.</summary>
    public required Guid EvidenceKey { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime ProposedAt { get; init; }

    public required string ProposedBy { get; init; }

    /// <summary>What the last decision says; the decisions are the truth.</summary>
    public FulfilmentState State { get; private set; }

    /// <summary>UTC; the last decision.</summary>
    public DateTime StateAt { get; private set; }

    public List<FulfilmentDecision> Decisions { get; } = [];

    /// <summary>What the decisions and the evidence's own times come to: see <see cref="IntervalRule"/>.</summary>
    public List<CoverageInterval> Intervals { get; } = [];

    /// <summary><see cref="IntervalRule.Version"/> that wrote <see cref="Intervals"/>; 0: none yet.</summary>
    public int IntervalVersion { get; set; }

    public static Fulfilment Propose(int planYear, string itemCode, EvidenceKind kind, Guid evidence, DateTime at, Actor actor)
    {
        var fulfilment = new Fulfilment
        {
            PlanYear = planYear,
            ItemCode = itemCode,
            EvidenceKind = kind,
            EvidenceKey = evidence,
            ProposedAt = at,
            ProposedBy = actor.Name,
        };
        fulfilment.Decide(FulfilmentState.Proposed, at, actor, null);
        return fulfilment;
    }

    /// <param name="at">UTC. A clock that lags behind the last decision's does not change the order of decisions.</param>
    /// <param name="accepted">What exactly; given when <paramref name="state"/> is accepted.</param>
    public void Decide(FulfilmentState state, DateTime at, Actor actor, string? comment, Fingerprint? accepted = null)
    {
        State = state;
        StateAt = at < StateAt ? StateAt : at;
        Decisions.Add(new FulfilmentDecision
        {
            State = state,
            At = StateAt,
            ActorId = actor.Id,
            ActorName = actor.Name,
            Comment = comment,
            ItemRevision = accepted?.ItemRevision,
            ItemHash = accepted?.ItemHash,
            EvidenceHash = accepted?.EvidenceHash,
        });
    }
}

/// <summary>One decision about a <see cref="Fulfilment"/>; never changed, never deleted.</summary>
public sealed class FulfilmentDecision
{
    public int Id { get; private set; }

    public int FulfilmentId { get; private set; }

    public required FulfilmentState State { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }

    /// <summary>Why; mandatory when returned.</summary>
    public required string? Comment { get; init; }

    /// <summary>Of <see cref="Fingerprint"/>; null for other decisions, and for acceptances from before there were fingerprints.</summary>
    public required int? ItemRevision { get; init; }

    public required string? ItemHash { get; init; }

    public required string? EvidenceHash { get; init; }

    public Fingerprint? Accepted =>
        ItemRevision is { } revision && ItemHash is { } item && EvidenceHash is { } evidence ? new Fingerprint(revision, item, evidence) : null;
}

[JsonConverter(typeof(JsonStringEnumConverter<FulfilmentState>))]
public enum FulfilmentState
{
    [JsonStringEnumMemberName("proposed")]
    Proposed,
    [JsonStringEnumMemberName("accepted")]
    Accepted,

    /// <summary>The Office says that it does not satisfy the item, and why.</summary>
    [JsonStringEnumMemberName("returned")]
    Returned,

    /// <summary>Its editor took the link away.</summary>
    [JsonStringEnumMemberName("dropped")]
    Dropped,
}

[JsonConverter(typeof(JsonStringEnumConverter<EvidenceKind>))]
public enum EvidenceKind
{
    [JsonStringEnumMemberName("article")]
    Article,
    [JsonStringEnumMemberName("document")]
    Document,

    /// <summary>Publicity away from the site: a banner, a seminar.</summary>
    [JsonStringEnumMemberName("activity")]
    Activity,
}
