using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>
/// How a channel may be used, changed by an administrator. Waiting posts follow at once, but for the approval, which only new
/// posts need.
/// </summary>
public sealed class SavePolicy(ReformDbContext db, EnqueueDuePosts enqueue, TimeProvider time)
{
    public async Task<Result<ChannelPolicy>> Run(string code, ChannelPolicy policy, Actor actor, CancellationToken ct)
    {
        await using (var transaction = await db.Database.BeginTransactionAsync(ct))
        {
            var channel = await db.Set<Channel>().SingleOrDefaultAsync(channel => channel.Code == code, ct);
            if (channel is null)
            {
                return Problem.NotFound("Không có kênh này.");
            }

            if (PolicyRules.Check(policy, channel.Kind) is { } problem)
            {
                return problem;
            }

            if (channel.Policy != policy)
            {
                var now = time.UtcNow();
                db.Record(
                    actor, AuditAction.ChannelPolicyChanged, new AuditSubject(AuditSubjectKind.Channel, code, channel.Name), now,
                    string.Join("; ", PolicyRules.Changes(channel.Policy, policy)));
                channel.Policy = policy;
                await db.SaveChangesAsync(ct);
                await Follow(channel, ct);
                await transaction.CommitAsync(ct);
            }

            db.ChangeTracker.Clear();
        }

        await enqueue.Run(ct);
        return policy;
    }

    /// <summary>Holds are worked out anew by the next claim, lateness now.</summary>
    private async Task Follow(Channel channel, CancellationToken ct)
    {
        var waiting = await db.Set<FanpagePost>().AsNoTracking().Where(post => post.ChannelId == channel.Id && post.State == PostState.Scheduled)
            .Select(post => new { post.Id, Ready = post.HoldUntil > post.DueAt ? post.HoldUntil.Value : post.DueAt, post.LatePolicy }).ToListAsync(ct);
        foreach (var post in waiting)
        {
            var before = LateRules.SendBefore(post.Ready, post.LatePolicy ?? channel.Policy.Late);
            await db.Set<FanpagePost>().Where(row => row.Id == post.Id && row.State == PostState.Scheduled).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.SendBefore, before).SetProperty(row => row.HoldUntil, (DateTime?)null).SetProperty(row => row.HoldCause, (HoldCause?)null),
                ct);
        }
    }
}
