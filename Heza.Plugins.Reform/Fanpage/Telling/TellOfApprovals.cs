using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Telling;

/// <summary>Tells approvers of each post that waits for their "yes", once for the same words.</summary>
public sealed class TellOfApprovals(ReformDbContext db, TellOfPost tell, TimeProvider time) : IPublicationFollower
{
    private const int Most = 50;

    public Task Follow(long sequence, CancellationToken ct) => Run(ct);

    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var waiting = db.Set<FanpagePost>().Where(post => post.State == PostState.Scheduled && post.NeedsApproval && post.ApprovedAt == null && post.ApprovalAskedAt == null);
        foreach (var id in await waiting.OrderBy(post => post.DueAt).Select(post => post.Id).Take(Most).ToListAsync(ct))
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var mine = await waiting.Where(post => post.Id == id).ExecuteUpdateAsync(set => set.SetProperty(post => post.ApprovalAskedAt, now), ct);
            await tell.Run(mine == 1 ? id : null, PostNews.ToApprove, ct);
            await transaction.CommitAsync(ct);
        }
    }
}
