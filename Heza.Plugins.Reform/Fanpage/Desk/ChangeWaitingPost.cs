using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>What the changes by hand of a waiting post have in common.</summary>
internal static class ChangeWaitingPost
{
    /// <summary>The post as it is, if it may be changed by somebody who read this version of it.</summary>
    /// <param name="version">As in <see cref="PostView.Version"/>; null: whatever is current.</param>
    public static async Task<Result<FanpagePost>> FindWaiting(this ReformDbContext db, Guid id, string? version, CancellationToken ct)
    {
        var post = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel).SingleOrDefaultAsync(post => post.Id == id, ct);
        if (post is null)
        {
            return FindPost.NoSuchPost;
        }

        if (!PostFacts.Of(post).Actions.Contains(PostAction.Move))
        {
            return Problem.Conflict(WhyNot(post.State));
        }

        return version is null || version == PostFacts.Version(post.State, post.DueAt, post.ContentHash) ? post : Overtaken;
    }

    public static Problem Overtaken { get; } =
        Problem.Conflict("Bài đăng vừa được thay đổi (bởi người khác hoặc khi gửi). Hãy tải lại để xem, rồi làm lại nếu vẫn cần.");

    /// <summary>Only as long as no claim was faster; one that is under way is waited for.</summary>
    public static IQueryable<FanpagePost> StillAs(this ReformDbContext db, FanpagePost seen) =>
        db.Set<FanpagePost>().Where(post => post.Id == seen.Id && post.State == seen.State);

    private static string WhyNot(PostState state) => state switch
    {
        PostState.Sending => "Bài đang được gửi, không đổi được nữa. Hãy tải lại sau ít phút để xem kết quả.",
        PostState.Unknown => "Chưa rõ bài đã lên fanpage hay chưa, hệ thống đang kiểm tra. Hãy tải lại sau ít phút.",
        PostState.TakingBack => "Bài đã giao hẹn giờ đang được lấy lại. Hãy tải lại sau ít phút.",
        PostState.Sent => "Bài đã lên kênh nên không đổi được nữa. Muốn sửa lời trên kênh, hãy chọn Sửa lời đã đăng.",
        PostState.Vanished or PostState.Removed or PostState.Rehearsed => "Bài đăng này đã kết thúc nên không đổi được nữa. Muốn đăng tiếp, hãy chọn Đăng lại.",
        _ => "Bài đăng này đã huỷ nên không đổi được nữa.",
    };
}
