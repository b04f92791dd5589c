using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// A sender died or froze in its call. A post is read back, never sent blindly again; a change of a post is made again, since all
/// of them bear that.
/// </summary>
public sealed partial class EndLapsedLeases(ReformDbContext db, TimeProvider time, ILogger<EndLapsedLeases> log)
{
    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var lapsed = db.Set<FanpagePost>().Where(post => post.State == PostState.Sending && post.LeaseUntil <= now);
        foreach (var id in await lapsed.Select(post => post.Id).ToListAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            if (await lapsed.Where(post => post.Id == id).BecomeUnknown(now, FanpageTiming.ReadBackWait(0), ct) > 0)
            {
                LogLapsed(id);
                await db.Set<FanpageAttempt>().Where(attempt => attempt.PostId == id && attempt.FinishedAt == null)
                    .Finish(AttemptOutcome.Lapsed, null, now, ct);
            }

            await transaction.CommitAsync(ct);
        }

        await db.Set<PostWork>().Where(work => work.State == WorkState.Doing && work.LeaseUntil <= now)
            .ExecuteUpdateAsync(set => set.SetProperty(work => work.State, WorkState.Waiting).SetProperty(work => work.LeaseUntil, (DateTime?)null), ct);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The sender of fanpage post {Id} died or froze; it will be read back")]
    private partial void LogLapsed(Guid id);
}
