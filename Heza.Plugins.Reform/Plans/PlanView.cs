namespace Heza.Plugins.Reform.Plans;

/// <param name="IssuedOn">As known: a day, a month or a year.</param>
/// <param name="Leaves">Number of items that evidence can satisfy.</param>
/// <param name="ImportedAt">UTC.</param>
public sealed record PlanSummary(int Year, string Number, string Title, string? IssuedOn, string Issuer, int Leaves, DateTime ImportedAt, string ImportedBy);

/// <summary>A whole plan; its items as a tree.</summary>
public sealed record PlanView(
    int Year, string Number, string Title, string? IssuedOn, string Issuer, string? ParentIssuer, string? Theme, string? ReportRecipient,
    DateTime ImportedAt, string ImportedBy, IReadOnlyList<ItemView> Items, IReadOnlyList<FormView> Forms, IReadOnlyList<UnitView> Units,
    IReadOnlyList<AudienceView> Audiences, IReadOnlyList<DeadlineView> Deadlines, IReadOnlyList<ObligationView> Obligations);

/// <param name="Leaf">Evidence can be linked to it.</param>
/// <param name="Cites">Numbers of the documents that it names.</param>
/// <param name="Units">Codes of the units that answer for it.</param>
public sealed record ItemView(
    string Code, string Title, bool Leaf, IReadOnlyList<string> Cites, IReadOnlyList<string> Units, IReadOnlyList<IndicatorView> Indicators,
    IReadOnlyList<TargetView> Targets, IReadOnlyList<ItemView> Items);

public sealed record IndicatorView(string Code, string Title, string? Target);

/// <param name="Count">Pieces of evidence in each period.</param>
public sealed record TargetView(int Count, TargetPeriod Period, string? Form, string? Channel);

public sealed record FormView(string Code, string Title);

public sealed record UnitView(string Code, string Name, string? Role);

public sealed record AudienceView(string Code, string Name);

/// <param name="Before">The first day that is too late.</param>
public sealed record DeadlineView(string Period, string Title, DateOnly Before);

/// <param name="Unit">Code of the unit charged with it.</param>
public sealed record ObligationView(string Code, string Unit, string Title);
