using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>The Office accepts a report or returns it with a reason; the unit is told.</summary>
public sealed class DecideUnitReport(ReformDbContext db, OpenUnitReport open, Notify notify, IPeople people, TimeProvider time)
{
    /// <param name="comment">Mandatory when returned.</param>
    public async Task<Result<SavedUnitReport>> Run(UnitReportKey key, int revision, bool accept, string? comment, Reporter office, CancellationToken ct)
    {
        var said = UnitReportWords.Comment("comment", comment, accept ? null : "Hãy ghi lý do trả lại để đơn vị biết cần sửa gì.");
        if (!said.Ok)
        {
            return said.Problem;
        }

        var members = await people.OfUnit(key.Unit, ct);
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var opened = await open.Run(key, revision, office.Scope, ct);
        if (!opened.Ok)
        {
            return opened.Problem;
        }

        if (UnitReportRules.NotDecidable(opened.Value.State, accept) is { } problem)
        {
            return problem;
        }

        var (place, report) = opened.Value;
        var now = time.UtcNow();
        var words = said.Value.Length == 0 ? null : said.Value;
        if (accept)
        {
            report!.Accept(words, office, now);
        }
        else
        {
            report!.Return(said.Value, office, now);
        }

        db.Record(office.Actor, accept ? AuditAction.UnitReportAccepted : AuditAction.UnitReportReturned, UnitReportAudit.Subject(key, place.Title), now, words);
        await notify.Run(Notice(key, place, accept, office.Actor, words), Told(report, members, office.Actor), ct);
        await transaction.CommitAsync(ct);
        return new SavedUnitReport(report.State, report.Revision, report.SavedAt);
    }

    private static NoticeText Notice(UnitReportKey key, ReportPlace place, bool accept, Actor office, string? words) => new(
        accept ? "report.accepted" : "report.returned",
        $"{(accept ? "Đã chấp nhận" : "Trả lại")}: {place.Title}",
        $"{office.Name} {(accept ? "chấp nhận" : "trả lại")} báo cáo.{(words is null ? "" : $"\n{words}")}",
        key.Page);

    /// <summary>Who reports for the unit, and whoever handed it in for them.</summary>
    private static NoticeAudience Told(UnitReport report, IReadOnlyList<Person> members, Actor office) => new(
        null,
        [.. members.Select(person => person.Id), .. report.Acts.Where(act => act.Deed == UnitReportDeed.Submitted).Select(act => act.ActorId).Distinct(StringComparer.Ordinal)],
        [office.Id]);
}
