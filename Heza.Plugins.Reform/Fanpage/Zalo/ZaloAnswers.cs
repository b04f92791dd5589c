using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Heza.Plugins.Reform.Fanpage.Zalo;

/// <summary>A clear answer: data, or a <see cref="ZaloFailure"/>.</summary>
internal readonly record struct ZaloReply<T>(T? Data, ZaloFailure? Failure)
    where T : class
{
    public static implicit operator ZaloReply<T>(T data) => new(data, null);

    public static implicit operator ZaloReply<T>(ZaloFailure failure) => new(null, failure);
}

/// <summary>No clear answer: nobody knows what was done. The message holds a status or a code, never what was sent.</summary>
internal sealed class ZaloUnclearException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>How Zalo writes JSON: snake case, numbers now and then as text.</summary>
internal static class ZaloJson
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
    };
}

internal interface IZaloAnswer
{
    /// <summary>0: done; null: this is no answer of Zalo's.</summary>
    int? Error { get; }
}

internal sealed record ZaloEnvelope<T>(int? Error, T? Data) : IZaloAnswer
    where T : class;

/// <summary>Of article/remove, which has nothing to tell.</summary>
internal sealed record ZaloNothing
{
    public static readonly ZaloNothing Instance = new();
}

/// <summary>Of article/create and article/update: what article/verify wants.</summary>
internal sealed record ZaloToken(string? Token);

/// <summary>Of article/verify.</summary>
internal sealed record ZaloArticleId(string? Id);

/// <summary>A page of article/getslice.</summary>
internal sealed record ZaloSlice(IReadOnlyList<ZaloListed>? Medias, int Total);

/// <param name="Status"><c>show</c> or <c>hide</c>.</param>
/// <param name="CreateDate">Milliseconds since 1970.</param>
/// <param name="LinkView">Address for readers.</param>
internal sealed record ZaloListed(string Id, string? Title, string? Status, long CreateDate, string? LinkView, long? TotalView, long? TotalShare)
{
    private const long FirstMilliseconds = 100_000_000_000;

    public bool Hidden => Status == "hide";

    /// <summary>UTC; null when it was not told. Seconds are understood too.</summary>
    public DateTime? CreatedAt =>
        CreateDate <= 0 || CreateDate > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? null
        : CreateDate < FirstMilliseconds ? DateTimeOffset.FromUnixTimeSeconds(CreateDate).UtcDateTime
        : DateTimeOffset.FromUnixTimeMilliseconds(CreateDate).UtcDateTime;
}

/// <summary>Of oa/getoa.</summary>
/// <param name="OaId">A number or text.</param>
internal sealed record ZaloAccount(JsonElement? OaId, string? Name)
{
    public string? Id => OaId is { ValueKind: JsonValueKind.String or JsonValueKind.Number } id ? id.ToString() : null;
}

/// <summary>Of oauth's access_token: a pair, or an error.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="RefreshTokenExpiresIn">Seconds; not always told.</param>
internal sealed record ZaloPair(int? Error, string? AccessToken, string? RefreshToken, long? ExpiresIn, long? RefreshTokenExpiresIn) : IZaloAnswer
{
    public override string ToString() => nameof(ZaloPair);
}

/// <summary>An article as article/create and article/update take it, and article/getdetail gives it.</summary>
internal static class ZaloFields
{
    public const string Show = "show";
    public const string Hide = "hide";

    public static JsonObject Article(ZaloArticle article, string author, string cover) => new()
    {
        ["type"] = "normal",
        ["title"] = article.Title,
        ["author"] = author,
        ["cover"] = new JsonObject { ["cover_type"] = "photo", ["photo_url"] = cover, ["status"] = Show },
        ["description"] = article.Description,
        ["body"] = new JsonArray([.. article.Blocks.Select(Block)]),
        ["status"] = Show,
        ["comment"] = Show,
    };

    public static JsonNode Block(string content) => new JsonObject { ["type"] = "text", ["content"] = content };

    /// <summary>What article/update takes, of what article/getdetail told: all of it, as Zalo replaces all of it.</summary>
    public static JsonObject ForUpdate(JsonObject detail, string id)
    {
        var update = new JsonObject { ["id"] = id, ["type"] = "normal" };
        foreach (var field in new[] { "title", "author", "cover", "description", "body", "status", "comment" })
        {
            if (detail[field] is { } value)
            {
                update[field] = value.DeepClone();
            }
        }

        return update;
    }

    public static string Text(JsonObject article, string field) => article[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : "";

    /// <summary>Contents of the text blocks of the body, as they stand there (HTML).</summary>
    public static IReadOnlyList<string> Blocks(JsonObject article) =>
        article["body"] is JsonArray body ? [.. body.OfType<JsonObject>().Where(block => Text(block, "type") == "text").Select(block => Text(block, "content"))] : [];
}
