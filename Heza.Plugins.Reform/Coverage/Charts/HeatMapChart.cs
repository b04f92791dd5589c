namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>Item × month: each cell says its number; denser means more, in grey too.</summary>
public static class HeatMapChart
{
    private const int Cell = 44, High = 30, Left = 250, Top = 34;

    /// <param name="id">Unique on the page.</param>
    public static string Draw(HeatMap figures, int year, string id)
    {
        var height = Top + (High * Math.Max(1, figures.Items.Count)) + 34;
        var svg = new SvgText(id, $"Minh chứng theo mục và tháng đăng, năm {year}", Description(figures), Left + (12 * Cell) + 8, height);
        var (one, few) = (svg.Hatch("one", "#cfe0f3", 8), svg.Hatch("few", "#8fb6df", 6));
        for (var month = 1; month <= 12; month++)
        {
            svg.Words(Left + ((month - 0.5) * Cell), Top - 10, $"T{month}", "middle", SvgText.Soft);
        }

        for (var row = 0; row < figures.Items.Count; row++)
        {
            var (item, y) = (figures.Items[row], Top + (row * High));
            svg.Words(0, y + 20, item.Code, "start", SvgText.Ink, true).Words(44, y + 20, SvgText.Short(item.Title, 30), "start", SvgText.Soft);
            for (var month = 0; month < 12; month++)
            {
                var (count, begun) = (item.Months[month], month < item.Begun);
                var x = Left + (month * Cell);
                svg.Rectangle(x, y, Cell, High, count switch { 0 => begun ? "#ffffff" : "#f0f2f5", 1 => one, 2 or 3 => few, _ => SvgText.Brand }, SvgText.Line);
                if (count > 0 && count < 4)
                {
                    // A plain ground keeps the figure readable on the lines.
                    svg.Rectangle(x + 13, y + 6, 18, 18, "#ffffff");
                }

                svg.Words(x + (Cell / 2.0), y + 20, count > 0 ? $"{count}" : begun ? "0" : "", "middle", count > 3 ? "#ffffff" : count > 0 ? SvgText.Ink : SvgText.Soft, count > 0);
            }
        }

        var legend = height - 22;
        svg.Rectangle(Left, legend, 18, 14, one, SvgText.Line).Words(Left + 24, legend + 12, "1", "start", SvgText.Soft)
            .Rectangle(Left + 60, legend, 18, 14, few, SvgText.Line).Words(Left + 84, legend + 12, "2-3", "start", SvgText.Soft)
            .Rectangle(Left + 130, legend, 18, 14, SvgText.Brand).Words(Left + 154, legend + 12, "từ 4", "start", SvgText.Soft)
            .Rectangle(Left + 210, legend, 18, 14, "#f0f2f5", SvgText.Line).Words(Left + 234, legend + 12, "chưa đến tháng", "start", SvgText.Soft);
        return svg.ToString();
    }

    private static string Description(HeatMap figures) => string.Join("; ", figures.Items.Select(item =>
    {
        var months = item.Months.Select((count, at) => (count, at)).Where(month => month.count > 0).Select(month => $"tháng {month.at + 1}: {month.count}").ToList();
        var outside = item.Outside > 0 ? $", ngoài năm: {item.Outside}" : "";
        return $"{item.Code}: {(months.Count == 0 ? "chưa có trong năm" : string.Join(", ", months))}{outside}";
    })) + ".";
}
