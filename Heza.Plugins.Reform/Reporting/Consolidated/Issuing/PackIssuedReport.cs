using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>The evidence pack of an issued report: its files as they went out, the evidence as it counted on its day.</summary>
public sealed class PackIssuedReport(ReformDbContext db, ReadReport read, BuildEvidencePack build)
{
    public async Task<Result<EvidencePackFile>> Run(int id, CancellationToken ct)
    {
        if (await db.Set<IssuedReport>().AsNoTracking().Include(report => report.Files).SingleOrDefaultAsync(report => report.Id == id, ct) is not { } issued)
        {
            return ReadIssuedReports.Missing;
        }

        var composed = await read.Run(issued.Year, issued.Period, issued.AsOf, ct);
        return composed.Ok
            ? await build.Run(composed.Value.Report, [.. issued.Files.OrderBy(file => file.Form).Select(file => new ReportFile(file.Form, file.Name, file.ContentType, file.Content))], ct)
            : composed.Problem;
    }
}
