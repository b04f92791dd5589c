using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A person has mended what was wrong, or wants a late post all the same: it is due now, with all its attempts.</summary>
public sealed partial class RetryFanpagePost(ReformDbContext db, FindPost find, JobQueue jobs, TimeProvider time, ILogger<RetryFanpagePost> log)
{
    public async Task<Result<PostDetails>> Run(Guid id, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var late = await db.Set<FanpagePost>().Where(post => post.Id == id).Select(post => post.LatePolicy ?? post.Channel!.Policy.Late).FirstOrDefaultAsync(ct);
        var retried = await db.Set<FanpagePost>()
            .Where(post => post.Id == id && (post.State == PostState.Failed || (post.State == PostState.Vanished && post.SentAt == null)))
            .Reschedule(now, late, ct);
        var found = await find.Run(id, ct);
        if (retried == 1 && found.Ok)
        {
            db.Record(actor, AuditAction.PostRetried, found.Value.Post.AuditSubject, now);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            LogRetried(id, actor.Name);
            jobs.Enqueue<SendFanpagePost>(id);
        }

        return retried == 1 || !found.Ok
            ? found
            : Problem.Conflict("Chỉ gửi lại được bài đăng bị lỗi. Hãy tải lại để xem tình trạng hiện nay của bài đăng.");
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Fanpage post {Id} is sent again at the wish of {Actor}")]
    private partial void LogRetried(Guid id, string actor);
}
