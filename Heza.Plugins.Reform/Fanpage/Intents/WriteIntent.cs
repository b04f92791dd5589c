using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Work;
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
        var card = LinkCard.Of(article, site.Value);
        var planned = article.FanpageMode == FanpageMode.AtTime ? article.FanpageAt : null;

        var channels = await db.Set<Channel>().AsNoTracking().ToListAsync(ct);
        var posts = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel).Where(post => post.ContentKey == article.Key).ToListAsync(ct);
        posts.AddRange(db.ChangeTracker.Entries<FanpagePost>()
            .Where(entry => entry.State == EntityState.Added && entry.Entity.ContentKey == article.Key).Select(entry => entry.Entity));
        foreach (var post in posts)
        {
            await Follow(db, post, article, card, withdrawn, planned, change.At, ct);
        }

        foreach (var channel in channels.Where(channel => IntentRules.Wants(channel, article, withdrawn, posts)))
        {
            db.Add(NewIntent.Of(article.Key, channel, 1, PostWording.Of(article, card), planned, IntentRules.Due(planned, change.At), time.UtcNow()));
        }
    }

    private async Task Follow(
        ReformDbContext db, FanpagePost post, Article article, LinkCard card, bool withdrawn, DateTime? planned, DateTime at, CancellationToken ct)
    {
        // What a person chose stands by itself: the article's own wish and time do not move it.
        var chosen = post.AskedBy is not null;
        var wanted = !withdrawn && (chosen || article.FanpageMode != FanpageMode.None);
        var asked = chosen ? post.PlannedAt : planned;
        var wording = PostWording.Of(article, card, post);
        switch (IntentRules.Decide(post, wanted, wording, asked))
        {
            case IntentStep.Refresh:
                await Schedule(db, post, wording, asked, IntentRules.RefreshedDue(post, asked, at), ct);
                break;
            case IntentStep.Revive:
                await Schedule(db, post, wording, asked, IntentRules.RevivedDue(post, asked, at), ct);
                break;
            case IntentStep.Cancel when withdrawn:
                await CancelByItself(db, post, CancelCause.Withdrawn, WithdrawnReason, ct);
                break;
            case IntentStep.Cancel:
                await CancelByItself(db, post, CancelCause.NotWanted, NotWantedReason, ct);
                break;
            case IntentStep.Leave when !withdrawn && IntentRules.ShowsOldCard(post, card):
                await Rescrape(db, post, card, ct);
                break;
        }
    }

    private async Task Rescrape(ReformDbContext db, FanpagePost post, LinkCard card, CancellationToken ct)
    {
        var still = db.Set<FanpagePost>().Where(row => row.Id == post.Id && row.State == post.State);
        var changed = await still.ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.CardTitle, card.Title)
                .SetProperty(row => row.CardDescription, card.Description)
                .SetProperty(row => row.CardImageUrl, card.ImageUrl),
            ct);
        if (changed == 1)
        {
            db.Add(NewWork.Of(post.Id, WorkKind.Rescrape, null, Actor.System.Name, time.UtcNow()));
        }
    }

    private static async Task Schedule(ReformDbContext db, FanpagePost seen, PostWording wording, DateTime? planned, DateTime due, CancellationToken ct)
    {
        // The first statement locks the row for the rest of the transaction: a claim that was faster makes it match nothing.
        var waiting = db.Set<FanpagePost>().Where(post => post.Id == seen.Id && post.State == seen.State);
        if (await waiting.Reschedule(due, seen.LatePolicy ?? seen.Channel!.Policy.Late, ct) == 1)
        {
            // Other words need another "yes".
            var reworded = seen.ContentHash != wording.Hash;
            await db.Set<FanpagePost>().Where(post => post.Id == seen.Id).ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.Text, wording.Text)
                    .SetProperty(post => post.Link, wording.Link)
                    .SetProperty(post => post.ContentHash, wording.Hash)
                    .SetProperty(post => post.OwnText, wording.ByHand ? seen.OwnText : null)
                    .SetProperty(post => post.ApprovedAt, post => reworded ? null : post.ApprovedAt)
                    .SetProperty(post => post.ApprovedBy, post => reworded ? null : post.ApprovedBy)
                    .SetProperty(post => post.ApprovalAskedAt, post => reworded ? null : post.ApprovalAskedAt)
                    .SetProperty(post => post.PlannedAt, planned),
                ct);
        }
    }

    private Task CancelByItself(ReformDbContext db, FanpagePost seen, CancelCause cause, string reason, CancellationToken ct) =>
        db.Set<FanpagePost>().Where(post => post.Id == seen.Id).Cancel(cause, reason, Actor.System, time.UtcNow(), ct);
}
