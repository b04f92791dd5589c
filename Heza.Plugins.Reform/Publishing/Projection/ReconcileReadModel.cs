using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// The CMS commits before it tells anybody, in memory and once; a crash in between loses the message. So this pass compares
/// what the CMS shows with what was projected, and projects the difference.
/// </summary>
public sealed partial class ReconcileReadModel(
    ReformDbContext db, IContentLibrary library, UpdateReadModel update, ILogger<ReconcileReadModel> logger)
{
    /// <returns>How many pieces were repaired.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var visible = (await library.VisibleVersions(ct)).ToDictionary(item => item.Key, item => item.VersionId);
        var projected = await db.Set<Publication>().AsNoTracking().Where(row => row.WithdrawnAt == null)
            .Select(row => new { row.Key, row.VersionId, row.ProjectionVersion }).ToDictionaryAsync(row => row.Key, ct);

        var missing = visible.Where(item => !projected.TryGetValue(item.Key, out var row) || row.VersionId != item.Value || row.ProjectionVersion != ProjectPublication.Version).Select(item => item.Key);
        var surplus = projected.Keys.Where(key => !visible.ContainsKey(key));
        var repaired = await update.Run(missing.Concat(surplus).ToList(), ct);
        if (repaired > 0)
        {
            LogRepaired(logger, repaired);
        }

        return repaired;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reconcile repaired {Count} publications that had not been projected.")]
    private static partial void LogRepaired(ILogger logger, int count);
}
