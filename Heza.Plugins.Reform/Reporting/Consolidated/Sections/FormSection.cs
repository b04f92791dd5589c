using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Forms of publicity, with what was recorded for each in the plan's year by the day.</summary>
internal static class FormSection
{
    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts)
    {
        if (facts.Forms.Forms.Count == 0)
        {
            return [];
        }

        var rows = facts.Forms.Forms.Select(form =>
        {
            var cells = facts.Forms.Items.SelectMany(item => item.Cells).Where(cell => cell.Form == form.Code).ToList();
            return new OfficialRow(
            [
                form.Title,
                Count(cells.Sum(cell => cell.Articles)), Count(cells.Sum(cell => cell.Documents)), Count(cells.Sum(cell => cell.Posts)),
                $"{cells.Count(cell => cell.Count > 0)}/{facts.Forms.Items.Count}",
            ]);

            string Count(int count) => form.Recorded ? Figures.Show(count) : "–";
        });
        return
        [
            OfficialTable.Plain(
                [
                    ("Hình thức", new OfficialColumn(9)), ("Tin, bài", OfficialColumn.Number(2)), ("Văn bản", OfficialColumn.Number(2)),
                    ("Bài đăng", OfficialColumn.Number(2)), ("Nội dung có minh chứng", OfficialColumn.Number(3)),
                ],
                [.. rows]),
            new OfficialParagraph([new OfficialRun("Một tin, bài gắn với nhiều nội dung được tính cho từng nội dung.", Italic: true)]),
        ];
    }
}
