using Heza.Plugins.Reform.Outreach.Obstacles;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>
/// What the site knows of a unit's work in a period. Gathered anew whenever somebody looks, until the report is handed
/// in: then it is kept with the report as it stood.
/// </summary>
/// <param name="TakenAt">UTC.</param>
/// <param name="Documents">Documents of the register that the articles name.</param>
/// <param name="Posts">Posts of the articles that stood on their channels.</param>
/// <param name="Items">Items of the plan that these articles satisfy, as the Office accepted.</param>
public sealed record UnitReportFacts(
    DateTime TakenAt, IReadOnlyList<FactArticle> Articles, IReadOnlyList<FactDocument> Documents, IReadOnlyList<FactPost> Posts,
    IReadOnlyList<FactItem> Items)
{
    /// <summary>What took place outside the site in the period.</summary>
    public IReadOnlyList<FactActivity> Activities { get; init; } = [];

    /// <summary>What the unit raised to the Office in the period, as it stood.</summary>
    public IReadOnlyList<FactObstacle> Obstacles { get; init; } = [];
}

/// <param name="Url">Path at the portal.</param>
/// <param name="Items">Codes of the plan's items for which it was accepted.</param>
public sealed record FactArticle(Guid Key, string Title, string Url, DateOnly PublishedOn, IReadOnlyList<string> Items);

/// <param name="Url">Path at the portal; null: it is not in the register.</param>
public sealed record FactDocument(string Number, string? Url);

/// <param name="SentAt">UTC.</param>
/// <param name="Views">How often it was seen, as last read; null: not known.</param>
public sealed record FactPost(Guid ArticleKey, string Channel, DateTime SentAt, string? Permalink, long? Views);

/// <param name="LastDay">Null: it took one day.</param>
/// <param name="Participants">Null: not counted.</param>
/// <param name="Items">Codes of the plan's items that it is to satisfy.</param>
public sealed record FactActivity(Guid Key, string Title, DateOnly Day, DateOnly? LastDay, string Place, int? Participants, IReadOnlyList<string> Items);

public sealed record FactObstacle(Guid Key, string Title, ObstacleState State);

/// <param name="Pieces">Accepted pieces of this unit and period.</param>
public sealed record FactItem(string Code, string Title, int Pieces);
