using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Telling;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>
/// Posts that stand on a page though their article was withdrawn: hidden, deleted or given to a person, as the channel's policy
/// is. Found from the rows alone, so it does not matter when the post turned out to stand there.
/// </summary>
public sealed class FollowWithdrawals(ReformDbContext db, TellOfPost tell, EnqueueWork enqueue, TimeProvider time) : IPublicationFollower
{
    private const int Most = 100;

    private static readonly WorkKind[] Removing = [WorkKind.Hide, WorkKind.Delete];

    public Task Follow(long sequence, CancellationToken ct) => Run(ct);

    public async Task Run(CancellationToken ct)
    {
        var posts = await Forlorn().OrderBy(post => post.SentAt).ThenBy(post => post.Id).Take(Most)
            .Select(post => new { post.Id, post.Channel!.Policy.OnWithdrawal, post.Channel.Kind }).ToListAsync(ct);
        foreach (var post in posts)
        {
            await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
            // Again inside: two nodes look at the same time.
            if (await Forlorn().AnyAsync(row => row.Id == post.Id, ct))
            {
                await Ask(post.Id, post.OnWithdrawal, ct);
                await transaction.CommitAsync(ct);
            }
        }

        if (posts.Count > 0)
        {
            await enqueue.Run(ct);
        }
    }

    private IQueryable<FanpagePost> Forlorn() => db.Set<FanpagePost>().AsNoTracking().Where(post => post.State == PostState.Sent
        && db.Set<Article>().Any(article => article.Key == post.ContentKey && article.WithdrawnAt != null
            && !db.Set<PostWork>().Any(work => work.PostId == post.Id && Removing.Contains(work.Kind) && work.CreatedAt >= article.WithdrawnAt)));

    private async Task Ask(Guid post, WithdrawalPolicy policy, CancellationToken ct)
    {
        var now = time.UtcNow();
        var kind = policy == WithdrawalPolicy.Delete ? WorkKind.Delete : WorkKind.Hide;
        var work = await db.Ask(post, kind, null, Actor.System.Name, now, ct);
        if (policy == WithdrawalPolicy.AskPerson)
        {
            await db.Set<PostWork>().Where(row => row.Id == work).ExecuteUpdateAsync(
                set => set.SetProperty(row => row.State, WorkState.ForPerson).SetProperty(row => row.Message, WithdrawnMessage), ct);
            await tell.Run(post, PostNews.ForPerson, ct, $"{WithdrawnMessage} Hãy chọn Ẩn, Xoá hoặc Giữ lại bài đăng này.");
        }
    }

    internal const string WithdrawnMessage = "Bài viết đã được gỡ khỏi cổng nhưng bài đăng vẫn còn trên kênh.";
}
