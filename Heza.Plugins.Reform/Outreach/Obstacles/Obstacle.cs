using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>
/// A difficulty that a unit raises to the Office (vướng mắc). What was said about it is only ever added to, so that a report
/// as of any day tells what stood then.
/// </summary>
public sealed class Obstacle
{
    public const int LongestTitle = 300, LongestDescription = 5000, LongestProposal = 3000;

    public required Guid Key { get; init; }

    /// <summary>Code of the unit whose difficulty it is.</summary>
    public required string Unit { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>What the unit asks for; null: it leaves that to the Office.</summary>
    public required string? Proposal { get; init; }

    /// <summary>Year of the plan of <see cref="ItemCode"/>; null without an item.</summary>
    public required int? PlanYear { get; init; }

    /// <summary>The item of the plan that it stands in the way of.</summary>
    public required string? ItemCode { get; init; }

    /// <summary>The year of the report that tells of it.</summary>
    public required int Year { get; init; }

    /// <summary>The quarter of the report that tells of it: code of a <see cref="ReportPeriod"/>.</summary>
    public required string Period { get; init; }

    /// <summary>What the last entry says; the entries are the truth.</summary>
    public ObstacleState State { get; private set; }

    /// <summary>UTC.</summary>
    public required DateTime RaisedAt { get; init; }

    /// <summary>UTC; the last entry.</summary>
    public DateTime LastAt { get; private set; }

    /// <summary>Counts the entries: another number means that somebody wrote meanwhile.</summary>
    public int Revision { get; private set; }

    /// <summary>Title, description and proposal without marks and case, for the search.</summary>
    public required string Folded { get; init; }

    public List<ObstacleEntry> Entries { get; } = [];

    public void Add(ObstacleAct act, ObstacleState state, string? text, DateTime at, Actor actor)
    {
        (State, LastAt, Revision) = (state, at, Revision + 1);
        Entries.Add(new ObstacleEntry { Act = act, State = state, Text = text, At = at, ActorId = actor.Id, ActorName = actor.Name });
    }
}

/// <summary>One thing that was said or done about an <see cref="Obstacle"/>; never changed, never deleted.</summary>
public sealed class ObstacleEntry
{
    public const int LongestText = 5000;

    public int Id { get; private set; }

    public Guid ObstacleKey { get; private set; }

    public required ObstacleAct Act { get; init; }

    /// <summary>The state after it.</summary>
    public required ObstacleState State { get; init; }

    /// <summary>Null where the act says it all.</summary>
    public required string? Text { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    public required string ActorId { get; init; }

    public required string ActorName { get; init; }
}

[JsonConverter(typeof(KebabCaseEnum<ObstacleState>))]
public enum ObstacleState
{
    /// <summary>Waits for the Office.</summary>
    Raised,

    /// <summary>The Office has answered; the unit closes it when that helps.</summary>
    Answered,

    /// <summary>Waits for the leadership.</summary>
    Escalated,

    /// <summary>The leadership has said what to do.</summary>
    Directed,

    Closed,
}

[JsonConverter(typeof(KebabCaseEnum<ObstacleAct>))]
public enum ObstacleAct
{
    Raise,
    Answer,
    Escalate,
    Direct,

    /// <summary>Adds something without changing where it stands.</summary>
    Note,
    Close,
    Reopen,
}
