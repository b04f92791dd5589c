using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>What was not done, or not enough, and why.</summary>
internal static class LackingSection
{
    public static IReadOnlyList<ItemCoverage> Items(ReportFacts facts) => [.. facts.Coverage.Items.Where(item => item.State != CoverageState.Covered)];

    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts, ReportTexts texts)
    {
        var items = Items(facts);
        if (items.Count == 0)
        {
            return [new OfficialParagraph("Tất cả nội dung của kế hoạch đã được thực hiện đủ.")];
        }

        return
        [
            OfficialTable.Plain(
                [("Mục", new OfficialColumn(2)), ("Nội dung", new OfficialColumn(9)), ("Đã có", new OfficialColumn(3, OfficialAlignment.Centre)), ("Nguyên nhân", new OfficialColumn(9))],
                [.. items.Select(item => new OfficialRow([item.Code, item.Title, $"{item.Count}, chỉ tiêu {MatrixSection.Target(item)}", texts.Reasons.GetValueOrDefault(item.Code, "Chưa nêu nguyên nhân.")]))]),
        ];
    }
}
