using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A person changes a post that stands on its channel: its words, hidden or not, or deleted. The change itself is made by a job.</summary>
public sealed class ChangeStandingPost(ReformDbContext db, FindPost find, EnqueueWork enqueue, TimeProvider time)
{
    public Task<Result<PostDetails>> Edit(Guid id, string? text, Actor actor, CancellationToken ct)
    {
        var words = PostWording.Clean(text ?? "");
        return words.Length is 0 or > PostWording.MaxByHand
            ? Task.FromResult<Result<PostDetails>>(RewordFanpagePost.Unfit(words.Length))
            : Ask(id, PostAction.Edit, WorkKind.Edit, words, actor, ct);
    }

    public Task<Result<PostDetails>> Hide(Guid id, Actor actor, CancellationToken ct) => Ask(id, PostAction.Hide, WorkKind.Hide, null, actor, ct);

    public Task<Result<PostDetails>> Show(Guid id, Actor actor, CancellationToken ct) => Ask(id, PostAction.Show, WorkKind.Show, null, actor, ct);

    public Task<Result<PostDetails>> Delete(Guid id, Actor actor, CancellationToken ct) => Ask(id, PostAction.Delete, WorkKind.Delete, null, actor, ct);

    private async Task<Result<PostDetails>> Ask(Guid id, PostAction action, WorkKind kind, string? text, Actor actor, CancellationToken ct)
    {
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            var found = await find.Run(id, ct);
            if (!found.Ok)
            {
                return found;
            }

            if (!found.Value.Post.Actions.Contains(action))
            {
                return Problem.Conflict($"Bài đăng đang ở tình trạng “{found.Value.Post.StateText}” nên không làm việc này được. Hãy tải lại để xem.");
            }

            var now = time.UtcNow();
            await db.Ask(id, kind, text, actor.Name, now, ct);
            db.Record(actor, Audited(kind), found.Value.Post.AuditSubject, now, text);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await enqueue.Run(ct);
        return await find.Run(id, ct);
    }

    private static AuditAction Audited(WorkKind kind) => kind switch
    {
        WorkKind.Edit => AuditAction.PostEdited,
        WorkKind.Hide => AuditAction.PostHidden,
        WorkKind.Show => AuditAction.PostShown,
        _ => AuditAction.PostDeleted,
    };
}
