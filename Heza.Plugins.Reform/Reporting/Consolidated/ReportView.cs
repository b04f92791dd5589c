using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>A report as the desk shows it.</summary>
/// <param name="Closed">The period is closed: nothing of its report can be changed.</param>
/// <param name="Lacking">Items of which the Office says why they were not done.</param>
/// <param name="Written">What the Office wrote; null where it wrote nothing.</param>
/// <param name="Shown">The same, completed with what stands there otherwise.</param>
/// <param name="Revision">Of the texts; 0: nothing was written.</param>
/// <param name="ChangedAt">UTC.</param>
public sealed record ReportView(
    int Year, string Period, string Title, DateOnly From, DateOnly To, DateOnly AsOf, bool Closed, string Subject, IReadOnlyList<ReportBlockView> Blocks,
    IReadOnlyList<FigureLine> Figures, IReadOnlyList<LackingItem> Lacking, ReportTexts Written, ReportTexts Shown, int Revision, string? ChangedBy, DateTime? ChangedAt)
{
    public static ReportView Of(ComposedReport composed, bool closed)
    {
        var (report, draft) = composed;
        var facts = report.Facts;
        return new ReportView(
            facts.Period.Year, facts.Period.Code, facts.Period.Title, facts.Period.From, facts.Period.To, facts.AsOf, closed, report.Document.Abstract.Replace('\n', ' '),
            [.. report.Document.Body.Select(ReportBlockView.Of)], FigureSection.Lines(facts),
            [.. LackingSection.Items(facts).Select(item => new LackingItem(item.Code, item.Title))],
            draft?.Texts ?? ReportTexts.None, report.Texts, draft?.Revision ?? 0, draft?.ChangedBy, draft?.ChangedAt);
    }
}

public sealed record LackingItem(string Code, string Title);

[JsonConverter(typeof(KebabCaseEnum<ReportBlockKind>))]
public enum ReportBlockKind
{
    Heading,
    Paragraph,
    Line,
    Table,
}

/// <summary>One piece of the report's body; which parts it has depends on its kind.</summary>
/// <param name="Level">Of a heading: 1 to 3; else 0.</param>
/// <param name="Marker">Of a line of a list.</param>
/// <param name="Columns">Of a table: how each stands.</param>
public sealed record ReportBlockView(
    ReportBlockKind Kind, int Level, string Marker, IReadOnlyList<OfficialRun> Runs, IReadOnlyList<OfficialAlignment> Columns,
    IReadOnlyList<IReadOnlyList<OfficialHeadCell>> Head, IReadOnlyList<OfficialRow> Rows)
{
    public static ReportBlockView Of(OfficialBlock block) => block switch
    {
        OfficialHeading heading => new(ReportBlockKind.Heading, heading.Level, "", [new OfficialRun(heading.Text)], [], [], []),
        OfficialParagraph paragraph => new(ReportBlockKind.Paragraph, 0, "", paragraph.Runs, [], [], []),
        OfficialLine line => new(ReportBlockKind.Line, 0, line.Marker, line.Runs, [], [], []),
        OfficialTable table => new(ReportBlockKind.Table, 0, "", [], [.. table.Columns.Select(column => column.Alignment)], table.Head, table.Rows),
        _ => throw new ArgumentOutOfRangeException(nameof(block), block, null),
    };
}
