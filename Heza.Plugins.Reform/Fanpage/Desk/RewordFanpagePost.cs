using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>
/// A person writes other words for a post that has surely not gone out. They hold until the article asks for other words
/// than it asks for now; publishing it again does not bring the old ones back. A failed post waits for "send again".
/// </summary>
public sealed class RewordFanpagePost(ReformDbContext db, FindPost find, EnqueueWork work, IOptions<SiteOptions> site, TimeProvider time)
{
    /// <param name="version">The version that the person saw; null: whatever is current.</param>
    public async Task<Result<PostDetails>> Run(Guid id, string? text, string? version, Actor actor, CancellationToken ct)
    {
        var words = PostWording.Clean(text ?? "");
        if (words.Length is 0 or > PostWording.MaxByHand)
        {
            return Unfit(words.Length);
        }

        await using (var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct))
        {
            var seen = await db.FindWaiting(id, version, ct);
            if (!seen.Ok)
            {
                return seen.Problem;
            }

            var article = await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Key == seen.Value.ContentKey, ct);
            if (article is not { WithdrawnAt: null })
            {
                return Problem.Conflict("Bài viết không còn trên cổng nên không sửa lời đăng được.");
            }

            if (await Write(seen.Value, article, words, actor, ct) == 0)
            {
                return ChangeWaitingPost.Overtaken;
            }

            db.Record(actor, AuditAction.PostReworded, (await find.Run(id, ct)).Value!.Post.AuditSubject, time.UtcNow(), words);
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }

        await work.Run(ct);
        return await find.Run(id, ct);
    }

    /// <param name="length">UTF-16 characters of what was written.</param>
    internal static Problem Unfit(int length) => Problem.Field("text", length == 0
        ? "Hãy viết lời đăng."
        : $"Lời đăng dài {length} ký tự, nhiều nhất là {PostWording.MaxByHand}. Hãy rút gọn.");

    private Task<int> Write(FanpagePost seen, Article article, string words, Actor actor, CancellationToken ct)
    {
        var card = LinkCard.Of(article, site.Value);
        var asked = PostWording.Asked(article);
        // The article's own words are no words by hand: the post follows the article again.
        var own = words == PostWording.Of(article, card).Text ? null : words;
        (seen.OwnText, seen.OwnTextOver) = (own, asked);
        var wording = PostWording.Of(article, card, seen);
        var now = time.UtcNow();
        return db.StillAs(seen).ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.OwnText, own)
                .SetProperty(post => post.OwnTextOver, asked)
                .SetProperty(post => post.State, post => post.State == PostState.HandedOver ? PostState.TakingBack : post.State)
                .SetProperty(post => post.Text, wording.Text)
                .SetProperty(post => post.ContentHash, wording.Hash)
                .SetProperty(post => post.ApprovedAt, (DateTime?)null)
                .SetProperty(post => post.ApprovalAskedAt, (DateTime?)null)
                .SetProperty(post => post.ApprovedBy, (string?)null)
                .SetProperty(post => post.Link, wording.Link)
                .SetProperty(post => post.ChangedBy, actor.Name)
                .SetProperty(post => post.ChangedAt, now),
            ct);
    }
}
