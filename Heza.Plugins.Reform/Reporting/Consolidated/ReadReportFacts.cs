using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Gathers what the report of a period tells, as of a day.</summary>
public sealed class ReadReportFacts(ReformDbContext db, ReadCoverage coverage, ReadFormMatrix forms, ReadPeriodFigures figures, ReadTold told)
{
    public async Task<Result<ReportFacts>> Run(int year, string period, DateOnly day, CancellationToken ct)
    {
        if (ReportPeriod.Of(year, period) is not { } about)
        {
            return Problem.NotFound("Không có kỳ báo cáo này. Hãy chọn một quý, sáu tháng đầu năm hoặc cả năm.");
        }

        if (day < about.From)
        {
            return Problem.Field("asOf", $"Kỳ báo cáo {about.Title} bắt đầu ngày {VietnamTime.Show(about.From)}; hãy chọn ngày từ đó trở đi.");
        }

        var covered = await coverage.AsOf(year, day, ct);
        if (!covered.Ok)
        {
            return covered.Problem;
        }

        var matrix = await forms.AsOf(year, day, ct);
        if (!matrix.Ok)
        {
            return matrix.Problem;
        }

        var now = await figures.Run(about, day, covered.Value, ct);
        var before = ComparedDay.Of(about, day) is { } other
            ? await figures.Run(other.Period, other.Day, (await coverage.AsOf(other.Period.Year, other.Day, ct)).Value, ct)
            : null;
        var facts = new ReportFacts(about, day, await Plan(year, ct), covered.Value, matrix.Value, now.Evidence, now.Posts, now.Figures, before?.Figures);
        return await told.Complete(facts, ct);
    }

    private Task<ReportedPlan> Plan(int year, CancellationToken ct) => db.Set<Plan>().Where(plan => plan.Year == year)
        .Select(plan => new ReportedPlan(plan.Year, plan.Number, plan.Title, plan.Issuer, plan.ParentIssuer, plan.ReportRecipient)).SingleAsync(ct);
}
