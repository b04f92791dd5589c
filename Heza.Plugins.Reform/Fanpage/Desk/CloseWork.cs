using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A person has done on the platform what it does not let us do, or leaves the post as it is.</summary>
public sealed class CloseWork(ReformDbContext db, FindPost find, TimeProvider time)
{
    /// <param name="id">Of the work.</param>
    /// <param name="done">False: the post stays as it is.</param>
    public async Task<Result<PostDetails>> Run(Guid id, bool? done, Actor actor, CancellationToken ct)
    {
        if (done is not { } made)
        {
            return Problem.Field("done", "Hãy cho biết đã làm (true) hay giữ nguyên bài đăng (false).");
        }

        var work = await db.Set<PostWork>().AsNoTracking().SingleOrDefaultAsync(work => work.Id == id, ct);
        if (work is null)
        {
            return Problem.NotFound("Không có việc này.");
        }

        var now = time.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var closed = await db.Set<PostWork>().Where(row => row.Id == id && row.State == WorkState.ForPerson).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, made ? WorkState.Done : WorkState.Dropped).SetProperty(row => row.DoneAt, now), ct);
        if (closed == 0)
        {
            return Problem.Conflict("Việc này đã có người làm rồi. Hãy tải lại để xem.");
        }

        if (made)
        {
            await Apply(work, now, ct);
        }

        var found = await find.Run(work.PostId, ct);
        db.Record(actor, AuditAction.PostWorkClosed, found.Value!.Post.AuditSubject, now, $"{WorkWords.Name(work.Kind)}: {(made ? "đã làm bằng tay" : "giữ nguyên")}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return found;
    }

    private Task Apply(PostWork work, DateTime now, CancellationToken ct)
    {
        var post = db.Set<FanpagePost>().Where(row => row.Id == work.PostId);
        return work.Kind switch
        {
            WorkKind.Hide or WorkKind.Delete => post.Where(row => row.State == PostState.Sent).BecomeRemoved(RemovedHow.Deleted, now, ct),
            WorkKind.Edit => post.ExecuteUpdateAsync(set => set.SetProperty(row => row.Text, work.Text), ct),
            WorkKind.Show => post.Where(row => row.State == PostState.Removed).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, PostState.Sent).SetProperty(row => row.RemovedHow, (RemovedHow?)null)
                    .SetProperty(row => row.RemovedAt, (DateTime?)null).SetProperty(row => row.LookAt, now), ct),
            _ => Task.CompletedTask,
        };
    }
}
