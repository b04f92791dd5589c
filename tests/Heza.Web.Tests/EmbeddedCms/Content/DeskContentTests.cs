using System.Text.Json;
using Heza.Web.EmbeddedCms.Content;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class DeskContentTests
{
    [Fact]
    public async Task Article_lives_from_draft_to_withdrawal_over_HTTP()
    {
        await using var site = await ContentDesk.Open();

        var (status, created, response) = await site.Editor.Send(HttpMethod.Post, "", new { type = "reformArticle", name = "Một cửa", values = new { title = "Một cửa", count = 3 } });
        Assert.Equal(201, status);
        var key = created.GetProperty("key").GetGuid();
        Assert.Equal($"{ContentFeature.Route}/{key}", response.Headers.Location!.OriginalString);
        Assert.Equal(("draft", 1, SiteStructure.ArticleFolder), (Text(created, "state"), created.GetProperty("revision").GetInt32(), created.GetProperty("parentKey").GetGuid()));
        Assert.Equal(["save", "submit", "trash"], Actions(created));

        var (_, saved, _) = await site.Editor.Send(HttpMethod.Put, $"/{key}", new { values = new { title = "Một cửa điện tử" }, revision = 1 });
        Assert.Equal(("Một cửa điện tử", 3, 2), (Text(saved.GetProperty("values"), "title"), saved.GetProperty("values").GetProperty("count").GetInt32(), saved.GetProperty("revision").GetInt32()));
        Assert.Equal(409, (await site.Editor.Send(HttpMethod.Put, $"/{key}", new { name = "x", revision = 1 })).Status);

        Assert.Equal(403, (await site.Editor.Send(HttpMethod.Post, $"/{key}/publish")).Status);
        Assert.Equal(409, (await site.Approver.Send(HttpMethod.Post, $"/{key}/publish", new { revision = 1 })).Status);
        var (_, published, _) = await site.Approver.Send(HttpMethod.Post, $"/{key}/publish", new { revision = 2 });
        Assert.Equal(("published", $"/bai/{key}"), (Text(published, "state"), published.GetProperty("addresses")[0].GetString()));
        Assert.Equal(["save", "publish", "schedule", "withdraw", "trash", "delete"], Actions(published));

        Assert.Equal(403, (await site.Editor.Send(HttpMethod.Post, $"/{key}/trash")).Status);
        Assert.Equal(422, (await site.Approver.Send(HttpMethod.Post, $"/{key}/withdraw")).Status);
        var (_, withdrawn, _) = await site.Approver.Send(HttpMethod.Post, $"/{key}/withdraw", new { reason = "Sai số liệu" });
        Assert.Equal("draft", Text(withdrawn, "state"));

        Assert.Equal("trashed", Text((await site.Editor.Send(HttpMethod.Post, $"/{key}/trash")).Body, "state"));
        Assert.Equal("draft", Text((await site.Approver.Send(HttpMethod.Post, $"/{key}/restore")).Body, "state"));
        var (_, versions, _) = await site.Editor.Send(HttpMethod.Get, $"/{key}/versions");
        var first = versions.GetProperty("items")[1].GetProperty("id").GetInt32();
        Assert.Equal("Một cửa", Text((await site.Editor.Send(HttpMethod.Get, $"/{key}/versions/{first}")).Body.GetProperty("values"), "title"));
        Assert.Equal("Một cửa", Text((await site.Editor.Send(HttpMethod.Post, $"/{key}/versions/{first}/restore")).Body.GetProperty("values"), "title"));

        Assert.Equal(204, (await site.Approver.Send(HttpMethod.Delete, $"/{key}")).Status);
        Assert.Equal(404, (await site.Editor.Send(HttpMethod.Get, $"/{key}")).Status);
        var (_, log, _) = await site.Editor.Send(HttpMethod.Get, $"/{key}/log");
        Assert.Equal(
            ["deleted", "versionRestored", "restored", "trashed", "withdrawn", "published", "saved", "created"],
            log.GetProperty("items").EnumerateArray().Select(row => Text(row, "action")));
    }

    [Fact]
    public async Task Publishing_at_once_is_for_approvers_and_all_or_nothing()
    {
        await using var site = await ContentDesk.Open();

        Assert.Equal(403, (await site.Editor.Send(HttpMethod.Post, "", new { type = "reformArticle", name = "a", publish = true, values = new { title = "a" } })).Status);
        var (status, problem, _) = await site.Approver.Send(HttpMethod.Post, "", new { type = "reformArticle", name = "a", publish = true });
        Assert.Equal((422, "Hãy nhập tiêu đề."), (status, problem.GetProperty("errors").GetProperty("title")[0].GetString()));
        Assert.Equal(2, (await site.Editor.Send(HttpMethod.Get, "")).Body.GetProperty("total").GetInt32());
        var (made, detail, _) = await site.Approver.Send(HttpMethod.Post, "", new { type = "reformArticle", name = "a", publish = true, values = new { title = "a" } });
        Assert.Equal((201, "published"), (made, Text(detail, "state")));
    }

    [Fact]
    public async Task Schedule_takes_Vietnam_time_and_refuses_the_past()
    {
        await using var site = await ContentDesk.Open();
        var key = (await site.Editor.Send(HttpMethod.Post, "", new { type = "reformArticle", name = "a", values = new { title = "a" } })).Body.GetProperty("key").GetGuid();

        Assert.Equal(422, (await site.Approver.Send(HttpMethod.Post, $"/{key}/schedule", new { publishAt = "2026-03-02T07:59" })).Status);
        Assert.Equal(422, (await site.Approver.Send(HttpMethod.Post, $"/{key}/schedule", new { publishAt = "mai" })).Status);
        Assert.Equal(403, (await site.Editor.Send(HttpMethod.Post, $"/{key}/schedule", new { publishAt = "2026-03-02T09:00" })).Status);
        var (_, scheduled, _) = await site.Approver.Send(HttpMethod.Post, $"/{key}/schedule", new { publishAt = "2026-03-02T09:00", withdrawAt = "2026-03-02T03:00:00Z" });

        Assert.Equal("scheduled", Text(scheduled, "state"));
        Assert.Equal(("2026-03-02T02:00:00Z", "2026-03-02T03:00:00Z"), (Text(scheduled.GetProperty("schedule"), "publishAt"), Text(scheduled.GetProperty("schedule"), "withdrawAt")));
    }

    [Theory]
    [InlineData("", 415)]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("[]", 400)]
    [InlineData("""{"type":"reformArticle","name":7}""", 400)]
    [InlineData("""{"type":"reformArticle","name":"a","name":"b"}""", 400)]
    [InlineData("""{"type":"reformArticle","name":"a","key":"not-a-key"}""", 400)]
    [InlineData("""{"type":"reformArticle","name":"a","publish":null,"values":null}""", 201)]
    [InlineData("""{"type":null,"name":null}""", 422)]
    [InlineData("""{"type":"toString","name":"a"}""", 422)]
    [InlineData("""{"type":"reformArticle","name":"a\u0000"}""", 422)]
    [InlineData("""{"type":"reformArticle","name":"a\ud800"}""", 400)]
    [InlineData("""{"type":"reformArticle","name":"a","values":{"title":"\ud800"}}""", 422)]
    [InlineData("""{"type":"reformArticle","name":"a","values":{"title":{"deep":["\u0000"]}}}""", 422)]
    [InlineData("""{"type":"reformArticle","name":"a","values":{"nowhere":1}}""", 422)]
    public async Task Strange_bodies_get_a_clear_answer(string body, int expected)
    {
        await using var site = await ContentDesk.Open();

        var (status, answer, response) = await site.Editor.Send(HttpMethod.Post, "", body.Length == 0 ? null : body);

        Assert.Equal(expected, status);
        if (status >= 400)
        {
            Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
            Assert.NotEmpty(answer.GetProperty("title").GetString()!);
        }
    }

    [Fact]
    public async Task Bodies_that_are_too_deep_or_too_large_are_refused()
    {
        await using var site = await ContentDesk.Open();
        const string Start = """{"type":"reformArticle","name":"a","values":{"title":""";
        var deep = Start + new string('[', 60) + new string(']', 60) + "}}";
        var large = Start + '"' + new string('a', 5 * 1024 * 1024) + "\"}}";

        Assert.Equal(400, (await site.Editor.Send(HttpMethod.Post, "", deep)).Status);
        Assert.Equal(413, (await site.Editor.Send(HttpMethod.Post, "", large)).Status);
    }

    [Theory]
    [InlineData("?page=0")]
    [InlineData("?page=hai")]
    [InlineData("?pageSize=1000")]
    [InlineData("?state=xxx")]
    [InlineData("?state=1")]
    [InlineData("?parent=xxx")]
    [InlineData("?text=a%00")]
    [InlineData("?type=a%00")]
    public async Task Strange_filters_get_a_clear_answer(string query)
    {
        await using var site = await ContentDesk.Open();

        Assert.Equal(422, (await site.Editor.Send(HttpMethod.Get, query)).Status);
    }

    [Fact]
    public async Task Repeating_a_creation_with_its_key_makes_nothing_twice()
    {
        await using var site = await ContentDesk.Open();
        var body = new { type = "reformArticle", name = "a", key = Guid.NewGuid() };

        Assert.Equal(201, (await site.Editor.Send(HttpMethod.Post, "", body)).Status);
        Assert.Equal(409, (await site.Editor.Send(HttpMethod.Post, "", body)).Status);
        Assert.Equal(1, (await site.Editor.Send(HttpMethod.Get, "?type=reformArticle&state=draft")).Body.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Nobody_without_an_account_gets_in()
    {
        await using var site = await ContentDesk.Open();

        Assert.Equal(401, (await site.Nobody.Send(HttpMethod.Get, "")).Status);
        Assert.Equal(401, (await site.Nobody.Send(HttpMethod.Post, "", new { })).Status);
    }

    private static string? Text(JsonElement json, string property) => json.GetProperty(property).GetString();

    private static IEnumerable<string?> Actions(JsonElement json) => json.GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString());
}
