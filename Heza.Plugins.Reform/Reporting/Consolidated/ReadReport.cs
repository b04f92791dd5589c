using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <param name="Draft">Null: the Office wrote nothing yet.</param>
public sealed record ComposedReport(ConsolidatedReport Report, ReportDraft? Draft);

/// <summary>The report of a period as of a day, with the Office's texts as they stand now.</summary>
public sealed class ReadReport(ReformDbContext db, ReadReportFacts facts, TimeProvider time)
{
    /// <param name="day">Today at the latest.</param>
    public async Task<Result<ComposedReport>> Run(int year, string period, DateOnly day, CancellationToken ct)
    {
        if (day > time.Today())
        {
            return Problem.Field("asOf", "Ngày tính số liệu không thể ở sau hôm nay.");
        }

        var found = await facts.Run(year, period, day, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        var draft = await db.Set<ReportDraft>().AsNoTracking().SingleOrDefaultAsync(one => one.Year == year && one.Period == period, ct);
        return new ComposedReport(ComposeReport.Run(found.Value, draft?.Texts ?? ReportTexts.None), draft);
    }
}
