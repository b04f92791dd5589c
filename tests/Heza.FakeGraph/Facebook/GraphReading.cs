using System.Globalization;
using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>Lists of posts, one post, and its numbers.</summary>
internal sealed class GraphReading(FakeFacebook facebook)
{
    private static readonly string[] Metrics =
    [
        "post_media_view", "post_total_media_view_unique", "post_clicks", "post_clicks_by_type", "post_reactions_by_type_total", "post_activity_by_action_type", "post_engaged_users",
    ];

    private readonly PostFields _fields = new(facebook);

    public Answer Read(RecordedRequest request, FakeToken token)
    {
        if (!token.Scopes.Contains("pages_read_engagement"))
        {
            return Answer.Refuse(new(10, "(#10) This endpoint requires the 'pages_read_engagement' permission", Status: 403));
        }

        var (fields, error) = PostFields.Ask(request);
        if (error is not null)
        {
            return Answer.Refuse(error);
        }

        if (request.Route.Segments is [var id])
        {
            return There(id) is { } post ? Answer.Ok(_fields.Describe(post, fields), post.Id) : Answer.Refuse(GraphErrors.NotFound(id));
        }

        return request.Owner is { } owner && facebook.Page(owner) is { } page
            ? List(request, page, fields)
            : Answer.Refuse(GraphErrors.NotFound(request.Route.Segments[0]));
    }

    public Answer Insights(RecordedRequest request, FakeToken token)
    {
        if (!token.Scopes.Contains("read_insights"))
        {
            return Answer.Refuse(GraphErrors.Missing("read_insights"));
        }

        var id = request.Route.Segments[0];
        if (There(id) is not { } post)
        {
            return Answer.Refuse(GraphErrors.NotFound(id));
        }

        var asked = (request.Parameter("metric") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (asked.Length == 0 || asked.Any(metric => !Metrics.Contains(metric) && !post.Insights.ContainsKey(metric)))
        {
            return Answer.Refuse(GraphErrors.Parameter("The value must be a valid insights metric"));
        }

        var numbers = facebook.Page(post.PageId)!.Fans < 100 ? [] : asked;
        return Answer.Ok(new JsonObject { ["data"] = new JsonArray([.. numbers.Select(metric => (JsonNode)Number(post, metric))]) }, post.Id);
    }

    private Answer List(RecordedRequest request, FakePage page, IReadOnlyList<GraphFields> fields)
    {
        var ask = GraphList.Ask(request, 25);
        if (ask.Limit is < 1 or > 100)
        {
            return Answer.Refuse(GraphErrors.Parameter("Param limit must be between 1 and 100"));
        }

        var waiting = request.Route.Segments[1] == "scheduled_posts";
        var (since, until) = (Moment(request.Parameter("since")), Moment(request.Parameter("until")));
        var rows = page.Posts
            .Where(post => waiting ? post is { PublishedAt: null, ScheduledAt: not null } : post.PublishedAt is not null)
            .Where(post => waiting || !(post.PublishedAt < since || post.PublishedAt > until))
            .OrderByDescending(post => waiting ? post.ScheduledAt : post.PublishedAt).ThenByDescending(post => post.Number)
            .ToList();
        return ask.Answer(rows, post => post.Number, post => Listed(page, post) ? _fields.Describe(post, fields) : null);
    }

    private bool Listed(FakePage page, FakePost post) => post.RemovedAt is null && (post.PublishedAt ?? post.AcceptedAt) + page.FeedLag <= facebook.Now;

    private FakePost? There(string id) => facebook.Page(id.Split('_')[0])?.Find(id) is { RemovedAt: null } post ? post : null;

    private static JsonObject Number(FakePost post, string metric) => new()
    {
        ["name"] = metric,
        ["period"] = "lifetime",
        ["values"] = new JsonArray(new JsonObject
        {
            ["value"] = metric is "post_reactions_by_type_total" or "post_clicks_by_type"
                ? new JsonObject(post.Insights.TryGetValue(metric, out var likes) ? [KeyValuePair.Create("like", (JsonNode?)likes)] : [])
                : JsonValue.Create(post.Insights.GetValueOrDefault(metric)),
        }),
        ["title"] = metric,
        ["description"] = metric,
        ["id"] = $"{post.Id}/insights/{metric}/lifetime",
    };

    private static DateTimeOffset? Moment(string? text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? DateTimeOffset.FromUnixTimeSeconds(seconds)
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment
        : null;
}
