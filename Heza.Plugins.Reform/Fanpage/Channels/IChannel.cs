using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>The port to one kind of fanpage. The outside world knows no idempotency key: a second call is a second post.</summary>
public interface IChannel
{
    ChannelKind Kind { get; }

    /// <summary>
    /// Publishes at once. Throw when it is not certain what happened (time-out, reset, HTTP 5xx): the ledger then reads
    /// back before anything is sent again.
    /// </summary>
    Task<PublishAnswer> Publish(OutgoingPost post, CancellationToken ct);

    /// <summary>Looks for a post with this text and link that appeared at or after <paramref name="since"/> (UTC).</summary>
    Task<PostOnChannel?> Find(string text, string link, DateTime since, CancellationToken ct);
}

/// <param name="Text">Frozen text, NFC.</param>
/// <param name="Card">The link and what it looks like on the page.</param>
public sealed record OutgoingPost(string Text, LinkCard Card);

/// <param name="ExternalId">The channel's own identifier of the post.</param>
/// <param name="Permalink">Absolute address of the post.</param>
/// <param name="At">UTC; when it appeared.</param>
public sealed record PostOnChannel(string ExternalId, string Permalink, DateTime At);

/// <summary>A clear answer of a channel.</summary>
public abstract record PublishAnswer
{
    private PublishAnswer()
    {
    }

    public sealed record Accepted(PostOnChannel Post) : PublishAnswer;

    /// <summary>Surely not published, and it would be refused again.</summary>
    /// <param name="Message">Vietnamese: why; what to do then is told by the desk.</param>
    public sealed record Refused(string Message) : PublishAnswer;
}
