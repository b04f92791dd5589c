using System.Globalization;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>Articles: made in two steps (create gives a token, verify the id), listed ten at a time.</summary>
internal sealed class ZaloArticles(FakeZalo zalo)
{
    public Answer Create(RecordedRequest request)
    {
        if (request.Json() is not { } content)
        {
            return Answer.Refuse(ZaloErrors.Parameter("Body is not JSON"));
        }

        if (Wrong(content) is { } wrong)
        {
            return Answer.Refuse(ZaloErrors.Parameter(wrong));
        }

        var (article, token) = zalo.Add(content);
        return ZaloApi.Success(new() { ["token"] = token }, article.Id);
    }

    public Answer Verify(RecordedRequest request)
    {
        if (zalo.Making(request.Json()?["token"]?.ToString() ?? "") is not { } article)
        {
            return Answer.Refuse(ZaloErrors.Parameter("token is invalid"));
        }

        return article.ReadyAt > zalo.Now ? Answer.Refuse(ZaloErrors.NotReady) : ZaloApi.Success(new() { ["id"] = article.Id }, article.Id);
    }

    public Answer Read(RecordedRequest request) => request.Route.Segments[^1] == "getdetail" ? Detail(request) : Slice(request);

    public Answer Update(RecordedRequest request)
    {
        if (request.Json() is not { } content || zalo.Find(content["id"]?.ToString() ?? "") is not { } article)
        {
            return Answer.Refuse(ZaloErrors.Parameter("id is invalid"));
        }

        if (Wrong(content) is { } wrong)
        {
            return Answer.Refuse(ZaloErrors.Parameter(wrong));
        }

        article.Content = content;
        article.Edits++;
        return ZaloApi.Success(new() { ["token"] = zalo.Token(article) }, article.Id);
    }

    public Answer Remove(RecordedRequest request)
    {
        if (zalo.Find(request.Json()?["id"]?.ToString() ?? "") is not { } article)
        {
            return Answer.Refuse(ZaloErrors.Parameter("id is invalid"));
        }

        article.RemovedAt = zalo.Now;
        return ZaloApi.Success([], article.Id);
    }

    // Lengths as Zalo's documentation has them; the cover is mandatory.
    private static string? Wrong(JsonObject content)
    {
        string Text(string name) => content[name] is JsonValue value ? value.ToString() : "";
        return Text("type") is not "normal" ? "type accept only 2 value normal and video."
            : Text("title").Length is 0 or > 150 ? "title is invalid"
            : Text("author").Length is 0 or > 50 ? "author is invalid"
            : Text("description").Length is 0 or > 300 ? "description is invalid"
            : Cover(content["cover"] as JsonObject) ? "cover is invalid"
            : content["body"] is not JsonArray { Count: > 0 } body || body.Any(part => part?["type"]?.ToString() is not ("text" or "image" or "video" or "product")) ? "body is invalid"
            : Text("status") is not ("show" or "hide") ? "status is invalid"
            : Text("comment") is not ("show" or "hide" or "") ? "comment is invalid"
            : null;
    }

    private static bool Cover(JsonObject? cover) =>
        cover?["cover_type"]?.ToString() != "photo"
        || !Uri.TryCreate(cover["photo_url"]?.ToString(), UriKind.Absolute, out _)
        || cover["status"]?.ToString() is not ("show" or "hide");

    private Answer Detail(RecordedRequest request)
    {
        var id = request.Query.GetValueOrDefault("id") ?? "";
        if (zalo.Find(id) is not { } article || article.ReadyAt > zalo.Now)
        {
            return Answer.Refuse(ZaloErrors.Parameter("id is invalid"));
        }

        var detail = article.Content.DeepClone().AsObject();
        detail["id"] = article.Id;
        detail["create_date"] = article.CreatedAt.ToUnixTimeMilliseconds();
        return ZaloApi.Success(detail, article.Id);
    }

    private Answer Slice(RecordedRequest request)
    {
        if (request.Query.GetValueOrDefault("type") is not "normal")
        {
            return Answer.Refuse(ZaloErrors.Parameter("type accept only 2 value normal and video."));
        }

        if (!Number(request, "offset", 0, out var offset) || !Number(request, "limit", 10, out var limit) || limit is 0 or > 10)
        {
            return Answer.Refuse(ZaloErrors.Parameter("offset or limit is invalid: at most 10 at a time"));
        }

        var now = zalo.Now;
        var listed = zalo.Articles.Where(article => article.RemovedAt is null && article.ReadyAt <= now && article.CreatedAt + zalo.ListLag <= now).OrderByDescending(article => article.Number).ToList();
        return ZaloApi.Success(new()
        {
            ["medias"] = new JsonArray([.. listed.Skip(offset).Take(limit).Select(article => (JsonNode)Row(article))]),
            ["total"] = listed.Count,
        });
    }

    private static bool Number(RecordedRequest request, string name, int otherwise, out int number)
    {
        number = otherwise;
        return request.Query.GetValueOrDefault(name) is not { } text || int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);
    }

    private static JsonObject Row(FakeArticle article) => new()
    {
        ["id"] = article.Id,
        ["type"] = "normal",
        ["title"] = article.Title,
        ["status"] = article.Show ? "show" : "hide",
        ["total_view"] = 0,
        ["total_share"] = 0,
        ["create_date"] = article.CreatedAt.ToUnixTimeMilliseconds(),
        ["update_date"] = article.CreatedAt.ToUnixTimeMilliseconds(),
        ["thumb"] = article.CoverUrl,
        ["link_view"] = $"https://rd.zapps.vn/detail/5000000000000001?id={article.Id}&pageId=5000000000000001",
    };
}
