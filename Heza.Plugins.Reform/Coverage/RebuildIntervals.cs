using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// Writes the intervals of fulfilments anew that an older <see cref="IntervalRule"/> wrote, or none: after an update of the
/// site. Otherwise there is nothing to do, since every act writes its own.
/// </summary>
public sealed partial class RebuildIntervals(ReformDbContext db, ILogger<RebuildIntervals> logger)
{
    public const string JobId = "coverage-intervals";
    public const string Cron = "40 2 * * *";
    private const int AtOnce = 200;

    /// <returns>How many fulfilments were written anew.</returns>
    public async Task<int> Run(CancellationToken ct)
    {
        var rebuilt = 0;
        for (var some = await Some(ct); some > 0; some = await Some(ct))
        {
            rebuilt += some;
        }

        if (rebuilt > 0)
        {
            LogRebuilt(logger, rebuilt);
        }

        return rebuilt;
    }

    private async Task<int> Some(CancellationToken ct)
    {
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        var keys = await db.Set<Fulfilment>().Where(fulfilment => fulfilment.IntervalVersion != IntervalRule.Version)
            .OrderBy(fulfilment => fulfilment.Id).Select(fulfilment => fulfilment.EvidenceKey).Take(AtOnce).ToListAsync(ct);
        await RefreshIntervals.Of(db, keys.ToHashSet(), ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
        return keys.Count;
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Intervals of {Count} fulfilments were written anew.")]
    private static partial void LogRebuilt(ILogger logger, int count);
}
