using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Platform;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>What <see cref="Channel.Credentials"/> of a Facebook page holds, as JSON.</summary>
internal sealed record FacebookCredentials(string PageToken)
{
    public string Write() => JsonSerializer.Serialize(this);

    public static FacebookCredentials? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize<FacebookCredentials>(json) is { PageToken.Length: > 0 } read ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A page and the token that opens it.</summary>
internal sealed class PageAccess(Guid? channelId, string pageId, string token)
{
    public string PageId { get; } = GraphId.Checked(pageId);

    public string Token { get; } = token;

    public GraphCall Get(string kind, string path, params (string Name, string Value)[] fields) => Call(HttpMethod.Get, kind, path, fields);

    public GraphCall Post(string kind, string path, params (string Name, string Value)[] fields) => Call(HttpMethod.Post, kind, path, fields);

    public GraphCall Delete(string kind, string path) => Call(HttpMethod.Delete, kind, path, []);

    private GraphCall Call(HttpMethod method, string kind, string path, (string Name, string Value)[] fields) =>
        new(method, kind, path, Token, [.. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))], channelId);
}

/// <summary>Opens the page of a channel.</summary>
internal sealed class OpenPage(ChannelCredentials credentials, IOptions<FacebookOptions> options)
{
    public Result<PageAccess> Run(Channel channel) =>
        !options.Value.Ready ? new Problem(ProblemKind.Unavailable, GraphWords.NotReady)
        : FacebookCredentials.Read(credentials.Read(channel)) is { } read && GraphId.Is(channel.ExternalId)
            ? new PageAccess(channel.Id, channel.ExternalId!, read.PageToken)
            : new Problem(ProblemKind.Unavailable, GraphWords.NotConnected);
}
