using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="SavedAt">UTC.</param>
public sealed record SavedUnitReport(UnitReportState State, int Revision, DateTime SavedAt);

/// <summary>Keeps what a unit (or the Office for it) has written so far; the desk calls it while somebody types.</summary>
public sealed class SaveUnitReport(ReformDbContext db, OpenUnitReport open, TimeProvider time)
{
    public async Task<Result<SavedUnitReport>> Run(UnitReportKey key, int revision, UnitReportTyped? typed, Reporter reporter, CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var opened = await open.Run(key, revision, reporter.Scope, ct);
        if (!opened.Ok)
        {
            return opened.Problem;
        }

        if (UnitReportRules.NotOpen(opened.Value.State) is { } problem)
        {
            return problem;
        }

        var content = UnitReportWords.Read(typed, [.. opened.Value.Place.Items.Select(item => item.Code)]);
        if (!content.Ok)
        {
            return content.Problem;
        }

        var report = opened.Value.Report
            ?? db.Add(new UnitReport { PlanYear = key.Year, Period = key.Period, Unit = key.Unit, UnitName = opened.Value.Place.UnitName }).Entity;
        report.Write(content.Value, reporter, time.UtcNow());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return new SavedUnitReport(report.State, report.Revision, report.SavedAt);
    }
}
