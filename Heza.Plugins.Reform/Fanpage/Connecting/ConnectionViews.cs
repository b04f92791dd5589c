using System.Text.Json.Serialization;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Desk;

namespace Heza.Plugins.Reform.Fanpage.Connecting;

/// <param name="Token">A page's token, or that of a person who manages pages.</param>
/// <param name="PageId">Which of several pages; null: not chosen yet.</param>
public sealed record ConnectRequest(string? Token, string? PageId);

/// <param name="PageId">Which page.</param>
public sealed record ChoosePageRequest(string? PageId);

/// <param name="Url">Where the browser goes to ask Facebook.</param>
public sealed record OAuthStart(string Url);

/// <summary>A page that can be connected.</summary>
/// <param name="Tasks">What the person may do there, in Facebook's words: CREATE_CONTENT, MODERATE, …</param>
/// <param name="CanPost">Whether CREATE_CONTENT is among them.</param>
/// <param name="Channel">Code of the channel that it is already; choosing it connects that channel anew.</param>
public sealed record PageChoice(string Id, string Name, IReadOnlyList<string> Tasks, bool CanPost, string? Channel);

/// <summary>What came of connecting.</summary>
/// <param name="Channel">Null: one of <paramref name="Pages"/> has to be chosen.</param>
/// <param name="Pages">Empty once it is connected.</param>
public sealed record ConnectAnswer(ConnectionView? Channel, IReadOnlyList<PageChoice> Pages);

/// <param name="ExpiresAt">UTC; after that one has to begin anew.</param>
public sealed record PendingView(Guid Id, DateTime ExpiresAt, IReadOnlyList<PageChoice> Pages);

/// <summary>How a channel is connected. Times are UTC.</summary>
/// <param name="Connected">Whether there is a token at all.</param>
/// <param name="Trouble">Null: works.</param>
/// <param name="Message">Vietnamese: what is wrong and what to do, or a warning; null: nothing to say.</param>
/// <param name="TokenExpiresAt">Null: never, or not known.</param>
public sealed record ConnectionView(
    string Code,
    string Name,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<ChannelKind>))] ChannelKind Kind,
    string? PageUrl,
    bool Connected,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<ChannelTrouble>))] ChannelTrouble? Trouble,
    string? Message,
    DateTime? ConnectedAt,
    string? ConnectedBy,
    DateTime? CheckedAt,
    DateTime? TokenExpiresAt,
    DateTime? DataAccessExpiresAt,
    IReadOnlyList<string> Scopes)
{
    internal static ConnectionView Of(Channel channel, string? warning = null) => new(
        channel.Code, channel.Name, channel.Kind, channel.PageUrl, channel.Credentials is not null, channel.Trouble, channel.TroubleMessage ?? warning,
        channel.ConnectedAt, channel.ConnectedBy, channel.CheckedAt, channel.TokenExpiresAt, channel.DataAccessExpiresAt,
        channel.Scopes?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? []);
}
