using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A plan as a tree with what is covered of it at the end of a Vietnamese day.</summary>
/// <param name="IssuedOn">As known: a day, a month or a year.</param>
/// <param name="ImportedAt">UTC.</param>
/// <param name="Totals">Of all leaf items.</param>
/// <param name="CitedTotal">Documents that the plan names.</param>
/// <param name="CitedPublished">How many of them the register shows.</param>
public sealed record PlanTree(
    int Year, string Number, string Title, string? IssuedOn, string Issuer, string? Theme, string? ReportRecipient, DateTime ImportedAt, string ImportedBy,
    DateOnly AsOf, CoverageTotals Totals, int CitedTotal, int CitedPublished, IReadOnlyList<PlanNode> Items, IReadOnlyList<FormView> Forms,
    IReadOnlyList<UnitView> Units, IReadOnlyList<AudienceView> Audiences, IReadOnlyList<PlanDeadline> Deadlines, IReadOnlyList<ObligationView> Obligations);

/// <param name="Totals">Of the leaf items below; of itself for a leaf.</param>
/// <param name="Coverage">Of a leaf; null for a group.</param>
/// <param name="Cites">Documents that it names.</param>
/// <param name="Units">Codes of the units that answer for it.</param>
public sealed record PlanNode(
    string Code, string Title, bool Leaf, CoverageTotals Totals, ItemCoverage? Coverage, IReadOnlyList<CitedRow> Cites,
    IReadOnlyList<string> Units, IReadOnlyList<IndicatorView> Indicators, IReadOnlyList<TargetView> Targets, IReadOnlyList<PlanNode> Items);

/// <param name="Before">The first day that is too late.</param>
/// <param name="State">Seen from the day: passed (overdue says nothing about the report itself), soon or later.</param>
public sealed record PlanDeadline(string Period, string Title, DateOnly Before, DueState State);

/// <summary>Puts a plan's lines and what is covered of them together; groups sum up their leaves.</summary>
public static class PlanTreeRule
{
    public static PlanTree Of(PlanView plan, PlanCoverage coverage, CitedWorklist cited)
    {
        var items = coverage.Items.ToDictionary(item => item.Code, StringComparer.Ordinal);
        var rows = cited.Documents.SelectMany(row => row.Items, (row, item) => (row, item)).ToLookup(one => one.item, one => one.row, StringComparer.Ordinal);
        var nodes = plan.Items.Select(item => Node(item, items, rows)).ToList();
        return new PlanTree(
            plan.Year, plan.Number, plan.Title, plan.IssuedOn, plan.Issuer, plan.Theme, plan.ReportRecipient, plan.ImportedAt, plan.ImportedBy,
            coverage.AsOf, Sum(nodes), cited.Total, cited.Published, nodes, plan.Forms, plan.Units, plan.Audiences,
            [.. plan.Deadlines.Select(deadline => new PlanDeadline(deadline.Period, deadline.Title, deadline.Before, DueRule.State(deadline.Before, coverage.AsOf)))],
            plan.Obligations);
    }

    private static PlanNode Node(ItemView item, IReadOnlyDictionary<string, ItemCoverage> coverage, ILookup<string, CitedRow> cited)
    {
        var below = item.Items.Select(child => Node(child, coverage, cited)).ToList();
        var own = item.Leaf ? coverage.GetValueOrDefault(item.Code) : null;
        return new PlanNode(
            item.Code, item.Title, item.Leaf, own is null ? Sum(below) : One(own), own, [.. cited[item.Code]], item.Units, item.Indicators, item.Targets, below);
    }

    private static CoverageTotals One(ItemCoverage item) => new(
        1, item.State == CoverageState.Covered ? 1 : 0, item.State == CoverageState.Partial ? 1 : 0, item.State == CoverageState.Gap ? 1 : 0);

    private static CoverageTotals Sum(IReadOnlyCollection<PlanNode> nodes) => new(
        nodes.Sum(node => node.Totals.Items), nodes.Sum(node => node.Totals.Covered), nodes.Sum(node => node.Totals.Partial), nodes.Sum(node => node.Totals.Gap));
}
