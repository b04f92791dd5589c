using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>What a person who may approve can do with a post in its state.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PostAction>))]
public enum PostAction
{
    /// <summary>Give it another time.</summary>
    Move,

    /// <summary>Give it other words.</summary>
    Reword,
    Cancel,

    /// <summary>Send it again, now.</summary>
    Retry,

    /// <summary>Say "yes" to a post that waits for it.</summary>
    Approve,

    /// <summary>Post the article once more on this channel.</summary>
    Repeat,

    /// <summary>Change the words of a post that stands on the channel.</summary>
    Edit,
    Hide,

    /// <summary>The opposite of <see cref="Hide"/>.</summary>
    Show,
    Delete,
}

/// <summary>What the words about a post, and what can be done with it, depend on.</summary>
/// <param name="WasPublic">It stood on the channel once.</param>
public sealed record PostFacts(
    PostState State, ChannelKind Kind, bool ChannelEnabled, ChannelTrouble? Trouble, bool ToApprove, HoldCause? Hold, DateTime? HoldUntil,
    FailureCause? FailureCause, string? FailureMessage, string? CancelReason, RemovedHow? RemovedHow, bool WasPublic)
{
    /// <param name="post">With its channel.</param>
    public static PostFacts Of(FanpagePost post) => new(
        post.State, post.Channel!.Kind, post.Channel.Enabled, post.Channel.Trouble, post.NeedsApproval && post.ApprovedAt is null, post.HoldCause, post.HoldUntil,
        post.FailureCause, post.FailureMessage, post.CancelReason, post.RemovedHow, post.SentAt is not null);

    /// <summary>What has surely not gone out can be changed; what may stand on the page cannot; what stands there as far as the channel lets us.</summary>
    public IReadOnlyList<PostAction> Actions => State switch
    {
        PostState.Scheduled when ToApprove => [PostAction.Approve, PostAction.Move, PostAction.Reword, PostAction.Cancel],
        PostState.Scheduled or PostState.HandedOver => [PostAction.Move, PostAction.Reword, PostAction.Cancel],
        PostState.Failed => [PostAction.Retry, PostAction.Move, PostAction.Reword, PostAction.Cancel],
        PostState.Vanished when !WasPublic => [PostAction.Retry],
        PostState.Sent => [PostAction.Repeat, .. Allowed(PostAction.Edit, PostAction.Hide, PostAction.Delete)],
        PostState.Removed when RemovedHow == Ledger.RemovedHow.Hidden => [.. Allowed(PostAction.Show, PostAction.Delete), PostAction.Repeat],
        PostState.Vanished or PostState.Removed or PostState.Rehearsed => [PostAction.Repeat],
        _ => [],
    };

    private IEnumerable<PostAction> Allowed(params PostAction[] wanted) => wanted.Where(action => ChannelKinds.Abilities(Kind).HasFlag(action switch
    {
        PostAction.Edit => ChannelAbilities.Edit,
        PostAction.Delete => ChannelAbilities.Delete,
        _ => ChannelAbilities.Hide,
    }));

    /// <summary>Another one after each change of state, time or words: tells a person who looks at an old row.</summary>
    public static string Version(PostState state, DateTime dueAt, string contentHash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{state}|{dueAt.Ticks}|{contentHash}")))[..16];
}
