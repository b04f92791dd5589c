using System.Globalization;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>A post as the Graph API tells of it.</summary>
internal sealed class PostFields(FakeFacebook facebook)
{
    private static readonly string[] Known =
    [
        "id", "created_time", "updated_time", "message", "permalink_url", "is_published", "is_hidden", "scheduled_publish_time", "status_type", "from", "attachments", "story", "full_picture", "actions",
    ];

    /// <summary>The fields that were asked for; an unknown one is an error.</summary>
    public static (IReadOnlyList<GraphFields> Fields, ApiError? Error) Ask(RecordedRequest request)
    {
        var fields = GraphFields.Parse(request.Parameter("fields") is { Length: > 0 } text ? text : "created_time,message,id");
        return fields.FirstOrDefault(field => !Known.Contains(field.Name)) is { } unknown
            ? ([], GraphErrors.Parameter($"Tried accessing nonexisting field ({unknown.Name}) on node type (PagePost)"))
            : (fields, null);
    }

    public JsonObject Describe(FakePost post, IReadOnlyList<GraphFields> fields)
    {
        var answer = new JsonObject();
        foreach (var field in fields)
        {
            if (Value(post, field) is { } value)
            {
                answer[field.Name] = value;
            }
        }

        answer["id"] = post.Id;
        return answer;
    }

    /// <summary>As Facebook writes times: <c>2026-04-23T07:05:00+0000</c>.</summary>
    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'+0000'", CultureInfo.InvariantCulture);

    private JsonNode? Value(FakePost post, GraphFields field) => field.Name switch
    {
        "created_time" or "updated_time" => Time(post.PublishedAt ?? post.AcceptedAt),
        "message" => post.Text.Length > 0 ? post.Text : null,
        "permalink_url" => $"https://www.facebook.com/{post.PageId}/posts/{post.Id.Split('_')[1]}",
        "is_published" => post.PublishedAt is not null,
        "is_hidden" => post.Hidden,
        "scheduled_publish_time" => post.PublishedAt is null ? post.ScheduledAt?.ToUnixTimeSeconds() : null,
        "status_type" => post.Photos.Count > 0 ? "added_photos" : "shared_story",
        "from" => new JsonObject { ["id"] = post.PageId, ["name"] = facebook.Page(post.PageId)!.Name },
        "attachments" => Attachments(post, field.Inner.Count > 0 ? [.. field.Inner.Select(inner => inner.Name)] : ["media_type", "title", "type", "url"]),
        _ => null,
    };

    private JsonObject? Attachments(FakePost post, string[] fields)
    {
        var all = post.Photos.Count switch
        {
            0 when post.Link.Length > 0 => Link(post),
            0 => null,
            1 => Photo(post, post.Photos[0]),
            _ => Album(post, fields),
        };
        return all is null ? null : new() { ["data"] = new JsonArray(Only(all, fields)) };
    }

    private JsonObject Link(FakePost post) => new()
    {
        ["type"] = "share",
        ["media_type"] = "link",
        ["title"] = facebook.CardTitle(post.Link),
        ["url"] = $"https://l.facebook.com/l.php?u={Uri.EscapeDataString(post.Link)}&h=AT0fake",
        ["unshimmed_url"] = post.Link,
    };

    private static JsonObject Photo(FakePost post, FakePhoto photo)
    {
        var url = $"https://www.facebook.com/photo.php?fbid={photo.Id}&set=a.1&id={post.PageId}";
        return new()
        {
            ["type"] = "photo",
            ["media_type"] = "photo",
            ["url"] = url,
            ["unshimmed_url"] = url,
            ["target"] = new JsonObject { ["id"] = photo.Id, ["url"] = url },
        };
    }

    private static JsonObject Album(FakePost post, string[] fields) => new()
    {
        ["type"] = "album",
        ["media_type"] = "album",
        ["url"] = $"https://www.facebook.com/{post.Id}",
        ["unshimmed_url"] = $"https://www.facebook.com/{post.Id}",
        ["subattachments"] = new JsonObject { ["data"] = new JsonArray([.. post.Photos.Select(photo => (JsonNode)Only(Photo(post, photo), [.. fields, "target", "type"]))]) },
    };

    private static JsonObject Only(JsonObject all, string[] fields) =>
        new(all.Where(pair => fields.Contains(pair.Key)).Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())).ToList());
}
