using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Item × form of publicity, at the end of a Vietnamese day.</summary>
/// <param name="Forms">In the order of the plan.</param>
/// <param name="Items">Leaf items in the order of the plan; each has a cell for each form.</param>
public sealed record FormMatrix(int Year, DateOnly AsOf, IReadOnlyList<FormColumn> Forms, IReadOnlyList<FormRow> Items);

/// <param name="Portal">Articles and documents of the portal are its evidence.</param>
/// <param name="Fanpage">Posts that went out are its evidence.</param>
/// <param name="Recorded">The site knows of evidence for it; otherwise its cells are empty because nothing is recorded yet.</param>
public sealed record FormColumn(string Code, string Title, bool Portal, bool Fanpage, bool Recorded);

public sealed record FormRow(string Code, string Title, string Group, string GroupTitle, IReadOnlyList<FormCell> Cells);

/// <param name="Form">Code of the form.</param>
/// <param name="Count">Articles, documents and posts together.</param>
/// <param name="Articles">Accepted articles that are public on the day.</param>
/// <param name="Documents">Accepted documents that are public on the day.</param>
/// <param name="Posts">Posts that went out by then for such articles and documents.</param>
/// <param name="Targets">What the plan wants of this form in particular; mostly nothing.</param>
public sealed record FormCell(string Form, int Count, int Articles, int Documents, int Posts, IReadOnlyList<FormTarget> Targets);

/// <param name="Channel">Code of a channel; null for any.</param>
/// <param name="Done">Pieces that count for it; with a quarterly target the fewest of any quarter that has begun.</param>
public sealed record FormTarget(int Count, TargetPeriod Period, string? Channel, int Done, CoverageState State);

/// <param name="Form">Null for any.</param>
/// <param name="Channel">Null for any.</param>
public sealed record FormTargetFact(string Item, string? Form, string? Channel, int Count, TargetPeriod Period);

/// <param name="Evidence">Content key of what was posted.</param>
/// <param name="SentAt">UTC.</param>
public sealed record PostFact(Guid Evidence, string Channel, DateTime SentAt);

/// <param name="Forms">Code and title of the plan's forms, in order.</param>
public sealed record FormFacts(
    CoverageFacts Plan, IReadOnlyList<(string Code, string Title)> Forms, IReadOnlyList<FormTargetFact> Targets, IReadOnlyList<PostFact> Posts);
