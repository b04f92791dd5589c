using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <param name="Work">With its post; as claimed.</param>
public sealed record ClaimedWork(PostWork Work, Channel Channel, Guid Claim);

/// <summary>Takes a due change and its channel, both or neither, as <see cref="ClaimPost"/> takes a post.</summary>
public sealed class ClaimWork(ReformDbContext db, TimeProvider time)
{
    public async Task<ClaimedWork?> Run(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var lease = now + FanpageTiming.Lease;
        var claim = Guid.CreateVersion7();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var channel = await db.Set<PostWork>().Where(work => work.Id == id).Select(work => (Guid?)work.Post!.ChannelId).SingleOrDefaultAsync(ct);
        var channels = await db.Set<Channel>().Where(row => row.Id == channel).Reachable(now)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.BusyUntil, lease).SetProperty(row => row.BusyWith, claim), ct);
        if (channels == 0)
        {
            return null;
        }

        var works = await db.Set<PostWork>().Where(work => work.Id == id && work.State == WorkState.Waiting && work.DueAt <= now)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(work => work.State, WorkState.Doing)
                    .SetProperty(work => work.ClaimedBy, claim)
                    .SetProperty(work => work.LeaseUntil, lease)
                    .SetProperty(work => work.Attempts, work => work.Attempts + 1),
                ct);
        if (works == 0)
        {
            return null;
        }

        var claimed = await db.Set<PostWork>().AsNoTracking().Include(work => work.Post!.Channel).SingleAsync(work => work.Id == id, ct);
        await transaction.CommitAsync(ct);
        return new ClaimedWork(claimed, claimed.Post!.Channel!, claim);
    }
}
