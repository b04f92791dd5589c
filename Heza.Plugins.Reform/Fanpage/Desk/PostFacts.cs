using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Serialization;
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
}

/// <summary>What the words about a post, and what can be done with it, depend on.</summary>
public sealed record PostFacts(PostState State, bool ChannelEnabled, FailureCause? FailureCause, string? FailureMessage, string? CancelReason)
{
    /// <summary>What has surely not gone out can be changed; what may stand on the page cannot.</summary>
    public static IReadOnlyList<PostAction> Actions(PostState state) => state switch
    {
        PostState.Scheduled => [PostAction.Move, PostAction.Reword, PostAction.Cancel],
        PostState.Failed => [PostAction.Retry, PostAction.Move, PostAction.Reword, PostAction.Cancel],
        _ => [],
    };

    /// <summary>Another one after each change of state, time or words: tells a person who looks at an old row.</summary>
    public static string Version(PostState state, DateTime dueAt, string contentHash) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{state}|{dueAt.Ticks}|{contentHash}")))[..16];
}
