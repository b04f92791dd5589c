using System.Text.Json;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>One call.</summary>
/// <param name="Kind">What kind of path it is, for the log: <c>page/feed</c>.</param>
/// <param name="Path">Below the version, without a slash in front; identifiers in it are checked by the caller (<see cref="GraphId"/>).</param>
/// <param name="Token">Null: the call opens itself by what stands in its body (<c>oauth/access_token</c>).</param>
/// <param name="Fields">In the body of a POST, else in the address: never a token there.</param>
/// <param name="ChannelId">Whose budget the answer tells about; null: of no channel.</param>
internal sealed record GraphCall(HttpMethod Method, string Kind, string Path, string? Token, IReadOnlyList<KeyValuePair<string, string>> Fields, Guid? ChannelId)
{
    /// <summary>Null: the configured time.</summary>
    public TimeSpan? Timeout { get; init; }
}

/// <summary>What came of a call. Where nobody knows, there is none: <see cref="GraphUnclearException"/>.</summary>
internal abstract record GraphReply
{
    private GraphReply()
    {
    }

    /// <param name="Body">An object, without <c>error</c>.</param>
    public sealed record Answered(JsonElement Body) : GraphReply;

    public sealed record Failed(GraphError Error) : GraphReply;

    /// <summary>No connection: nothing of the body went out.</summary>
    public sealed record NotSent(string Cause) : GraphReply;
}

/// <summary>Nobody knows whether the call was applied: no answer, or none that can be read.</summary>
internal sealed class GraphUnclearException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>Facebook's identifiers: digits, of posts two numbers. Anything else does not get into a path.</summary>
internal static class GraphId
{
    private const int Longest = 100;

    public static bool Is(string? id) => id is { Length: > 0 and <= Longest } && id.All(c => char.IsAsciiDigit(c) || c == '_');

    public static string Checked(string? id) => Is(id) ? id! : throw new GraphUnclearException("Facebook told an identifier that is none.");
}
