using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>Hands a report in: what the site knows is frozen beside what was written, and the Office is told.</summary>
public sealed class SubmitUnitReport(ReformDbContext db, OpenUnitReport open, GatherFacts gather, Notify notify, TimeProvider time)
{
    /// <param name="lateReason">Mandatory when the report is first handed in too late.</param>
    public async Task<Result<SavedUnitReport>> Run(UnitReportKey key, int revision, string? lateReason, Reporter reporter, CancellationToken ct)
    {
        var reason = UnitReportWords.Comment("lateReason", lateReason, missing: null);
        if (!reason.Ok)
        {
            return reason.Problem;
        }

        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var opened = await open.Run(key, revision, reporter.Scope, ct);
        if (!opened.Ok)
        {
            return opened.Problem;
        }

        var (place, report) = opened.Value;
        var now = time.UtcNow();
        if ((UnitReportRules.NotOpen(opened.Value.State) ?? UnitReportRules.NotReady(report, place.Period, place.Before, VietnamTime.Day(now), reason.Value)) is { } problem)
        {
            return problem;
        }

        // Only a reason that was asked for is kept: a report that is on time has none.
        var late = DeadlineRule.IsLate(place.Before, VietnamTime.Day(report!.FirstSubmittedAt ?? now));
        report.Submit(await gather.Run(key, place, now, ct), place.Before, late && reason.Value.Length > 0 ? reason.Value : null, reporter, now);
        db.Record(reporter.Actor, AuditAction.UnitReportSubmitted, UnitReportAudit.Subject(key, place.Title), now, UnitReportAudit.Detail(report, reporter));
        await notify.Run(
            new NoticeText("report.submitted", $"Đã nộp: {place.Title}", $"{reporter.Actor.Name} nộp {Lower(place.Title)}{(late ? $" (nộp chậm: {report.LateReason})" : "")}.", key.Page),
            NoticeAudience.Everybody(Permissions.Office, reporter.Actor.Id), ct);
        await transaction.CommitAsync(ct);
        return new SavedUnitReport(report.State, report.Revision, report.SavedAt);
    }

    private static string Lower(string title) => char.ToLower(title[0], VietnamTime.Culture) + title[1..];
}
