using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>Covered items as a line towards the plan's number of items, and under each month the pieces that count.</summary>
public static class BurnUpChart
{
    private const int Width = 720, Height = 320, Left = 44, Right = 20, Top = 34, Bottom = 62;

    /// <param name="id">Unique on the page.</param>
    public static string Draw(BurnUp figures, int year, string id)
    {
        var svg = new SvgText(id, $"Mục đạt chỉ tiêu theo tháng, năm {year}", Description(figures), Width, Height);
        var most = Math.Max(1, Math.Max(figures.Items, figures.Months.Select(month => month.Covered).DefaultIfEmpty(0).Max()));
        foreach (var mark in Marks(most))
        {
            svg.Segment(Left, Y(mark, most), Width - Right, Y(mark, most), SvgText.Line).Words(Left - 8, Y(mark, most) + 4, $"{mark}", "end", SvgText.Soft);
        }

        svg.Segment(Left, Y(figures.Items, most), Width - Right, Y(figures.Items, most), SvgText.Goal, 2, "8 5")
            .Words(Width - Right, Y(figures.Items, most) - 8, $"Kế hoạch: {figures.Items} mục", "end", SvgText.Goal, true);
        for (var month = 1; month <= 12; month++)
        {
            svg.Words(X(month), Height - Bottom + 20, $"T{month}", "middle", SvgText.Soft);
        }

        svg.Words(Left, Height - 6, "Số dưới tháng: minh chứng được tính đến cuối tháng (cộng dồn)", "start", SvgText.Soft);
        svg.Path(figures.Months.Select(month => (X(month.Month), Y(month.Covered, most))), SvgText.Brand);
        foreach (var month in figures.Months)
        {
            svg.Dot(X(month.Month), Y(month.Covered, most), SvgText.Brand)
                .Words(X(month.Month), Y(month.Covered, most) + (month.Covered == figures.Items ? 20 : -10), $"{month.Covered}", "middle", SvgText.Ink, true)
                .Words(X(month.Month), Height - Bottom + 38, $"{month.Evidence}", "middle");
        }

        return svg.ToString();
    }

    private static string Description(BurnUp figures) => figures.Months.Count == 0
        ? $"Năm kế hoạch chưa bắt đầu; kế hoạch có {figures.Items} mục."
        : $"Kế hoạch có {figures.Items} mục. "
            + string.Join("; ", figures.Months.Select(month => $"hết {VietnamTime.Show(month.Day)}: {month.Covered} mục đạt, {month.Evidence} minh chứng")) + ".";

    private static IEnumerable<int> Marks(int most)
    {
        var step = Math.Max(1, (int)Math.Ceiling(most / 5.0));
        return Enumerable.Range(0, (most / step) + 1).Select(mark => mark * step);
    }

    private static double X(int month) => Left + ((month - 0.5) * (Width - Left - Right) / 12);

    private static double Y(int value, int most) => Height - Bottom - ((double)value * (Height - Bottom - Top) / most);
}
