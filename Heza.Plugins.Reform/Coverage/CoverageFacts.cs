using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>All that <see cref="CoverageRule"/> needs to know about a plan.</summary>
/// <param name="Items">Leaf items in the order of the plan.</param>
/// <param name="Links">Of this plan; and of other plans, as far as they concern <paramref name="Articles"/>.</param>
/// <param name="Articles">Articles first published in the plan's year.</param>
public sealed record CoverageFacts(
    int Year, string PlanNumber, string PlanTitle, IReadOnlyList<ItemFact> Items, IReadOnlyList<LinkFact> Links, IReadOnlyList<EvidenceFact> Articles)
{
    /// <summary>Until when the plan wants its reports.</summary>
    public IReadOnlyList<DeadlineFact> Deadlines { get; init; } = [];
}

/// <param name="Period"><see cref="ReportDeadline.Period"/>.</param>
/// <param name="Before">The first day that is too late.</param>
public sealed record DeadlineFact(string Period, DateOnly Before);

/// <param name="Group">Code of the topmost item above it.</param>
public sealed record ItemFact(string Code, string Title, string Group, string GroupTitle, int Target, TargetPeriod Period)
{
    /// <summary>UTC moments at which it got other words.</summary>
    public IReadOnlyList<DateTime> Reworded { get; init; } = [];
}

/// <param name="Decisions">In the order in which they were taken.</param>
public sealed record LinkFact(int PlanYear, string ItemCode, EvidenceFact Evidence, IReadOnlyList<DecisionFact> Decisions)
{
    /// <summary>Of the <see cref="Fulfilment"/>.</summary>
    public int Id { get; init; }

    public EvidenceKind Kind { get; init; }

    /// <summary>What was decided before a UTC moment; null when it was not linked yet.</summary>
    public FulfilmentState? StateAt(DateTime end) => LastBefore(end)?.State;

    public DecisionFact? LastBefore(DateTime end) => Decisions.LastOrDefault(decision => decision.At < end);

    public bool Counts(DateTime end) => StateAt(end) == FulfilmentState.Accepted && Evidence.IsPublic(end);
}

/// <param name="At">UTC.</param>
public sealed record DecisionFact(FulfilmentState State, DateTime At);

public sealed record EvidenceFact(Guid Key, IReadOnlyList<PeriodFact> Periods)
{
    /// <summary>UTC moments at which its text became another one.</summary>
    public IReadOnlyList<DateTime> Changed { get; init; } = [];

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
