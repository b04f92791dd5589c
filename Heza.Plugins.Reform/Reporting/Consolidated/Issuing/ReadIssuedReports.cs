using System.Security.Cryptography;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>Reports that were issued, and their files.</summary>
public sealed class ReadIssuedReports(ReformDbContext db)
{
    internal static readonly Problem Missing = Problem.NotFound("Không có báo cáo đã phát hành này.");

    /// <summary>The newest first.</summary>
    /// <param name="year">Null: all years.</param>
    public async Task<PageOf<IssuedReportView>> List(int? year, Paging paging, CancellationToken ct)
    {
        var reports = db.Set<IssuedReport>().Where(report => year == null || report.Year == year);
        var total = await reports.CountAsync(ct);
        var page = await reports.OrderByDescending(report => report.IssuedAt).ThenByDescending(report => report.Id).Skip(paging.Skip).Take(paging.Size)
            .Select(report => new
            {
                report.Id,
                report.Year,
                report.Period,
                report.Issue,
                report.AsOf,
                report.Number,
                report.IssuedAt,
                report.IssuedBy,
                Files = report.Files.OrderBy(file => file.Form).Select(file => new IssuedFileView(file.Form, file.Name, file.Size, file.Sha256)).ToList(),
            }).ToListAsync(ct);
        return paging.Of<IssuedReportView>(
            [.. page.Select(one => new IssuedReportView(one.Id, one.Year, one.Period, Plans.Periods.ReportPeriod.Of(one.Year, one.Period)?.Title ?? one.Period, one.Issue, one.AsOf, one.Number, one.IssuedAt, one.IssuedBy, one.Files))], total);
    }

    public async Task<Result<IssuedFile>> File(int id, ReportForm form, CancellationToken ct) =>
        await db.Set<IssuedFile>().AsNoTracking().SingleOrDefaultAsync(file => file.ReportId == id && file.Form == form, ct) is { } file ? file : Missing;

    /// <summary>Reckons the hashes of the kept files anew.</summary>
    public async Task<Result<IReadOnlyList<VerifiedFile>>> Verify(int id, CancellationToken ct)
    {
        List<VerifiedFile> files = [];
        foreach (var form in Enum.GetValues<ReportForm>())
        {
            if (await db.Set<IssuedFile>().AsNoTracking().SingleOrDefaultAsync(file => file.ReportId == id && file.Form == form, ct) is { } file)
            {
                var now = Convert.ToHexStringLower(SHA256.HashData(file.Content));
                files.Add(new VerifiedFile(form, file.Name, file.Sha256, now, now == file.Sha256));
            }
        }

        return files.Count == 0 ? Missing : files;
    }
}
