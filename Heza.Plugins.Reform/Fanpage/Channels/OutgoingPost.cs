using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Publishing;

namespace Heza.Plugins.Reform.Fanpage.Channels;

/// <param name="Id">Of the ledger's row: for logs.</param>
/// <param name="Text">Frozen text, NFC.</param>
/// <param name="Card">The link and what it looks like on the page.</param>
/// <param name="Form">What the channel shows with the text.</param>
/// <param name="Photos">Absolute addresses of pictures, for <see cref="PostForm.Photos"/>.</param>
/// <param name="Body">Plain text of the article, for channels that show articles themselves (Zalo).</param>
/// <param name="HandOverFor">UTC; the channel is to publish it then. Null: publish now.</param>
/// <param name="Handle">What an earlier attempt kept.</param>
public sealed record OutgoingPost(
    Guid Id, string Text, LinkCard Card, PostForm Form, IReadOnlyList<string> Photos, string Body, DateTime? HandOverFor, string? Handle);

/// <param name="Text">The text that was sent.</param>
/// <param name="Link">The canonical address that was sent.</param>
/// <param name="Since">UTC; the first call: it cannot have appeared before.</param>
/// <param name="HandedOver">It may also wait among the scheduled ones.</param>
/// <param name="Handle">What <see cref="IChannel.Publish"/> kept.</param>
public sealed record SoughtPost(string Text, string Link, PostForm Form, string Title, DateTime Since, bool HandedOver, string? Handle)
{
    /// <summary>The channel's identifiers of posts that are known to be others, though they may say the same.</summary>
    public IReadOnlyCollection<string> Others { get; init; } = [];
}

/// <param name="ExternalId">The channel's own identifier of the post.</param>
/// <param name="Permalink">Absolute address of the post.</param>
/// <param name="At">UTC; when it appeared, or will.</param>
/// <param name="Waiting">Handed over and not public yet.</param>
public sealed record PostOnChannel(string ExternalId, string Permalink, DateTime At, bool Waiting = false);

/// <summary>How a post stands on its channel.</summary>
/// <param name="Seen">Null: it is not there any more.</param>
/// <param name="Text">The text that stands there; null where the channel does not tell.</param>
/// <param name="Hidden">It is there, but readers do not see it.</param>
public sealed record Standing(PostOnChannel? Seen, string? Text = null, bool Hidden = false)
{
    public static readonly Standing Gone = new((PostOnChannel?)null);
}

/// <summary>A change of a post that stands on the channel.</summary>
public abstract record PostChange(string ExternalId)
{
    /// <param name="Form">With pictures the link stands under the text, as <see cref="IChannel.Publish"/> wrote it.</param>
    public sealed record Edit(string ExternalId, string Text, PostForm Form, string Link) : PostChange(ExternalId);

    public sealed record Hide(string ExternalId) : PostChange(ExternalId);

    /// <summary>The opposite of <see cref="Hide"/>.</summary>
    public sealed record Show(string ExternalId) : PostChange(ExternalId);

    public sealed record Delete(string ExternalId) : PostChange(ExternalId);

    /// <summary>Takes a handed over post back before its time.</summary>
    public sealed record TakeBack(string ExternalId) : PostChange(ExternalId);

    /// <param name="Url">Absolute address of the article.</param>
    public sealed record Rescrape(string ExternalId, string Url) : PostChange(ExternalId);
}
