using System.Net;
using System.Text.Json;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Web.Tests.Sites;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Heza.Web.Tests.Journeys;

/// <summary>Four eyes over HTTP, as the site ships: an editor and an approver, and what reaches each of them.</summary>
public sealed class WorkflowJourneyTests
{
    private const string Notices = "/umbraco/management/api/v1/reform/notices";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Editor_submits_approver_returns_editor_mends_approver_publishes_and_each_is_told()
    {
        await using var site = await RunningSite.StartSeeded("--Heza:Workflow:ApproveOwnText=false");
        using var editor = await site.SignIn("bientap");
        using var approver = await site.SignIn("lanhdao");
        using var office = await site.SignIn("vanphong");
        var created = await editor.Expect(HttpStatusCode.Created, HttpMethod.Post, Desk.Content, Desk.Article("Duyệt bốn mắt", new { summary = "" }));
        var at = $"{Desk.Content}/{created.GetProperty("key").GetGuid()}";
        Assert.Equal(["save", "submit", "trash"], Actions(created));

        var incomplete = await editor.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, $"{at}/submit", new { revision = 1 });
        Assert.True(incomplete.GetProperty("errors").TryGetProperty("summary", out _), incomplete.ToString());
        await editor.Expect(HttpStatusCode.OK, HttpMethod.Put, at, new { values = new { summary = "Tóm tắt" }, revision = 1 });
        var submitted = await editor.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/submit", new { revision = 2, comment = "Nhờ duyệt" });
        Assert.Equal(("submitted", "Trần Thị Biên Tập", "Nhờ duyệt"), (Text(submitted, "state"), Text(submitted.GetProperty("review"), "byName"), Text(submitted.GetProperty("review"), "comment")));
        Assert.Equal(["save", "recall", "trash"], Actions(submitted));
        await editor.Expect(HttpStatusCode.Conflict, HttpMethod.Post, $"{at}/submit", new { revision = 2 });

        var waiting = (await approver.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Notices}?unread=true")).GetProperty("items")[0];
        Assert.Equal(("content.submitted", "Chờ duyệt: Duyệt bốn mắt"), (Text(waiting, "kind"), Text(waiting, "title")));
        Assert.EndsWith(at[Desk.Content.Length..], Text(waiting, "link"), StringComparison.Ordinal);
        Assert.Equal(0, (await office.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Notices}/count")).GetProperty("unread").GetInt32());
        await office.Expect(HttpStatusCode.NotFound, HttpMethod.Post, $"{Notices}/{Text(waiting, "id")}/read");
        Assert.Equal(0, (await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Notices}/{Text(waiting, "id")}/read")).GetProperty("unread").GetInt32());
        await office.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Get, $"{Notices}?page=0");

        await approver.Expect(HttpStatusCode.UnprocessableEntity, HttpMethod.Post, $"{at}/return", new { comment = "" });
        var returned = await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/return", new { comment = "Thiếu số liệu", revision = 2 });
        Assert.Equal(("returned", "Thiếu số liệu"), (Text(returned, "state"), Text(returned.GetProperty("review"), "comment")));
        await editor.Expect(HttpStatusCode.OK, HttpMethod.Put, at, new { values = new { summary = "Tóm tắt có số liệu" }, revision = 2 });
        await editor.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/submit", new { revision = 3 });
        await approver.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{at}/publish", new { revision = 3 });

        Assert.Equal(["content.published", "content.returned"], await Kinds(editor));
        Assert.Equal(2, (await editor.Expect(HttpStatusCode.OK, HttpMethod.Get, $"{Notices}/count")).GetProperty("unread").GetInt32());
        Assert.Equal(0, (await editor.Expect(HttpStatusCode.OK, HttpMethod.Post, $"{Notices}/read-all")).GetProperty("unread").GetInt32());
        await MailsReach(site, "bientap@heza.example", 2);

        var own = await approver.Expect(HttpStatusCode.Created, HttpMethod.Post, Desk.Content, Desk.Article("Bài của lãnh đạo"));
        Assert.DoesNotContain("publish", Actions(own));
        await approver.Expect(HttpStatusCode.Forbidden, HttpMethod.Post, $"{Desk.Content}/{Text(own, "key")}/publish");
        await approver.Expect(HttpStatusCode.Forbidden, HttpMethod.Post, $"{Desk.Content}/{Text(own, "key")}/schedule", new { publishAt = "2090-01-01T08:00" });
    }

    private static async Task MailsReach(RunningSite site, string address, int count)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var folder = scope.ServiceProvider.GetRequiredService<IOptions<MailOptions>>().Value.Folder;
        await scope.ServiceProvider.GetRequiredService<SendDueMails>().Run(Ct);

        // Hangfire may be sending some of them at this moment.
        await Eventually.Get(
            () => Task.FromResult(Directory.GetFiles(folder, "*.eml").Count(file => File.ReadAllText(file).Contains(address, StringComparison.Ordinal))), found => found == count);
    }

    private static async Task<IEnumerable<string>> Kinds(HttpClient client) =>
        (await client.Expect(HttpStatusCode.OK, HttpMethod.Get, Notices)).GetProperty("items").EnumerateArray().Select(notice => Text(notice, "kind"));

    private static string[] Actions(JsonElement content) => [.. content.GetProperty("allowedActions").EnumerateArray().Select(action => action.GetString()!)];

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;
}
