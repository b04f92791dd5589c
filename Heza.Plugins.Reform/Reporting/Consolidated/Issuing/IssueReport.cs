using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Periods;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>
/// The Office issues a period's report: its files are kept as they are, and the period is closed, in one transaction. After
/// a reopening the next one gets the next number and the old ones stay.
/// </summary>
public sealed class IssueReport(ReformDbContext db, ReadReport read, WriteClosing close, TimeProvider time)
{
    /// <param name="revision">Of the texts that the person saw; 0: none were written.</param>
    /// <param name="confirmMissing">Issue although units' reports are missing.</param>
    public async Task<Result<IssuedReportView>> Run(int year, string code, DateOnly day, int revision, bool confirmMissing, Actor office, CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var composed = await read.Run(year, code, day, ct);
        if (!composed.Ok)
        {
            return composed.Problem;
        }

        var (report, draft) = composed.Value;
        if ((draft?.Revision ?? 0) != revision)
        {
            return Problem.Conflict("Lời của báo cáo đã được người khác sửa sau khi bạn mở. Hãy tải lại trang, xem lại rồi phát hành.");
        }

        var issues = await db.Set<IssuedReport>().Where(one => one.Year == year && one.Period == code)
            .OrderByDescending(one => one.Issue).Select(one => new { one.Issue, one.IssuedAt }).ToListAsync(ct);
        var closing = await db.Set<PeriodLock>().SingleOrDefaultAsync(one => one.Year == year && one.Period == code && one.ReopenedAt == null, ct);
        if (closing is not null && issues.Count > 0 && issues[0].IssuedAt >= closing.LockedAt)
        {
            return Problem.Conflict($"Báo cáo {report.Facts.Period.Title} đã phát hành (lần {issues[0].Issue}). Muốn phát hành lại, hãy mở lại kỳ báo cáo trước.");
        }

        if (closing is null && await close.Run(report.Facts.Period, confirmMissing, office, ct) is { Ok: false, Problem: var hindrance })
        {
            return hindrance;
        }

        var now = time.UtcNow();

        var issued = new IssuedReport
        {
            Year = year,
            Period = code,
            Issue = (issues.Count == 0 ? 0 : issues[0].Issue) + 1,
            AsOf = day,
            Number = $"{report.Document.Number}/{report.Document.Symbol}",
            IssuedAt = now,
            IssuedBy = office.Name,
        };
        issued.Files.AddRange(ReportFiles.All(report).Select(file => new IssuedFile
        {
            Form = file.Form,
            Name = file.Name,
            ContentType = file.ContentType,
            Size = file.Content.Length,
            Sha256 = file.Sha256,
            Content = file.Content,
        }));
        db.Add(issued);
        db.Record(office, AuditAction.ReportIssued, ReportAudit.Subject(report.Facts.Period), now, $"Lần {issued.Issue}, số liệu đến hết ngày {VietnamTime.Show(day)}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return IssuedReportView.Of(issued);
    }
}
