using System.Globalization;
using System.Xml.Linq;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Coverage.Charts;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Coverage.Charts;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Each_month_tells_what_coverage_on_its_last_day_tells(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var first = await world.Publish("Bài một", "2023-02-09", "2023/a.1", "2023/b.5");
        await world.Accept(first, "2023-03-02");
        var second = await world.Publish("Bài hai", "2023-02-20", "2023/a.1");
        await world.Accept(second, "2023-02-21");
        await world.Withdraw(first, "2023-05-10");
        await world.Publish("Bài chờ", "2023-04-01", "2023/b.7");
        await using var db = world.Open();
        await db.Set<Article>().Where(article => article.Key == second).ExecuteUpdateAsync(set => set.SetProperty(article => article.Unit, "van-phong"), Ct);

        var charts = (await new ReadCharts(db).AsOf(2023, CoverageWorld.Day("2023-05-12"), Ct)).Value!;

        Assert.Equal([0, 1, 2, 2, 1], charts.Figures.BurnUp.Months.Select(month => month.Covered));
        Assert.Equal([0, 1, 3, 3, 1], charts.Figures.BurnUp.Months.Select(month => month.Evidence));
        Assert.Equal(CoverageWorld.Day("2023-05-12"), charts.Figures.BurnUp.Months[^1].Day);
        foreach (var month in charts.Figures.BurnUp.Months)
        {
            Assert.Equal(month.Covered, (await world.AsOf(AsOfDay.Write(month.Day))).Totals.Covered);
        }

        Assert.Equal((1, 1), (charts.Figures.HeatMap.Items[0].Months[1], charts.Figures.HeatMap.Items.Sum(item => item.Months.Sum())));
        Assert.Equal(1, charts.Figures.Units.Single(unit => unit.Code == "van-phong").Count);
        Assert.Equal(1, charts.Figures.Units.Sum(unit => unit.Count));
        Assert.Equal(1, charts.Figures.Forms[0].Count);
        Assert.Null(charts.Figures.Forms[2].Count);
    }

    [Fact]
    public void Drawings_say_their_figures_in_words_and_numbers_and_let_no_markup_through()
    {
        var figures = new ChartFigures(2023, new DateOnly(2023, 3, 10),
            new BurnUp(10, [new MonthEnd(1, new DateOnly(2023, 1, 31), 0, 0), new MonthEnd(2, new DateOnly(2023, 2, 28), 4, 7), new MonthEnd(3, new DateOnly(2023, 3, 10), 10, 12)]),
            new HeatMap([new HeatRow("a.1", "<script>alert(1)</script> & \"bộ máy\"", [0, 5, 2, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1, 3)]),
            [new Bar("van-phong", "Văn phòng", 12), new Bar("mot-cua", "Bộ phận <một cửa>", 0)],
            [new Bar("truc-quan", "Băng rôn", null)]);
        var charts = PlanCharts.Of(figures, "trang");

        var burnUp = XDocument.Parse(charts.BurnUpSvg).Root!;
        Assert.Contains("hết 28/02/2023: 4 mục đạt, 7 minh chứng", burnUp.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Equal($"{burnUp.Element(Svg + "title")!.Attribute("id")!.Value} {burnUp.Element(Svg + "desc")!.Attribute("id")!.Value}", burnUp.Attribute("aria-labelledby")!.Value);
        // The line rises: a greater figure stands higher.
        var heights = burnUp.Element(Svg + "polyline")!.Attribute("points")!.Value.Split(' ').Select(point => double.Parse(point.Split(',')[1], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(heights.OrderDescending(), heights);

        var heat = XDocument.Parse(charts.HeatMapSvg).Root!;
        Assert.Contains("a.1: tháng 2: 5, tháng 3: 2, ngoài năm: 1", heat.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.Empty(heat.Descendants(Svg + "script"));
        Assert.Equal(["0", "5", "2"], heat.Elements(Svg + "text").Select(text => text.Value).Where(text => text is "5" or "2" or "0"));

        Assert.Contains("chưa ghi nhận", XDocument.Parse(charts.FormsSvg).Root!.Value, StringComparison.Ordinal);
        var ids = new[] { charts.BurnUpSvg, charts.HeatMapSvg, charts.UnitsSvg, charts.FormsSvg }.SelectMany(svg => XDocument.Parse(svg).Descendants().Attributes("id").Select(id => id.Value)).ToList();
        Assert.Equal(ids.Distinct(StringComparer.Ordinal), ids);
        Assert.DoesNotContain("style=", charts.HeatMapSvg, StringComparison.Ordinal);
    }

    [Fact]
    public void Plan_without_items_and_year_to_come_draw_without_figures()
    {
        var charts = PlanCharts.Of(new ChartFigures(2024, new DateOnly(2023, 12, 31), new BurnUp(0, []), new HeatMap([]), [], []), "trang");

        Assert.Contains("Năm kế hoạch chưa bắt đầu", XDocument.Parse(charts.BurnUpSvg).Root!.Value, StringComparison.Ordinal);
        Assert.Contains("Chưa có gì", XDocument.Parse(charts.UnitsSvg).Root!.Value, StringComparison.Ordinal);
    }
}
