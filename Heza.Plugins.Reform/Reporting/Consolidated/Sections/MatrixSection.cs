using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Items against quarters and forms of publicity, with states.</summary>
internal static class MatrixSection
{
    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts)
    {
        var totals = facts.Coverage.Totals;
        return
        [
            new OfficialParagraph(
                $"Trong {totals.Items} nội dung của kế hoạch, {totals.Covered} nội dung đã thực hiện đủ, {totals.Partial} nội dung thực hiện một phần, {totals.Gap} nội dung chưa thực hiện."),
            Table(facts),
        ];
    }

    public static string State(CoverageState state) => state switch
    {
        CoverageState.Covered => "Đủ",
        CoverageState.Partial => "Một phần",
        CoverageState.Gap => "Chưa có",
        CoverageState.NotYet => "Chưa đến",
        _ => state.ToString(),
    };

    public static string Target(ItemCoverage item) => $"{item.Target}{(item.Period == TargetPeriod.Quarter ? "/quý" : "/năm")}";

    public static string Cell(QuarterCoverage quarter) =>
        quarter.State == CoverageState.NotYet ? "" : quarter.Count == 0 ? State(quarter.State) : $"{quarter.Count} – {State(quarter.State).ToLowerInvariant()}";

    private static OfficialTable Table(ReportFacts facts)
    {
        var forms = facts.Forms.Forms.Where(form => form.Recorded).ToList();
        var cells = facts.Forms.Items.ToDictionary(item => item.Code, item => item.Cells.ToDictionary(cell => cell.Form, cell => cell.Count, StringComparer.Ordinal), StringComparer.Ordinal);
        List<OfficialRow> rows = [];
        foreach (var group in facts.Coverage.Items.GroupBy(item => (item.Group, item.GroupTitle)))
        {
            rows.Add(new OfficialRow([group.Key.Group, group.Key.GroupTitle, "", "", "", "", "", .. forms.Select(_ => ""), ""], Bold: true));
            rows.AddRange(group.Select(item => new OfficialRow(
            [
                item.Code, item.Title, Target(item), .. item.Quarters.Select(Cell),
                .. forms.Select(form => Figures.Show(cells.GetValueOrDefault(item.Code)?.GetValueOrDefault(form.Code) ?? 0)),
                $"{item.Count} – {State(item.State).ToLowerInvariant()}",
            ])));
        }

        OfficialHeadCell[] first =
        [
            new("Mục", Rows: 2), new("Nội dung", Rows: 2), new("Chỉ tiêu", Rows: 2), new("Minh chứng theo quý", Columns: 4),
            .. forms.Count > 0 ? [new OfficialHeadCell("Theo hình thức", Columns: forms.Count)] : Array.Empty<OfficialHeadCell>(), new("Kết quả", Rows: 2),
        ];
        return new OfficialTable(
            [
                new(3), new(16), new(4, OfficialAlignment.Centre), .. Enumerable.Repeat(new OfficialColumn(4, OfficialAlignment.Centre), 4),
                .. forms.Select(_ => new OfficialColumn(forms.Count < 3 ? 10 : 7, OfficialAlignment.Centre)), new(5, OfficialAlignment.Centre),
            ],
            [first, [new("Quý I"), new("Quý II"), new("Quý III"), new("Quý IV"), .. forms.Select(form => new OfficialHeadCell(form.Title))]],
            rows, Wide: true);
    }
}
