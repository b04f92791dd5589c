using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;

namespace Heza.Plugins.Reform.Fanpage.Intents;

public enum IntentStep
{
    Leave,

    /// <summary>Still waiting: takes over the new words and time.</summary>
    Refresh,

    /// <summary>Waits again, with the new words and time.</summary>
    Revive,

    Cancel,
}

/// <summary>What an article's change means for its post.</summary>
public static class IntentRules
{
    /// <summary>Whether a channel gets the article's first post.</summary>
    /// <param name="posts">All posts of the article.</param>
    public static bool Wants(Channel channel, Article article, bool withdrawn, IReadOnlyCollection<FanpagePost> posts) =>
        !withdrawn && article.FanpageMode != FanpageMode.None
        && channel.Policy.AutoPost && channel.Trouble != ChannelTrouble.NotConnected
        && posts.All(post => post.ChannelId != channel.Id)
        // A channel that came later does not repeat what other channels told before it was there.
        && (posts.Count == 0 || channel.CreatedAt <= article.FirstPublishedAt);

    /// <summary>Title, description or picture have changed since the post went out with its card.</summary>
    public static bool ShowsOldCard(FanpagePost post, LinkCard card) =>
        post is { State: PostState.Sent or PostState.HandedOver, Form: PostForm.Link }
        && (post.CardTitle != card.Title || post.CardDescription != card.Description || post.CardImageUrl != card.ImageUrl);

    /// <param name="post">A post of this article.</param>
    /// <param name="wanted">The article is public and asks for a post.</param>
    /// <param name="wording">The words that it should have now.</param>
    /// <param name="planned">The time that the editor asks for; null for "when published".</param>
    public static IntentStep Decide(FanpagePost post, bool wanted, PostWording wording, DateTime? planned)
    {
        if (!wanted)
        {
            return post.State is PostState.Scheduled or PostState.Failed or PostState.HandedOver or PostState.TakingBack ? IntentStep.Cancel : IntentStep.Leave;
        }

        var moved = post.PlannedAt != planned;
        // Also when words by hand no longer hold, though the article now says the same: they must not come back later.
        var changed = moved || post.ContentHash != wording.Hash || (post.OwnText is not null && !wording.ByHand);
        return post.State switch
        {
            PostState.TakingBack when post.CancelCause == CancelCause.Person => IntentStep.Leave,
            PostState.Scheduled or PostState.HandedOver or PostState.TakingBack when changed => IntentStep.Refresh,
            // Withdrawn and back before the platform gave it back.
            PostState.TakingBack when post.CancelCause is not null and not CancelCause.Person => IntentStep.Revive,
            // What was refused was mended. What came too late needs a new time: a corrected word must not post old news.
            PostState.Failed when moved || (changed && post.FailureCause == FailureCause.Refused) => IntentStep.Revive,
            PostState.Cancelled when post.CancelCause is not (CancelCause.Person or CancelCause.Late) => IntentStep.Revive,
            // Sent: it stands on the page and is not repeated. Sending, Unknown: it may be on the page already.
            _ => IntentStep.Leave,
        };
    }

    /// <summary>
    /// When a new post is due: at the editor's time, else at the change itself, not "now". A change heard of late
    /// (the site was down, the read model was repaired) is so judged by the late policy and does not flood the page with old news.
    /// </summary>
    public static DateTime Due(DateTime? planned, DateTime changedAt) => planned ?? changedAt;

    /// <summary>When a waiting post is due after a change: it moves only if the editor's time did. A time set by hand in the calendar stays.</summary>
    public static DateTime RefreshedDue(FanpagePost post, DateTime? planned, DateTime changedAt) =>
        post.PlannedAt == planned ? post.DueAt : Due(planned, changedAt);

    /// <summary>
    /// When a revived post is due: not before the change that revived it. What was withdrawn before its time comes back at
    /// that time, also when it was set by hand, unless the editor asks for another one.
    /// </summary>
    public static DateTime RevivedDue(FanpagePost post, DateTime? planned, DateTime changedAt)
    {
        var asked = post.CancelCause == CancelCause.Withdrawn && post.PlannedAt == planned ? post.DueAt : planned;
        return asked > changedAt ? asked.Value : changedAt;
    }
}
