namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>Bars that lie, so that long names of units and forms fit; each says its number.</summary>
public static class BarChart
{
    private const int Width = 720, Left = 300, Right = 60, High = 34, Top = 10;

    /// <param name="id">Unique on the page.</param>
    public static string Draw(string title, IReadOnlyList<Bar> bars, string id)
    {
        var description = bars.Count == 0 ? "Chưa có gì." : string.Join("; ", bars.Select(bar => $"{bar.Name}: {Told(bar)}")) + ".";
        var svg = new SvgText(id, title, description, Width, (2 * Top) + (High * Math.Max(1, bars.Count)));
        var fill = svg.Hatch("bar", "#5f93cd", 8);
        var most = Math.Max(1, bars.Select(bar => bar.Count ?? 0).DefaultIfEmpty(0).Max());
        for (var row = 0; row < bars.Count; row++)
        {
            var (bar, y) = (bars[row], Top + (row * High));
            var length = (double)(bar.Count ?? 0) * (Width - Left - Right) / most;
            svg.Words(Left - 10, y + 21, SvgText.Short(bar.Name, 40), "end");
            if (length > 0)
            {
                svg.Rectangle(Left, y + 6, length, High - 12, fill, SvgText.Brand);
            }

            svg.Words(Left + length + 8, y + 21, Told(bar), "start", bar.Count is null ? SvgText.Soft : SvgText.Ink, bar.Count > 0);
        }

        return svg.Segment(Left, Top, Left, Top + (High * Math.Max(1, bars.Count)), SvgText.Soft).ToString();
    }

    private static string Told(Bar bar) => bar.Count is { } count ? $"{count}" : "chưa ghi nhận";
}
