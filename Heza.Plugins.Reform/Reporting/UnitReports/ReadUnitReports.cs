using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>All units' reports of a period, as they stood at the end of a day.</summary>
/// <param name="Before">The first day that is too late; null: the plan asks for no report of this period.</param>
/// <param name="Units">In the plan's order; after them, units that reported and are no longer in the plan.</param>
public sealed record PeriodUnitReports(int Year, string Period, DateOnly? Before, IReadOnlyList<UnitReportAsOf> Units)
{
    /// <summary>Those whose report the Office has not accepted.</summary>
    public IEnumerable<UnitReportAsOf> Missing => Units.Where(unit => unit.State != UnitReportState.Accepted);
}

/// <summary>One unit's report as it stood at the end of a day. Drafts are nobody's business but the unit's: their words are not here.</summary>
/// <param name="SubmittedOn">The Vietnamese day on which it was first handed in; null: not by that day.</param>
/// <param name="LateReason">As given when it was handed in last.</param>
/// <param name="Submission">What was handed in last by that day, also when it was returned afterwards; null: nothing.</param>
/// <param name="Comment">What the Office said of it last, by that day.</param>
public sealed record UnitReportAsOf(
    string Unit, string UnitName, UnitReportState State, Lateness Lateness, DateOnly? SubmittedOn, string? LateReason,
    UnitReportSubmission? Submission, string? Comment);

/// <param name="Content">Texts by item, difficulties, proposals, figures.</param>
/// <param name="Facts">What the site knew when it was handed in.</param>
public sealed record UnitReportSubmission(UnitReportContent Content, UnitReportFacts Facts);

/// <summary>
/// What the Office's report needs of the units' ones. Told from the acts, which are only ever added to, so that a past
/// day gives the same answer again.
/// </summary>
public sealed class ReadUnitReports(ReformDbContext db)
{
    /// <param name="asOf">What had happened by the end of this Vietnamese day.</param>
    public async Task<PeriodUnitReports> ForPeriod(int year, string period, DateOnly asOf, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(asOf);
        var before = await db.Set<ReportDeadline>().Where(one => one.PlanYear == year && one.Period == period)
            .Select(one => (DateOnly?)one.Before).SingleOrDefaultAsync(ct);
        var units = before is null ? [] : await db.Set<Unit>().Where(unit => unit.PlanYear == year).OrderBy(unit => unit.Order)
            .Select(unit => new { unit.Code, unit.Name }).ToListAsync(ct);
        var reports = (await db.Set<UnitReport>().AsNoTracking().AsSplitQuery()
                .Include(report => report.Acts.Where(act => act.At < end).OrderBy(act => act.Id))
                .Where(report => report.PlanYear == year && report.Period == period).ToListAsync(ct))
            .Where(report => report.Acts.Count > 0).ToDictionary(report => report.Unit, StringComparer.Ordinal);
        var gone = reports.Values.Where(report => units.TrueForAll(unit => unit.Code != report.Unit)).OrderBy(report => report.Unit, StringComparer.Ordinal);
        return new PeriodUnitReports(year, period, before,
            [.. units.Select(unit => AsOf(unit.Code, unit.Name, reports.GetValueOrDefault(unit.Code), before, asOf)),
                .. gone.Select(report => AsOf(report.Unit, report.UnitName, report, before, asOf))]);
    }

    private static UnitReportAsOf AsOf(string unit, string name, UnitReport? report, DateOnly? before, DateOnly asOf)
    {
        var due = report?.DueBefore ?? before ?? DateOnly.MaxValue;
        var handedIn = report?.Acts.FindAll(act => act.Deed == UnitReportDeed.Submitted) ?? [];
        var first = handedIn.Count == 0 ? (DateOnly?)null : VietnamTime.Day(handedIn[0].At);
        var decided = report?.Acts.FindLast(act => act.Deed is UnitReportDeed.Returned or UnitReportDeed.Accepted);
        var last = handedIn.LastOrDefault();
        return new UnitReportAsOf(
            unit, name, State(report), DeadlineRule.Of(due, first, asOf), first, last?.Comment,
            last is { Content: { } content, Facts: { } facts } ? new UnitReportSubmission(content, facts) : null, decided?.Comment);
    }

    private static UnitReportState State(UnitReport? report) =>
        report?.Acts.FindLast(act => act.Deed is UnitReportDeed.Submitted or UnitReportDeed.Returned or UnitReportDeed.Accepted)?.Deed switch
        {
            UnitReportDeed.Submitted => UnitReportState.Submitted,
            UnitReportDeed.Returned => UnitReportState.Returned,
            UnitReportDeed.Accepted => UnitReportState.Accepted,
            _ => report is null ? UnitReportState.NotBegun : UnitReportState.Draft,
        };
}
