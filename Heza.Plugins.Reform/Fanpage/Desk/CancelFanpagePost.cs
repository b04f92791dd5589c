using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A person cancels a post that has surely not gone out. It does not come back with its article.</summary>
public sealed class CancelFanpagePost(ReformDbContext db, FindPost find, EnqueueWork work, TimeProvider time)
{
    public const int MaxReason = 500;

    public async Task<Result<PostDetails>> Run(Guid id, string? reason, Actor actor, CancellationToken ct)
    {
        var why = PostWording.Clean(reason ?? "");
        if (why.Length is 0 or > MaxReason)
        {
            return Problem.Field("reason", why.Length == 0 ? "Hãy ghi lý do huỷ." : $"Lý do huỷ dài quá {MaxReason} ký tự, hãy viết ngắn lại.");
        }

        var now = time.UtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var cancelled = await db.Set<FanpagePost>().Where(post => post.Id == id)
            .Cancel(CancelCause.Person, why, actor, now, ct);
        var found = await find.Run(id, ct);
        if (cancelled == 1 && found.Ok)
        {
            db.Record(actor, AuditAction.PostCancelled, found.Value.Post.AuditSubject, now, why);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            await work.Run(ct);
        }

        return cancelled == 1 || !found.Ok ? found : Problem.Conflict(WhyNot(found.Value.Post.State));
    }

    private static string WhyNot(PostState state) => state switch
    {
        PostState.Sending => "Bài đang được gửi, không huỷ được nữa. Hãy tải lại sau ít phút để xem kết quả.",
        PostState.Unknown => "Chưa rõ bài đã lên fanpage hay chưa, hệ thống đang kiểm tra. Hãy tải lại sau ít phút.",
        PostState.Sent => "Bài đã lên kênh. Nếu không muốn giữ, hãy chọn Ẩn hoặc Xoá bài đăng.",
        PostState.Cancelled => "Bài đăng này đã huỷ trước đó.",
        PostState.Vanished or PostState.Removed or PostState.Rehearsed => "Bài đăng này đã kết thúc nên không cần huỷ.",
        _ => "Bài đăng vừa được người khác thay đổi. Hãy tải lại rồi thử lại.",
    };
}
