using System.Text.Json.Nodes;

namespace Heza.Testing.Fakes;

/// <summary>Who a token belongs to, and which pages its person manages.</summary>
internal sealed class GraphAccounts(FakeFacebook facebook)
{
    public Answer Answer(RecordedRequest request, FakeToken token) => request.Route.Segments switch
    {
        ["me", "accounts"] => Accounts(request, token),
        ["me"] when token.Type == FakeTokenType.Page => Page(facebook.Page(token.PageId)!, request, token),
        ["me"] when token.Type == FakeTokenType.User => Fakes.Answer.Ok(new JsonObject { ["id"] = token.UserId, ["name"] = "Người quản trị trang" }),
        ["me"] => Fakes.Answer.Refuse(new(2500, "An active access token must be used to query information about the current user.")),
        var segments => Page(facebook.Page(segments[0])!, request, token),
    };

    private Answer Accounts(RecordedRequest request, FakeToken token)
    {
        if (token.Type != FakeTokenType.User)
        {
            return Fakes.Answer.Refuse(GraphErrors.Parameter("Tried accessing nonexisting field (accounts) on node type (Page)"));
        }

        var pages = token.Scopes.Contains("pages_show_list") ? facebook.Pages : [];
        var list = GraphList.Ask(request, 25);
        var rows = pages.Select((page, index) => (Number: index + 1, page)).ToList();
        return list.Answer(rows, row => row.Number, row => Describe(row.page, token, Fields(request, "access_token,category,name,id,tasks")));
    }

    private Answer Page(FakePage page, RecordedRequest request, FakeToken token) =>
        Fakes.Answer.Ok(Describe(page, token, Fields(request, "name,id"), request), page.Id);

    private static string[] Fields(RecordedRequest request, string otherwise) =>
        [.. GraphFields.Parse(request.Parameter("fields") is { Length: > 0 } fields ? fields : otherwise).Select(field => field.Name).Append("id").Distinct()];

    private JsonObject Describe(FakePage page, FakeToken token, string[] fields, RecordedRequest? request = null) =>
        new(fields.Select(field => KeyValuePair.Create(field, Value(page, token, field, request))).Where(pair => pair.Value is not null));

    private JsonNode? Value(FakePage page, FakeToken token, string field, RecordedRequest? request) => field switch
    {
        "id" => page.Id,
        "name" => page.Name,
        "category" => "Government organization",
        "fan_count" or "followers_count" => page.Fans,
        "link" => $"https://www.facebook.com/{page.Id}",
        "is_published" => true,
        "tasks" => request is null ? new JsonArray("ANALYZE", "ADVERTISE", "MODERATE", "CREATE_CONTENT", "MANAGE") : null,
        "access_token" => token.Type == FakeTokenType.Page ? token.Value : facebook.Tokens.ForPage(token, page.Id).Value,
        _ => null,
    };
}
