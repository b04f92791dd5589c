using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>The "yes" to a post of a channel that wants one. Other words afterwards need another.</summary>
public sealed class ApprovePost(ReformDbContext db, FindPost find, EnqueueDuePosts enqueue, TimeProvider time)
{
    /// <param name="version">The version that the person saw: nobody approves words that they have not read.</param>
    public async Task<Result<PostDetails>> Run(Guid id, string? version, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            var seen = await db.FindWaiting(id, version, ct);
            if (!seen.Ok)
            {
                return seen.Problem;
            }

            if (!seen.Value.NeedsApproval)
            {
                return Problem.Conflict("Bài đăng này không cần duyệt.");
            }

            if (await Approve(seen.Value, actor, now, ct) == 0)
            {
                return ChangeWaitingPost.Overtaken;
            }

            db.Record(actor, AuditAction.PostApproved, (await find.Run(id, ct)).Value!.Post.AuditSubject, now);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await enqueue.Run(ct);
        return await find.Run(id, ct);
    }

    private Task<int> Approve(FanpagePost seen, Actor actor, DateTime now, CancellationToken ct) =>
        db.StillAs(seen).Where(post => post.ContentHash == seen.ContentHash && post.ApprovedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(post => post.ApprovedAt, now).SetProperty(post => post.ApprovedBy, actor.Name), ct);
}
