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
/// <param name="Count">Articles, documents, activities and posts together.</param>
/// <param name="Articles">Accepted articles that are public on the day.</param>
/// <param name="Documents">Accepted documents that are public on the day.</param>
/// <param name="Activities">Accepted activities of this form.</param>
/// <param name="Posts">Posts that stand on a channel on the day, of such articles and documents.</param>
/// <param name="Targets">What the plan wants of this form in particular; mostly nothing.</param>
public sealed record FormCell(string Form, int Count, int Articles, int Documents, int Activities, int Posts, IReadOnlyList<TargetProgress> Targets);
