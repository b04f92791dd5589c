using System.Text.Json;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class DeskWritingTests
{
    [Fact]
    public async Task Bulk_does_what_it_can_and_says_why_not()
    {
        await using var site = await ContentDesk.Open();
        var good = await Create(site, "Tốt", new { title = "a" });
        var bad = await Create(site, "Thiếu", new { });
        var missing = Guid.NewGuid();

        var (status, answer, _) = await site.Approver.Send(HttpMethod.Post, "/bulk", new { action = "publish", keys = new[] { good, bad, missing, good } });

        Assert.Equal((200, 1, 2), (status, answer.GetProperty("done").GetInt32(), answer.GetProperty("failed").GetInt32()));
        Assert.Equal(
            [(good, "Tốt", true, null), (bad, "Thiếu", false, "Hãy nhập tiêu đề."), (missing, "", false, "Không tìm thấy nội dung này; có thể nó đã bị xóa hẳn.")],
            Outcomes(answer));
        Assert.Equal("published", await State(site, good));

        Assert.Equal(422, (await site.Approver.Send(HttpMethod.Post, "/bulk", new { action = "withdraw", keys = new[] { good } })).Status);
        await site.Approver.Send(HttpMethod.Post, "/bulk", new { action = "withdraw", keys = new[] { good }, comment = "Sai số liệu" });
        Assert.Equal("draft", await State(site, good));
        await site.Editor.Send(HttpMethod.Post, "/bulk", new { action = "trash", keys = new[] { good, bad } });
        Assert.Equal(("trashed", "trashed"), (await State(site, good), await State(site, bad)));
        await site.Approver.Send(HttpMethod.Post, "/bulk", new { action = "restore", keys = new[] { good } });
        Assert.Equal(("draft", "trashed"), (await State(site, good), await State(site, bad)));
    }

    [Fact]
    public async Task Bulk_asks_for_the_right_of_the_single_action()
    {
        await using var site = await ContentDesk.Open();
        var published = await Create(site, "Đã đăng", new { title = "a" });
        await site.Approver.Send(HttpMethod.Post, $"/{published}/publish");

        Assert.Equal(403, (await site.Editor.Send(HttpMethod.Post, "/bulk", new { action = "publish", keys = new[] { published } })).Status);
        Assert.Equal(403, (await site.Editor.Send(HttpMethod.Post, "/bulk", new { action = "restore", keys = new[] { published } })).Status);
        var (_, trashed, _) = await site.Editor.Send(HttpMethod.Post, "/bulk", new { action = "trash", keys = new[] { published } });
        Assert.False(Assert.Single(Outcomes(trashed)).Ok);
        Assert.Equal("published", await State(site, published));
        Assert.Equal(401, (await site.Nobody.Send(HttpMethod.Post, "/bulk", new { })).Status);
    }

    [Theory]
    [InlineData("""{"action":"delete","keys":["11111111-1111-1111-1111-111111111111"]}""", 422)]
    [InlineData("""{"keys":["11111111-1111-1111-1111-111111111111"]}""", 422)]
    [InlineData("""{"action":"trash","keys":[]}""", 422)]
    [InlineData("""{"action":"trash"}""", 422)]
    [InlineData("""{"action":"trash","keys":["x"]}""", 400)]
    [InlineData("""{"action":"trash","keys":7}""", 400)]
    public async Task Strange_bulks_get_a_clear_answer(string body, int expected)
    {
        await using var site = await ContentDesk.Open();

        Assert.Equal(expected, (await site.Approver.Send(HttpMethod.Post, "/bulk", body)).Status);
    }

    [Fact]
    public async Task Bulk_takes_at_most_a_hundred()
    {
        await using var site = await ContentDesk.Open();

        var (status, problem, _) = await site.Editor.Send(HttpMethod.Post, "/bulk", new { action = "trash", keys = Enumerable.Range(0, 101).Select(_ => Guid.NewGuid()) });

        Assert.Equal(422, status);
        Assert.Contains("100", problem.GetProperty("errors").GetProperty("keys")[0].GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Versions_and_what_is_typed_are_compared_word_by_word()
    {
        await using var site = await ContentDesk.Open();
        var key = await Create(site, "Một cửa", new { title = "Hồ sơ trả trước hạn", body = "giữ" });
        Assert.Equal(422, (await site.Editor.Send(HttpMethod.Get, $"/{key}/compare")).Status);
        await site.Approver.Send(HttpMethod.Post, $"/{key}/publish");
        await site.Editor.Send(HttpMethod.Put, $"/{key}", new { name = "Một cửa điện tử", values = new { title = "Hồ sơ trả đúng hạn" }, revision = 1 });

        var (status, compared, _) = await site.Editor.Send(HttpMethod.Get, $"/{key}/compare");

        Assert.Equal(200, status);
        Assert.Equal((true, true), (compared.GetProperty("from").GetProperty("published").GetBoolean(), compared.GetProperty("to").GetProperty("current").GetBoolean()));
        Assert.Equal(["name: Một cửa +điện tử", "title: Hồ sơ trả -trước +đúng hạn", "body: giữ"], Fields(compared));
        Assert.Equal([true, true, false], compared.GetProperty("fields").EnumerateArray().Select(field => field.GetProperty("changed").GetBoolean()));

        var first = compared.GetProperty("from").GetProperty("id").GetInt32();
        Assert.Equal(Fields(compared), Fields((await site.Editor.Send(HttpMethod.Get, $"/{key}/compare?from={first}&to=current")).Body));
        foreach (var strange in new[] { "from=xyz", "to=-1", "from=999999", "to=99999999999999999999" })
        {
            Assert.Equal(422, (await site.Editor.Send(HttpMethod.Get, $"/{key}/compare?{strange}")).Status);
        }

        Assert.Equal(404, (await site.Editor.Send(HttpMethod.Get, $"/{Guid.NewGuid()}/compare")).Status);

        // What the field cannot take is shown as typed; what was not typed is unchanged.
        var (_, typed, _) = await site.Editor.Send(HttpMethod.Post, $"/{key}/compare", new { values = new { title = "Hồ sơ trả đúng hẹn", nowhere = 1 } });
        Assert.Equal(["name: Một cửa điện tử", "title: Hồ sơ trả đúng -hạn+hẹn", "body: giữ"], Fields(typed));
        Assert.Equal(JsonValueKind.Null, typed.GetProperty("to").ValueKind);
        Assert.Equal(422, (await site.Editor.Send(HttpMethod.Post, $"/{key}/compare", """{"values":{"title":"\ud800"}}""")).Status);
        Assert.Equal(401, (await site.Nobody.Send(HttpMethod.Get, $"/{key}/compare")).Status);
    }

    [Fact]
    public async Task Working_copy_is_kept_read_and_dropped_over_HTTP()
    {
        await using var site = await ContentDesk.Open();
        var key = Guid.NewGuid();
        const string Body = """{"type":"reformArticle","name":"Dở","values":{"title":"nửa biểu tượng \ud83d và cả \ud83d\udc4d","nowhere":[1]}}""";

        Assert.Equal(404, (await site.Editor.Send(HttpMethod.Get, $"/{key}/working-copy")).Status);
        Assert.Equal(200, (await site.Editor.Send(HttpMethod.Put, $"/{key}/working-copy", Body)).Status);
        var (status, copy, _) = await site.Editor.Send(HttpMethod.Get, $"/{key}/working-copy");
        Assert.Equal((200, "nửa biểu tượng \ufffd và cả 👍"), (status, copy.GetProperty("values").GetProperty("title").GetString()));
        Assert.Equal("[1]", copy.GetProperty("values").GetProperty("nowhere").GetRawText());
        Assert.Equal(204, (await site.Editor.Send(HttpMethod.Delete, $"/{key}/working-copy")).Status);
        Assert.Equal(404, (await site.Editor.Send(HttpMethod.Get, $"/{key}/working-copy")).Status);
        Assert.Equal(401, (await site.Nobody.Send(HttpMethod.Put, $"/{key}/working-copy", Body)).Status);
        Assert.Equal(422, (await site.Editor.Send(HttpMethod.Put, $"/{key}/working-copy", """{"type":"khong-co"}""")).Status);
        Assert.Equal(400, (await site.Editor.Send(HttpMethod.Put, $"/{key}/working-copy", "{")).Status);
    }

    [Fact]
    public async Task Presence_and_counts_answer_over_HTTP()
    {
        await using var site = await ContentDesk.Open();
        var key = await Create(site, "a", new { title = "a" });

        var (status, presence, _) = await site.Editor.Send(HttpMethod.Post, $"/{key}/presence");
        Assert.Equal((200, 1, "Nguyễn Thị Lan"), (status, presence.GetProperty("revision").GetInt32(), presence.GetProperty("savedBy").GetString()));
        Assert.Equal(200, (await site.Editor.Send(HttpMethod.Post, $"/{key}/presence", new { leaving = true })).Status);
        Assert.Equal(401, (await site.Nobody.Send(HttpMethod.Post, $"/{key}/presence")).Status);

        var (_, counts, _) = await site.Editor.Send(HttpMethod.Get, "/counts?type=reformArticle");
        Assert.Equal((1, "draft", 1), (counts.GetProperty("all").GetInt32(), counts.GetProperty("states")[0].GetProperty("state").GetString(), counts.GetProperty("states")[0].GetProperty("count").GetInt32()));
        Assert.Equal(422, (await site.Editor.Send(HttpMethod.Get, "/counts?text=a%00")).Status);
        Assert.Equal(422, (await site.Editor.Send(HttpMethod.Get, "?sort=xyz")).Status);
        Assert.Equal(0, (await site.Editor.Send(HttpMethod.Get, "?mine=true")).Body.GetProperty("total").GetInt32());
    }

    private static async Task<Guid> Create(ContentDesk site, string name, object values) =>
        (await site.Editor.Send(HttpMethod.Post, "", new { type = "reformArticle", name, values })).Body.GetProperty("key").GetGuid();

    private static async Task<string?> State(ContentDesk site, Guid key) =>
        (await site.Editor.Send(HttpMethod.Get, $"/{key}")).Body.GetProperty("state").GetString();

    private static IEnumerable<(Guid Key, string? Name, bool Ok, string? Problem)> Outcomes(JsonElement answer) =>
        answer.GetProperty("outcomes").EnumerateArray().Select(outcome => (
            outcome.GetProperty("key").GetGuid(), outcome.GetProperty("name").GetString(), outcome.GetProperty("ok").GetBoolean(), outcome.GetProperty("problem").GetString()));

    private static IEnumerable<string> Fields(JsonElement compared) => compared.GetProperty("fields").EnumerateArray().Select(field =>
        $"{field.GetProperty("alias").GetString()}: " + string.Concat(field.GetProperty("parts").EnumerateArray().Select(part => part.GetProperty("kind").GetString() switch
        {
            "added" => "+",
            "removed" => "-",
            _ => "",
        } + part.GetProperty("text").GetString())));
}
