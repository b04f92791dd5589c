using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>What the evidence pack of an issued report holds: its files as they went out, the evidence as it counted on its day.</summary>
public sealed class ReadIssuedPack(ReformDbContext db, ReadReport read)
{
    public async Task<Result<PackContents>> Run(int id, CancellationToken ct)
    {
        if (await db.Set<IssuedReport>().AsNoTracking().Include(report => report.Files).SingleOrDefaultAsync(report => report.Id == id, ct) is not { } issued)
        {
            return ReadIssuedReports.Missing;
        }

        var composed = await read.Run(issued.Year, issued.Period, issued.AsOf, ct);
        return composed.Ok
            ? new PackContents(composed.Value.Report, [.. issued.Files.OrderBy(file => file.Form).Select(file => new ReportFile(file.Form, file.Name, file.ContentType, file.Content))])
            : composed.Problem;
    }
}
