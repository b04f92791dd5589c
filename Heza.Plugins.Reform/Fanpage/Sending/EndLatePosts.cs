using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>Posts whose time has passed by more than their late policy allows: a person decides, or they are dropped.</summary>
public sealed partial class EndLatePosts(ReformDbContext db, TellOfPost tell, TimeProvider time, ILogger<EndLatePosts> log)
{
    internal const string LateMessage = "Đã quá giờ đăng hơn 24 giờ nên không tự gửi nữa.";
    internal const string AskMessage = "Đã qua giờ đăng mà chưa gửi được, nên chờ người quyết định.";
    internal const string NotApprovedMessage = "Đã qua giờ đăng mà bài chưa được duyệt.";
    internal const string DropReason = "Đã qua giờ đăng mà chưa gửi được; theo cài đặt thì bài trễ được bỏ.";

    private const int Most = 100;

    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var late = await db.Set<FanpagePost>()
            .Where(post => post.State == PostState.Scheduled && post.SendBefore <= now)
            .OrderBy(post => post.SendBefore).Take(Most)
            .Select(post => new { post.Id, Policy = post.LatePolicy ?? post.Channel!.Policy.Late, Approved = !post.NeedsApproval || post.ApprovedAt != null })
            .ToListAsync(ct);
        foreach (var post in late)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            var row = db.Set<FanpagePost>().Where(row => row.Id == post.Id && row.State == PostState.Scheduled && row.SendBefore <= now);
            var (ended, news) = post.Policy == LatePolicy.Drop
                ? (await row.Cancel(CancelCause.Late, DropReason, Actor.System, now, ct), PostNews.Dropped)
                : (await row.BecomeFailed(FailureCause.Late, Message(post.Policy, post.Approved), ct), PostNews.Failed);
            if (ended == 1)
            {
                LogLate(post.Id);
                await tell.Run(post.Id, news, ct);
            }

            await transaction.CommitAsync(ct);
        }
    }

    private static string Message(LatePolicy policy, bool approved) =>
        !approved ? NotApprovedMessage : policy == LatePolicy.Ask ? AskMessage : LateMessage;

    [LoggerMessage(Level = LogLevel.Warning, Message = "Fanpage post {Id} came too late")]
    private partial void LogLate(Guid id);
}
