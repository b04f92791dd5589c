using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <param name="Claim">Fences the sender: <see cref="FanpagePost.ClaimedBy"/>.</param>
/// <param name="Attempt">Number of the attempt that the claim opened.</param>
public sealed record ClaimedPost(Guid Id, Guid ChannelId, ChannelKind Kind, Guid Claim, int Attempt, OutgoingPost Post);

/// <summary>
/// Takes a due post and its channel, both or neither, and commits the attempt before any call is made. Null when there is
/// nothing to do: another sender was faster, the channel is off or busy, it is not due, or its article is gone.
/// </summary>
public sealed class ClaimPost(ReformDbContext db, IOptions<SiteOptions> site, TimeProvider time)
{
    public async Task<ClaimedPost?> Run(Guid id, CancellationToken ct)
    {
        var seen = await db.Set<FanpagePost>().AsNoTracking().SingleOrDefaultAsync(post => post.Id == id, ct);
        if (seen is not { State: PostState.Scheduled })
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claim = Guid.CreateVersion7();
        if (await Take(seen, claim, ct) is not { } kind)
        {
            return null;
        }

        // Only now: a withdrawal that committed before the claim is seen here, a later one finds the post claimed.
        var article = await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Key == seen.ContentKey, ct);
        if (article is not { WithdrawnAt: null, FanpageMode: not FanpageMode.None })
        {
            await transaction.RollbackAsync(ct);
            await CancelFor(id, article, ct);
            return null;
        }

        var outgoing = await Freeze(id, article, ct);
        var attempt = await Record(id, ct);
        await transaction.CommitAsync(ct);
        return new ClaimedPost(id, seen.ChannelId, kind, claim, attempt, outgoing);
    }

    private async Task<ChannelKind?> Take(FanpagePost seen, Guid claim, CancellationToken ct)
    {
        var now = time.UtcNow();
        var lease = now + FanpageTiming.Lease;
        var channels = await db.Set<Channel>()
            .Where(channel => channel.Id == seen.ChannelId && channel.Enabled && (channel.BusyUntil == null || channel.BusyUntil <= now))
            .ExecuteUpdateAsync(
                set => set.SetProperty(channel => channel.BusyUntil, lease).SetProperty(channel => channel.BusyWith, claim), ct);
        if (channels == 0)
        {
            return null;
        }

        var posts = await db.Set<FanpagePost>()
            .Where(post => post.Id == seen.Id && post.State == PostState.Scheduled && post.DueAt <= now && post.SendBefore > now && post.AttemptsLeft > 0)
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.State, PostState.Sending)
                    .SetProperty(post => post.ClaimedBy, claim)
                    .SetProperty(post => post.LeaseUntil, lease)
                    .SetProperty(post => post.AttemptsLeft, post => post.AttemptsLeft - 1),
                ct);
        return posts == 0
            ? null
            : await db.Set<Channel>().Where(channel => channel.Id == seen.ChannelId).Select(channel => channel.Kind).SingleAsync(ct);
    }

    /// <summary>Words and card as they go out; an edit that came while an earlier call was unclear is taken over here.</summary>
    private async Task<OutgoingPost> Freeze(Guid id, Article article, CancellationToken ct)
    {
        var card = LinkCard.Of(article, site.Value);
        // Read under the claim: words written by hand a moment ago count, later ones find the post claimed.
        var post = await db.Set<FanpagePost>().AsNoTracking().SingleAsync(post => post.Id == id, ct);
        var wording = PostWording.Of(article, card, post);
        await db.Set<FanpagePost>().Where(post => post.Id == id).ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.Text, wording.Text)
                .SetProperty(post => post.Link, wording.Link)
                .SetProperty(post => post.ContentHash, wording.Hash)
                .SetProperty(post => post.CardTitle, card.Title)
                .SetProperty(post => post.CardDescription, card.Description)
                .SetProperty(post => post.CardImageUrl, card.ImageUrl),
            ct);
        return new OutgoingPost(wording.Text, card);
    }

    private async Task<int> Record(Guid id, CancellationToken ct)
    {
        var attempt = new FanpageAttempt
        {
            PostId = id,
            Number = await db.Set<FanpageAttempt>().CountAsync(attempt => attempt.PostId == id, ct) + 1,
            StartedAt = time.UtcNow(),
        };
        db.Add(attempt);
        await db.SaveChangesAsync(ct);
        db.Entry(attempt).State = EntityState.Detached;
        return attempt.Number;
    }

    private Task<int> CancelFor(Guid id, Article? article, CancellationToken ct)
    {
        var (cause, reason) = article is { WithdrawnAt: null }
            ? (CancelCause.NotWanted, WriteIntent.NotWantedReason)
            : (CancelCause.Withdrawn, WriteIntent.WithdrawnReason);
        return db.Set<FanpagePost>().Where(post => post.Id == id).Cancel(cause, reason, Actor.System, time.UtcNow(), ct);
    }
}
