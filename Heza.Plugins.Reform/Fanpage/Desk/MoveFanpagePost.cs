using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>
/// A person gives a post that has surely not gone out another time. The time that the article asks for stays written beside
/// it (<see cref="FanpagePost.PlannedAt"/>), so publishing the article again does not move the post back, unless its editor
/// asks for another time than before.
/// </summary>
public sealed partial class MoveFanpagePost(ReformDbContext db, FindPost find, EnqueueDuePosts enqueue, EnqueueWork work, TimeProvider time, ILogger<MoveFanpagePost> log)
{
    /// <summary>Farther away it is a slip of the pen.</summary>
    public const int MostDays = 366;

    /// <param name="dueAt">UTC.</param>
    /// <param name="version">The version that the person saw; null: whatever is current.</param>
    public async Task<Result<PostDetails>> Run(Guid id, DateTime dueAt, string? version, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (dueAt <= now)
        {
            return Problem.Field("dueAt", "Giờ này đã qua. Hãy chọn một giờ sau lúc này.");
        }

        if (dueAt > now.AddDays(MostDays))
        {
            return Problem.Field("dueAt", "Giờ đăng xa quá một năm. Hãy xem lại năm.");
        }

        // Beside the projection of articles: an article that changes at this moment sees the new time, or comes before it.
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            var seen = await db.FindWaiting(id, version, ct);
            if (!seen.Ok)
            {
                return seen.Problem;
            }

            if (await db.StillAs(seen.Value).Reschedule(dueAt, seen.Value.LatePolicy ?? seen.Value.Channel!.Policy.Late, ct) == 0)
            {
                return ChangeWaitingPost.Overtaken;
            }

            await db.Set<FanpagePost>().Where(post => post.Id == id).ExecuteUpdateAsync(
                set => set.SetProperty(post => post.ChangedBy, actor.Name).SetProperty(post => post.ChangedAt, now), ct);
            db.Record(
                actor, AuditAction.PostRescheduled, (await find.Run(id, ct)).Value!.Post.AuditSubject, now,
                $"{VietnamTime.ShowMoment(seen.Value.DueAt)} → {VietnamTime.ShowMoment(dueAt)}");
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            LogMoved(id, seen.Value.DueAt, dueAt, actor.Name);
        }

        // The alarm that was set for the old time finds nothing due and ends quietly.
        await enqueue.Run(ct);
        await work.Run(ct);
        return await find.Run(id, ct);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Fanpage post {Id} moved from {From} to {To} by {Actor}")]
    private partial void LogMoved(Guid id, DateTime from, DateTime to, string actor);
}
