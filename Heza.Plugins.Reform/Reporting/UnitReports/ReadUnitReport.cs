using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="Revision">0: nobody has begun it.</param>
/// <param name="Closed">The period is closed: nothing can be changed.</param>
/// <param name="Before">The first day that is too late.</param>
/// <param name="LastDay">The last day that is on time.</param>
/// <param name="LastWorkingDay">That day, or where it is off the last working day before it.</param>
/// <param name="DaysLeft">0 on the last day that is on time; negative when it is over.</param>
/// <param name="SubmittedOn">The Vietnamese day on which it was first handed in.</param>
/// <param name="Facts">Of now while the report can be changed; afterwards as it was handed in.</param>
/// <param name="Items">All items of the plan about which something can be said.</param>
/// <param name="SavedAt">UTC; null: nobody has begun it.</param>
public sealed record UnitReportView(
    int Year, string Period, string PeriodTitle, string Unit, string UnitName, UnitReportState State, int Revision, bool Closed,
    DateOnly From, DateOnly To, DateOnly Before, DateOnly LastDay, DateOnly LastWorkingDay, int DaysLeft, Lateness Lateness, DateOnly? SubmittedOn, string? LateReason,
    UnitReportContent Content, UnitReportFacts Facts, bool FactsFrozen, IReadOnlyList<ReportItem> Items, IReadOnlyList<UnitReportActView> Acts,
    DateTime? SavedAt, string? SavedBy);

/// <param name="At">UTC.</param>
/// <param name="ForUnit">Done by the Office on behalf of the unit.</param>
public sealed record UnitReportActView(UnitReportDeed Deed, DateTime At, string ActorName, bool ForUnit, string? Comment);

/// <summary>A report as the desk shows it, begun or not.</summary>
public sealed class ReadUnitReport(ReformDbContext db, FindReportPlace places, GatherFacts gather, ReadDeadline deadlines, TimeProvider time)
{
    public async Task<Result<UnitReportView>> Run(UnitReportKey key, UnitScope scope, CancellationToken ct)
    {
        var found = await places.Run(key, scope, ct);
        if (!found.Ok)
        {
            return found.Problem;
        }

        var place = found.Value;
        var now = time.UtcNow();
        var report = await db.Set<UnitReport>().AsNoTracking()
            .SingleOrDefaultAsync(one => one.PlanYear == key.Year && one.Period == key.Period && one.Unit == key.Unit, ct);
        var acts = report is null ? [] : await db.Set<UnitReportAct>().Where(act => act.ReportId == report.Id).OrderByDescending(act => act.Id)
            .Select(act => new UnitReportActView(act.Deed, act.At, act.ActorName, act.ForUnit, act.Comment)).ToListAsync(ct);
        var state = report?.State ?? UnitReportState.NotBegun;
        var before = report?.DueBefore ?? place.Before;
        var due = await deadlines.Run(key, before, ct);
        var submittedOn = report?.FirstSubmittedAt is { } at ? VietnamTime.Day(at) : (DateOnly?)null;
        var frozen = UnitReportRules.IsOpen(state) ? null : report!.Facts;
        return new UnitReportView(
            key.Year, key.Period, place.Period.Title, key.Unit, place.UnitName, state, report?.Revision ?? 0,
            due.Closed,
            place.Period.From, place.Period.To, before, due.LastDay, due.LastWorkingDay, DeadlineRule.DaysLeft(before, VietnamTime.Day(now)),
            DeadlineRule.Of(before, submittedOn, VietnamTime.Day(now)), submittedOn, report?.LateReason,
            report?.Content ?? UnitReportContent.Empty, frozen ?? await gather.Run(key, place, now, ct), frozen is not null,
            place.Items, acts, report?.SavedAt, report?.SavedBy);
    }
}
