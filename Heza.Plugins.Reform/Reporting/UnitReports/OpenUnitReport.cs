using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="Report">Null: nobody has begun it.</param>
public sealed record OpenedReport(ReportPlace Place, UnitReport? Report)
{
    public UnitReportState State => Report?.State ?? UnitReportState.NotBegun;
}

/// <summary>
/// The one way to a report that is about to be changed, inside the caller's exclusive transaction: this person may, its
/// period is open, and nobody has changed it since they looked.
/// </summary>
public sealed class OpenUnitReport(ReformDbContext db, FindReportPlace places, PeriodLocks locks)
{
    /// <param name="revision">The one that the person saw; 0: none yet.</param>
    public async Task<Result<OpenedReport>> Run(UnitReportKey key, int revision, UnitScope scope, CancellationToken ct)
    {
        var place = await places.Run(key, scope, ct);
        if (!place.Ok)
        {
            return place.Problem;
        }

        if (await locks.Hindrance(key.Year, key.Period, ct) is { } closed)
        {
            return closed;
        }

        var report = await db.Set<UnitReport>().AsSplitQuery().Include(one => one.Acts.OrderBy(act => act.Id))
            .SingleOrDefaultAsync(one => one.PlanYear == key.Year && one.Period == key.Period && one.Unit == key.Unit, ct);
        return UnitReportRules.ChangedSince(report, revision) is { } changed ? changed : new OpenedReport(place.Value, report);
    }
}
