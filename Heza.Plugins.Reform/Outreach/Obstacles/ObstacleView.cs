namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <summary>An obstacle in a list. Moments are UTC.</summary>
/// <param name="UnitName">Null: no plan has such a unit any more.</param>
/// <param name="Item">As <c>2023/a.1</c>; null: of the plan as a whole.</param>
/// <param name="Period">Title of the report's period, e.g. "quý II năm 2023".</param>
/// <param name="LastAt">The last entry.</param>
public sealed record ObstacleRow(
    Guid Key, string Unit, string? UnitName, string Title, string? Item, string Period, ObstacleState State, DateTime RaisedAt, DateTime LastAt);

/// <summary>An obstacle with everything that was said.</summary>
/// <param name="ItemTitle">Null without an item, or when the plan does not have it any more.</param>
/// <param name="Revision">To be sent back with an act: another one means that somebody wrote meanwhile.</param>
/// <param name="Acts">What the person who asks may do next.</param>
/// <param name="Entries">In the order of time.</param>
public sealed record ObstacleView(
    ObstacleRow Obstacle, string Description, string? Proposal, string? ItemTitle, int Revision, IReadOnlyList<ObstacleAct> Acts, IReadOnlyList<ObstacleEntryView> Entries);

/// <param name="At">UTC.</param>
/// <param name="Text">Null where the act says it all.</param>
public sealed record ObstacleEntryView(ObstacleAct Act, ObstacleState State, DateTime At, string By, string? Text);
