using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Intents;

/// <summary>
/// Writes, changes or cancels an article's posts in the transaction of the read model. A post that exists is changed by
/// compare-and-set, so that publishing never fails because a sender has just claimed it: the claim waits for this transaction, or wins.
/// </summary>
public sealed class WriteIntent(IOptions<SiteOptions> site, TimeProvider time) : IPublicationParticipant
{
    internal const string WithdrawnReason = "Bài đã được gỡ khỏi cổng.";
    internal const string NotWantedReason = "Bài không còn yêu cầu đăng fanpage.";

    public async Task Apply(PublicationChange change, ReformDbContext db, CancellationToken ct)
    {
        if (change.Publication is not Article article)
        {
            return;
        }

        var withdrawn = change.Event == PublicationEvent.Withdrawn;
        var wanted = !withdrawn && article.FanpageMode != FanpageMode.None;
        var card = LinkCard.Of(article, site.Value);
        var planned = article.FanpageMode == FanpageMode.AtTime ? article.FanpageAt : null;

        var channels = await db.Set<Channel>().AsNoTracking().ToListAsync(ct);
        var posts = await db.Set<FanpagePost>().AsNoTracking().Where(post => post.ContentKey == article.Key).ToListAsync(ct);
        posts.AddRange(db.ChangeTracker.Entries<FanpagePost>()
            .Where(entry => entry.State == EntityState.Added && entry.Entity.ContentKey == article.Key).Select(entry => entry.Entity));
        foreach (var channel in channels)
        {
            var post = posts.Find(post => post.ChannelId == channel.Id);
            var wording = PostWording.Of(article, card, post);
            switch (IntentRules.Decide(post, wanted, wording, planned))
            {
                case IntentStep.Create:
                    db.Add(NewPost(article, channel, wording, planned, change.At));
                    break;
                case IntentStep.Refresh:
                    await Schedule(db, post!, wording, planned, IntentRules.RefreshedDue(post!, planned, change.At), ct);
                    break;
                case IntentStep.Revive:
                    await Schedule(db, post!, wording, planned, IntentRules.RevivedDue(post!, planned, change.At), ct);
                    break;
                case IntentStep.Cancel when withdrawn:
                    await CancelByItself(db, post!, CancelCause.Withdrawn, WithdrawnReason, ct);
                    break;
                case IntentStep.Cancel:
                    await CancelByItself(db, post!, CancelCause.NotWanted, NotWantedReason, ct);
                    break;
            }
        }
    }

    private FanpagePost NewPost(Article article, Channel channel, PostWording wording, DateTime? planned, DateTime at)
    {
        var due = IntentRules.Due(planned, at);
        return new FanpagePost
        {
            Id = Guid.CreateVersion7(),
            ContentKey = article.Key,
            ChannelId = channel.Id,
            Occurrence = 1,
            State = PostState.Scheduled,
            Text = wording.Text,
            Link = wording.Link,
            ContentHash = wording.Hash,
            PlannedAt = planned,
            DueAt = due,
            SendBefore = due + FanpageTiming.LateLimit,
            CreatedAt = time.UtcNow(),
            AttemptsLeft = FanpageTiming.MaxAttempts,
        };
    }

    private static async Task Schedule(ReformDbContext db, FanpagePost seen, PostWording wording, DateTime? planned, DateTime due, CancellationToken ct)
    {
        // The first statement locks the row for the rest of the transaction: a claim that was faster makes it match nothing.
        var waiting = db.Set<FanpagePost>().Where(post => post.Id == seen.Id && post.State == seen.State);
        if (await waiting.Reschedule(due, ct) == 1)
        {
            await db.Set<FanpagePost>().Where(post => post.Id == seen.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.Text, wording.Text)
                    .SetProperty(post => post.Link, wording.Link)
                    .SetProperty(post => post.ContentHash, wording.Hash)
                    .SetProperty(post => post.OwnText, wording.ByHand ? seen.OwnText : null)
                    .SetProperty(post => post.PlannedAt, planned),
                ct);
        }
    }

    private Task CancelByItself(ReformDbContext db, FanpagePost seen, CancelCause cause, string reason, CancellationToken ct) =>
        db.Set<FanpagePost>().Where(post => post.Id == seen.Id).Cancel(cause, reason, Actor.System, time.UtcNow(), ct);
}
