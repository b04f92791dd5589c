using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What the rules need to know of a plan.</summary>
/// <param name="Items">Leaf items in the order of the plan.</param>
public sealed record PlanFact(int Year, string Number, string Title, IReadOnlyList<ItemFact> Items)
{
    /// <summary>Until when the plan wants its reports.</summary>
    public IReadOnlyList<DeadlineFact> Deadlines { get; init; } = [];

    /// <summary>Its forms of publicity, in order.</summary>
    public IReadOnlyList<FormColumn> Forms { get; init; } = [];
}

/// <summary>A plan with all that was ever linked to it: what <see cref="CoverageRule"/> is told in full.</summary>
/// <param name="Links">Of this plan; and of other plans, as far as they concern <paramref name="Articles"/>.</param>
/// <param name="Articles">Articles first published in the plan's year.</param>
public sealed record CoverageFacts(PlanFact Plan, IReadOnlyList<LinkFact> Links, IReadOnlyList<EvidenceFact> Articles);

/// <param name="Period"><see cref="ReportDeadline.Period"/>.</param>
/// <param name="Before">The first day that is too late.</param>
public sealed record DeadlineFact(string Period, DateOnly Before);

/// <param name="Group">Code of the topmost item above it.</param>
/// <param name="Target">Pieces of any form, wanted in each <paramref name="Period"/>.</param>
public sealed record ItemFact(string Code, string Title, string Group, string GroupTitle, int Target, TargetPeriod Period)
{
    /// <summary>What is wanted besides, of a form or on a channel.</summary>
    public IReadOnlyList<NarrowTarget> Narrow { get; init; } = [];

    public TextHistory Words { get; init; } = TextHistory.Never;
}

/// <param name="Form">Null for any.</param>
/// <param name="Channel">Code of a channel; null for any.</param>
public sealed record NarrowTarget(string? Form, string? Channel, int Count, TargetPeriod Period);

/// <param name="Decisions">In the order in which they were taken.</param>
public sealed record LinkFact(int PlanYear, string ItemCode, EvidenceFact Evidence, IReadOnlyList<DecisionFact> Decisions)
{
    /// <summary>Of the <see cref="Fulfilment"/>.</summary>
    public int Id { get; init; }

    /// <summary>What was decided before a UTC moment; null when it was not linked yet.</summary>
    public FulfilmentState? StateAt(DateTime end) => LastBefore(end)?.State;

    public DecisionFact? LastBefore(DateTime end) => Decisions.LastOrDefault(decision => decision.At < end);

    public bool Counts(DateTime end) => StateAt(end) == FulfilmentState.Accepted && Evidence.IsPublic(end);
}

/// <param name="At">UTC.</param>
public sealed record DecisionFact(FulfilmentState State, DateTime At)
{
    /// <summary>What exactly was accepted; null: another decision, or one from before there were fingerprints.</summary>
    public Fingerprint? Accepted { get; init; }

    public int ItemRevision(TextHistory words) => Accepted?.ItemRevision ?? words.RevisionFor(At);

    public string EvidenceHash(TextHistory texts) => Accepted?.EvidenceHash ?? texts.HashOf(texts.RevisionFor(At));
}

public sealed record EvidenceFact(Guid Key, IReadOnlyList<PeriodFact> Periods)
{
    public EvidenceKind Kind { get; init; }

    /// <summary>Code of the plan's form that it is evidence of; null where <see cref="FormRule"/> tells it from the kind.</summary>
    public string? Form { get; init; }

    public TextHistory Texts { get; init; } = TextHistory.Never;

    /// <summary>Posts of it that went out.</summary>
    public IReadOnlyList<PostFact> Posts { get; init; } = [];

    /// <summary>The Vietnamese day of its first publication; null when it never was public.</summary>
    public DateOnly? FirstDay { get; } = Periods.Count == 0 ? null : VietnamTime.Day(Periods.Min(period => period.From));

    /// <summary>
    /// Public at the end of a day: published before that UTC moment and not withdrawn before it. Withdrawn exactly at
    /// midnight belongs to the next day.
    /// </summary>
    public bool IsPublic(DateTime end) => Periods.Any(period => period.From < end && (period.To is null || period.To >= end));
}

/// <summary>UTC; <paramref name="To"/> is null while it is public.</summary>
public sealed record PeriodFact(DateTime From, DateTime? To);

/// <param name="Channel">Code of the channel.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="GoneAt">UTC; null while it stands there.</param>
/// <param name="Vanished">It went without our doing.</param>
public sealed record PostFact(string Channel, DateTime SentAt, DateTime? GoneAt, bool Vanished)
{
    public bool Stands(DateTime end) => SentAt < end && (GoneAt is null || GoneAt >= end);
}
