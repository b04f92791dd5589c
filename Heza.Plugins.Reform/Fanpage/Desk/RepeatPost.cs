using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <param name="Post">Null: nothing was done yet, since somebody has to confirm.</param>
/// <param name="Warnings">Vietnamese; empty, or confirmed.</param>
public sealed record RepeatAnswer(PostDetails? Post, IReadOnlyList<string> Warnings);

/// <summary>
/// A person posts an article on a channel of their choice: one that did not get it by itself, or once more where it was posted
/// before, which they confirm. Each is a new occurrence: the old row stays what it was.
/// </summary>
public sealed class RepeatPost(ReformDbContext db, FindPost find, EnqueueDuePosts enqueue, IOptions<SiteOptions> site, TimeProvider time)
{
    private static readonly PostState[] OnTheWay = [PostState.Scheduled, PostState.Sending, PostState.Unknown, PostState.HandedOver, PostState.TakingBack];

    public async Task<Result<RepeatAnswer>> Run(RepeatRequest asked, DateTime? dueAt, Actor actor, CancellationToken ct)
    {
        var now = time.UtcNow();
        if (dueAt < now || dueAt > now.AddDays(MoveFanpagePost.MostDays))
        {
            return Problem.Field("dueAt", dueAt < now ? "Giờ này đã qua. Hãy chọn một giờ sau lúc này." : "Giờ đăng xa quá một năm. Hãy xem lại năm.");
        }

        Guid id;
        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            // A click that was sent twice is one.
            if (asked.Id is { } known && await db.Set<FanpagePost>().AnyAsync(post => post.Id == known, ct))
            {
                return new RepeatAnswer((await find.Run(known, ct)).Value, []);
            }

            var code = PostWording.Clean(asked.Channel ?? "");
            var channel = await db.Set<Channel>().AsNoTracking().SingleOrDefaultAsync(channel => channel.Code == code, ct);
            var article = await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Key == asked.ContentKey, ct);
            if (Unfit(channel, article) is { } problem)
            {
                return problem;
            }

            var posts = await db.Set<FanpagePost>().AsNoTracking().Where(post => post.ContentKey == asked.ContentKey && post.ChannelId == channel!.Id).ToListAsync(ct);
            var warnings = Warnings(posts, channel!);
            if (warnings.Count > 0 && asked.Confirmed != true)
            {
                return new RepeatAnswer(null, warnings);
            }

            id = await Write(asked, dueAt, channel!, article!, posts, actor, now, ct);
            await transaction.CommitAsync(ct);
        }

        await enqueue.Run(ct);
        return new RepeatAnswer((await find.Run(id, ct)).Value, []);
    }

    private static Problem? Unfit(Channel? channel, Article? article) =>
        channel is null ? Problem.Field("channel", "Không có kênh này.")
        : channel.Trouble == ChannelTrouble.NotConnected ? Problem.Field("channel", "Kênh này chưa được kết nối.")
        : article is not { WithdrawnAt: null } ? Problem.Conflict("Bài viết không có trên cổng nên chưa đăng lên kênh được. Hãy xuất bản bài viết trước.")
        : null;

    private static List<string> Warnings(List<FanpagePost> posts, Channel channel)
    {
        var warnings = new List<string>();
        if (posts.Where(post => post.SentAt is not null).MaxBy(post => post.SentAt) is { } last)
        {
            warnings.Add($"Bài này đã đăng trên “{channel.Name}” lúc {VietnamTime.ShowMoment(last.SentAt!.Value)}. Đăng lại thì người theo dõi sẽ thấy hai lần.");
        }

        if (posts.Where(post => OnTheWay.Contains(post.State)).MinBy(post => post.DueAt) is { } next)
        {
            warnings.Add($"Bài này đang chờ đăng trên “{channel.Name}” lúc {VietnamTime.ShowMoment(next.DueAt)}.");
        }

        return warnings;
    }

    private async Task<Guid> Write(
        RepeatRequest asked, DateTime? dueAt, Channel channel, Article article, List<FanpagePost> posts, Actor actor, DateTime now, CancellationToken ct)
    {
        var occurrence = posts.Count == 0 ? 1 : posts.Max(post => post.Occurrence) + 1;
        var post = NewIntent.Of(
            asked.ContentKey, channel, occurrence, PostWording.Of(article, LinkCard.Of(article, site.Value)), dueAt, dueAt ?? now, now, actor.Name, asked.Id);
        db.Add(post);
        db.Record(actor, AuditAction.PostRepeated, AuditSubject.Of(AuditSubjectKind.Post, post.Id, $"{article.Title} – {channel.Name}"), now);
        await db.SaveChangesAsync(ct);
        db.ChangeTracker.Clear();
        return post.Id;
    }
}
