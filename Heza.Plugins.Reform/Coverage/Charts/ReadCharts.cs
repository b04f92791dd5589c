using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>Charts of a plan: the figures, and each drawn as SVG with its title and description.</summary>
public sealed record PlanCharts(ChartFigures Figures, string BurnUpSvg, string HeatMapSvg, string UnitsSvg, string FormsSvg)
{
    /// <param name="id">Unique on the page; the charts' own ids begin with it.</param>
    public static PlanCharts Of(ChartFigures figures, string id) => new(
        figures,
        BurnUpChart.Draw(figures.BurnUp, figures.Year, $"{id}-burn-up"),
        HeatMapChart.Draw(figures.HeatMap, figures.Year, $"{id}-heat"),
        BarChart.Draw($"Minh chứng theo đơn vị, năm {figures.Year}", figures.Units, $"{id}-units"),
        BarChart.Draw($"Minh chứng theo hình thức tuyên truyền, năm {figures.Year}", figures.Forms, $"{id}-forms"));
}

/// <summary>
/// Charts as of a day, in one request: coverage is asked of the database for each month's end, so that each says what the
/// matrix of that day says.
/// </summary>
public sealed class ReadCharts(ReformDbContext db)
{
    public async Task<Result<PlanCharts>> AsOf(int year, DateOnly day, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (await PlanFactQuery.Load(db, year, ct) is not { } plan)
        {
            return ReadPlans.NoPlan(year);
        }

        var ends = new List<PlanCoverage>();
        foreach (var end in ChartRule.MonthEnds(year, day))
        {
            ends.Add(CoverageRule.AsOf(plan, await TallyQuery.Load(db, year, end, ct), end));
        }

        var tally = await TallyQuery.Load(db, year, day, ct);
        var forms = FormRule.AsOf(plan, tally, CoverageRule.AsOf(plan, tally, day));
        var counting = TallyQuery.OfPlan(db, year).On(day).Where(interval => interval.Standing == Standing.Counting);
        var pieces = await counting.Select(interval => new CountingPiece(interval.ItemCode, interval.EvidenceKey, interval.FirstDay)).ToListAsync(ct);
        var unitOf = await db.Set<Article>().Where(article => counting.Any(interval => interval.EvidenceKey == article.Key))
            .Select(article => new { article.Key, article.Unit }).ToDictionaryAsync(article => article.Key, article => article.Unit, ct);
        var units = await db.Set<Unit>().Where(unit => unit.PlanYear == year).OrderBy(unit => unit.Order).Select(unit => new { unit.Code, unit.Name }).ToListAsync(ct);
        return PlanCharts.Of(ChartRule.AsOf(plan, ends, pieces, forms, unitOf, units.ConvertAll(unit => (unit.Code, unit.Name)), day), $"charts-{year}");
    }
}
