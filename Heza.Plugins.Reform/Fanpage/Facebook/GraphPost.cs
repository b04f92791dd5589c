using System.Globalization;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Channels;

namespace Heza.Plugins.Reform.Fanpage.Facebook;

/// <summary>A post as Facebook tells it. Times are UTC.</summary>
/// <param name="Published">False: it waits for <paramref name="ScheduledFor"/>.</param>
/// <param name="Links">Where its attachments lead, without Facebook's detour.</param>
internal sealed record GraphPost(
    string Id, string? Message, DateTime? CreatedAt, DateTime? ScheduledFor, string? Permalink, bool Published, bool Hidden, IReadOnlyList<string> Links)
{
    /// <summary>Everything but the attachments.</summary>
    public const string OwnFields = "id,created_time,message,permalink_url,is_published,is_hidden,scheduled_publish_time";

    /// <summary>For lists, where posts are recognised.</summary>
    public const string ListFields = "id,created_time,message,permalink_url,is_published,scheduled_publish_time,attachments{type,title,url,unshimmed_url}";

    private const string Facebook = "https://www.facebook.com/";

    /// <summary>Null: no post.</summary>
    public static GraphPost? Read(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && Text(json, "id") is { } id && GraphId.Is(id)
            ? new GraphPost(
                id, Text(json, "message"), Moment(json, "created_time"), Moment(json, "scheduled_publish_time"), Address(Text(json, "permalink_url")),
                !Is(json, "is_published", JsonValueKind.False), Is(json, "is_hidden", JsonValueKind.True), [.. Attached(json)])
            : null;

    /// <param name="otherwise">UTC; where Facebook does not tell when.</param>
    public PostOnChannel OnChannel(DateTime otherwise) =>
        new(Id, Permalink ?? DefaultPermalink(Id), (Published ? CreatedAt : ScheduledFor ?? CreatedAt) ?? otherwise, Waiting: !Published);

    /// <summary>Facebook leads on from here to the post's real address.</summary>
    public static string DefaultPermalink(string id) => Facebook + id;

    public static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    /// <summary>Unix seconds, or ISO 8601 with an offset such as <c>+0000</c>; null: not told, or none.</summary>
    public static DateTime? Moment(JsonElement json, string name) => json.TryGetProperty(name, out var value) ? Moment(value) : null;

    private static DateTime? Moment(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number when value.TryGetInt64(out var seconds) && seconds is > 0 and < 10_000_000_000 => DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime,
        JsonValueKind.String when DateTimeOffset.TryParse(
            value.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) => moment.UtcDateTime,
        _ => null,
    };

    // Shown as a link: nothing but an address of the web.
    public static string? Address(string? text) =>
        Uri.TryCreate(new Uri(Facebook), text, out var uri) && text is { Length: > 0 } && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
            ? uri.AbsoluteUri : null;

    private static bool Is(JsonElement json, string name, JsonValueKind kind) => json.TryGetProperty(name, out var value) && value.ValueKind == kind;

    private static IEnumerable<string> Attached(JsonElement json) =>
        json.TryGetProperty("attachments", out var attachments) && attachments.ValueKind == JsonValueKind.Object
        && attachments.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Array
            ? data.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object)
                .Select(one => Text(one, "unshimmed_url") ?? Text(one, "url")).OfType<string>()
            : [];
}
