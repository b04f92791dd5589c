namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <summary>What a kind of channel can do beyond publishing and being read.</summary>
[Flags]
public enum ChannelAbilities
{
    None = 0,

    /// <summary>Change the text of a post that stands there.</summary>
    Edit = 1,
    Hide = 2,
    Delete = 4,

    /// <summary>Read the link's page anew after its title or picture changed.</summary>
    Rescrape = 8,

    /// <summary>Take a post ahead of its time.</summary>
    HandOver = 16,

    /// <summary>Tell how often a post was seen.</summary>
    Figures = 32,

    /// <summary>Posts of pictures besides posts of a link.</summary>
    Photos = 64,
}

/// <summary>
/// The port to one kind of fanpage. The outside world knows no idempotency key: a second <see cref="Publish"/> is a second
/// post. Every method throws when nobody knows what happened (time-out, reset, HTTP 5xx, answer that cannot be read); a read
/// throws <see cref="ChannelBlockedException"/> when the channel itself is closed to us.
/// </summary>
public interface IChannel
{
    ChannelKind Kind { get; }

    ChannelAbilities Abilities => ChannelKinds.Abilities(Kind);

    /// <summary>Publishes at once, or hands the post over when <see cref="OutgoingPost.HandOverFor"/> is set.</summary>
    /// <param name="keep">
    /// Writes down, before anything that can be seen is done with it, a handle that the next steps and reading back need
    /// (Zalo's token, Facebook's uploaded photos). A later attempt gets it as <see cref="OutgoingPost.Handle"/>.
    /// </param>
    Task<PublishAnswer> Publish(Channel channel, OutgoingPost post, Func<string, Task> keep, CancellationToken ct);

    /// <summary>Looks for the post: published, or, when it was handed over, waiting there. Null: not there (as far as feeds tell, which lag).</summary>
    Task<PostOnChannel?> Find(Channel channel, SoughtPost sought, CancellationToken ct);

    /// <summary>How a post that is known by its identifier stands there now.</summary>
    Task<Standing> Look(Channel channel, string externalId, CancellationToken ct);

    /// <summary>Changes a post that stands there. All changes bear being repeated. Only those of <see cref="Abilities"/> are asked for.</summary>
    Task<ChangeAnswer> Change(Channel channel, PostChange change, CancellationToken ct);

    /// <summary>Figures of a post by the platform's names; only with <see cref="ChannelAbilities.Figures"/>. Unknown names are left out with a warning in the log.</summary>
    Task<IReadOnlyDictionary<string, long>> ReadFigures(Channel channel, string externalId, CancellationToken ct);

    /// <summary>Looks at the token; throws when the platform cannot be reached.</summary>
    Task<ConnectionHealth> CheckConnection(Channel channel, CancellationToken ct);
}

/// <summary>A read that the channel refuses because of itself, not because of the post.</summary>
/// <param name="trouble">Null: only for a while; <paramref name="rest"/> says for how long.</param>
/// <param name="message">Vietnamese: what happened and what to do.</param>
public sealed class ChannelBlockedException(ChannelTrouble? trouble, TimeSpan? rest, string message) : Exception(message)
{
    public ChannelTrouble? Trouble { get; } = trouble;

    public TimeSpan? Rest { get; } = rest;
}
