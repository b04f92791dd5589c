using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Intents;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Pictures;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <param name="Claim">Fences the sender: <see cref="FanpagePost.ClaimedBy"/>.</param>
/// <param name="Attempt">Number of the attempt that the claim opened.</param>
/// <param name="At">UTC; when it was claimed.</param>
public sealed record ClaimedPost(Guid Id, Channel Channel, Guid Claim, int Attempt, DateTime At, OutgoingPost Post);

/// <summary>
/// Takes a due post and its channel, both or neither, and commits the attempt before any call is made. Null when there is
/// nothing to do: another sender was faster, the channel is off, closed, resting or busy, its policy holds the post, it is not
/// due or not approved, or its article is gone.
/// </summary>
public sealed class ClaimPost(ReformDbContext db, ChannelCalls calls, EnqueueDuePosts enqueue, IOptions<SiteOptions> site, TimeProvider time)
{
    public async Task<ClaimedPost?> Run(Guid id, CancellationToken ct)
    {
        var now = time.UtcNow();
        var seen = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel).SingleOrDefaultAsync(post => post.Id == id, ct);
        if (seen is not { State: PostState.Scheduled })
        {
            return null;
        }

        var at = Timed(seen, now);
        if (at is null)
        {
            return null;
        }

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var claim = Guid.CreateVersion7();
        if (await Take(seen, at.Value, claim, now, ct) is not { } channel)
        {
            return null;
        }

        // Only now, with the channel in hand, nobody else can fill the place meanwhile.
        if (await Held(seen, channel, at.Value.For, ct) is { } hold)
        {
            await Leave(transaction, () => Put(seen, channel, hold, ct), ct);
            return null;
        }

        // Likewise: a withdrawal that committed before the claim is seen here, a later one finds the post claimed.
        var article = await db.Set<Article>().AsNoTracking().SingleOrDefaultAsync(article => article.Key == seen.ContentKey, ct);
        if (article is not { WithdrawnAt: null } || (article.FanpageMode == FanpageMode.None && seen.AskedBy is null))
        {
            await Leave(transaction, () => CancelFor(id, article, ct), ct);
            return null;
        }

        var outgoing = await Freeze(id, article, at.Value.HandOver ? at.Value.For : null, ct);
        var attempt = await Record(id, ct);
        await transaction.CommitAsync(ct);
        return new ClaimedPost(id, channel, claim, attempt, now, outgoing);
    }

    /// <summary>When it would appear, and whether it is handed over for that time; null: not yet.</summary>
    private (DateTime For, bool HandOver)? Timed(FanpagePost post, DateTime now)
    {
        var ready = post.HoldUntil > post.DueAt ? post.HoldUntil.Value : post.DueAt;
        return ready <= now ? (now, false)
            : post.Channel!.Policy is { HandOver: true, DryRun: false } && calls.Can(post.Channel.Kind, ChannelAbilities.HandOver)
                && ready >= now + FanpageTiming.HandOverLeast && ready <= now + FanpageTiming.HandOverMost ? (ready, true)
            : null;
    }

    private async Task<Channel?> Take(FanpagePost seen, (DateTime For, bool HandOver) at, Guid claim, DateTime now, CancellationToken ct)
    {
        var lease = now + FanpageTiming.Lease;
        var channels = await db.Set<Channel>().Where(channel => channel.Id == seen.ChannelId).Free(now)
            .ExecuteUpdateAsync(
                set => set.SetProperty(channel => channel.BusyUntil, lease).SetProperty(channel => channel.BusyWith, claim), ct);
        if (channels == 0)
        {
            return null;
        }

        var handedOverFor = at.HandOver ? at.For : (DateTime?)null;
        var posts = await db.Set<FanpagePost>()
            .Where(post => post.Id == seen.Id && post.State == PostState.Scheduled && post.SendBefore > now && post.AttemptsLeft > 0)
            .Where(post => post.DueAt == seen.DueAt && post.HoldUntil == seen.HoldUntil && (!post.NeedsApproval || post.ApprovedAt != null))
            .ExecuteUpdateAsync(
                set => set
                    .SetProperty(post => post.State, PostState.Sending)
                    .SetProperty(post => post.ClaimedBy, claim)
                    .SetProperty(post => post.LeaseUntil, lease)
                    .SetProperty(post => post.HandedOverFor, handedOverFor)
                    .SetProperty(post => post.AttemptsLeft, post => post.AttemptsLeft - 1),
                ct);
        return posts == 0
            ? null
            : await db.Set<Channel>().AsNoTracking().SingleAsync(channel => channel.Id == seen.ChannelId, ct);
    }

    private async Task<Hold?> Held(FanpagePost post, Channel channel, DateTime wanted, CancellationToken ct) =>
        PacingRules.IsFree(channel.Policy) ? null
        : PacingRules.Check(channel.Policy, wanted, await ChannelTimes.Taken(db, channel.Id, post.Id, wanted, ct));

    /// <summary>Nothing was taken; what has to be written instead is, and whoever waits behind has its turn.</summary>
    private async Task Leave(IDbContextTransaction transaction, Func<Task> instead, CancellationToken ct)
    {
        await transaction.RollbackAsync(ct);
        await instead();
        await enqueue.Run(ct);
    }

    private Task Put(FanpagePost seen, Channel channel, Hold hold, CancellationToken ct)
    {
        // The channel's policy makes it later, so its lateness counts from there.
        var before = LateRules.SendBefore(hold.Until, seen.LatePolicy ?? channel.Policy.Late);
        return db.Set<FanpagePost>().Where(post => post.Id == seen.Id && post.State == PostState.Scheduled && post.DueAt == seen.DueAt).ExecuteUpdateAsync(
            set => set
                .SetProperty(post => post.HoldUntil, hold.Until)
                .SetProperty(post => post.HoldCause, hold.Cause)
                .SetProperty(post => post.SendBefore, before),
            ct);
    }

    /// <summary>Words and card as they go out; an edit that came while an earlier call was unclear is taken over here.</summary>
    private async Task<OutgoingPost> Freeze(Guid id, Article article, DateTime? handOverFor, CancellationToken ct)
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
        string[] photos = [.. post.Photos.Select(photo => site.Value.Absolute(PictureSizes.At(photo, PostPhotos.Width)))];
        return new OutgoingPost(id, wording.Text, card, post.Form, photos, article.Text, handOverFor, post.Handle);
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
