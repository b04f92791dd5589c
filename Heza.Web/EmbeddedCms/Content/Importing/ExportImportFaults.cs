using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>Gives the sent table back with a column that says what is wrong in each row.</summary>
public sealed class ExportImportFaults(CmsDbContext db)
{
    /// <param name="csv">False: XLSX.</param>
    public async Task<Result<byte[]>> Run(Guid id, bool csv, CancellationToken ct)
    {
        var file = await db.Set<DocumentImportFile>().AsNoTracking().FirstOrDefaultAsync(one => one.ImportId == id, ct);
        if (file is null)
        {
            return ImportRules.NotFound;
        }

        var table = ReadImportFile.Run(file.Content);
        if (!table.Ok)
        {
            return table.Problem;
        }

        var rows = await db.Set<DocumentImportRow>().AsNoTracking().Where(row => row.ImportId == id && row.HasFaults).ToListAsync(ct);
        var faults = rows.ToDictionary(row => row.Line, row => JudgeFile.Detail(row).Faults);
        return csv ? ImportFiles.ProblemsCsv(table.Value, faults) : ImportFiles.ProblemsXlsx(table.Value, faults);
    }
}
