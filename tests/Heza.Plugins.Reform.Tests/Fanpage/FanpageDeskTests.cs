using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class FanpageDeskTests(FanpageDeskTests.Untouched untouched) : IClassFixture<FanpageDeskTests.Untouched>
{
    private const string Api = "/umbraco/management/api/v1/reform/fanpage";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Desk_shows_the_queue_and_the_page(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var sent = FanpageWorld.NewArticle();
        sent.FanpageText = "Dòng <một>\nDòng hai";
        sent.ImageUrl = "/media/anh.jpg";
        var sentId = await world.Publish(sent);
        var refused = FanpageWorld.NewArticle();
        refused.FanpageText = SandboxChannel.FaultMark;
        await world.Publish(refused);
        await world.RunJobs();
        var later = FanpageWorld.NewArticle(FanpageMode.AtTime);
        later.FanpageAt = new DateTime(2099, 6, 2, 7, 5, 0, DateTimeKind.Utc);
        var laterId = await world.Publish(later);
        await using var site = await FanpageSite.Start(world.Database, provider);
        using var reader = site.Client(Permissions.UseDesk);
        using var approver = site.Client(Permissions.UseDesk, Permissions.Approve);

        var html = await reader.GetStringAsync(SandboxChannel.PagePath, Ct);
        html = WebUtility.HtmlDecode(html.Replace("&lt;", "‹", StringComparison.Ordinal));
        Assert.Contains("Dòng ‹một>\nDòng hai", html, StringComparison.Ordinal);
        Assert.Contains("src=\"/media/anh.jpg", html, StringComparison.Ordinal);
        Assert.Contains(SandboxChannel.FaultMessage, html, StringComparison.Ordinal);
        Assert.Contains("giờ đăng 14:05, 02/06/2099", html, StringComparison.Ordinal);
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);

        var scheduled = await reader.GetFromJsonAsync<JsonElement>($"{Api}/posts?state=scheduled&content={later.Key}", Ct);
        var listed = Assert.Single(scheduled.GetProperty("items").EnumerateArray());
        Assert.Equal(("scheduled", later.Title), (listed.GetProperty("state").GetString(), listed.GetProperty("title").GetString()));
        Assert.EndsWith("Z", listed.GetProperty("dueAt").GetString(), StringComparison.Ordinal);

        var one = await reader.GetFromJsonAsync<JsonElement>($"{Api}/posts/{sentId}", Ct);
        Assert.Equal("accepted", one.GetProperty("attempts")[0].GetProperty("outcome").GetString());
        var permalink = new Uri(one.GetProperty("post").GetProperty("permalink").GetString()!);
        Assert.Contains("fanpage-card", await reader.GetStringAsync(permalink.PathAndQuery, Ct), StringComparison.Ordinal);

        var cancelled = await approver.PostAsJsonAsync($"{Api}/posts/{laterId}/cancel", new { reason = "Hoãn sự kiện" }, Ct);
        Assert.Equal(HttpStatusCode.OK, cancelled.StatusCode);
        Assert.Contains("huỷ lúc", WebUtility.HtmlDecode(await reader.GetStringAsync(SandboxChannel.PagePath, Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Conflict, (await approver.PostAsync($"{Api}/posts/{laterId}/retry", null, Ct)).StatusCode);
    }

    [Fact]
    public async Task Each_door_asks_for_its_permission()
    {
        await using var database = await TestDatabase.Create();
        await using var site = await FanpageSite.Start(database, DatabaseProvider.Sqlite);
        using var nobody = site.Client();
        using var reader = site.Client(Permissions.UseDesk);
        using var approver = site.Client(Permissions.UseDesk, Permissions.Approve);
        using var administrator = site.Client(Permissions.UseDesk, Permissions.Administer);
        var post = $"{Api}/posts/{Guid.NewGuid()}";

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(SandboxChannel.PagePath, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"{Api}/posts", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync(JobsRegistration.DashboardPath, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.GetAsync($"{Api}/channels", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync($"{post}/retry", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await approver.PostAsync($"{post}/retry", null, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync($"{Api}/slots", Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PutAsJsonAsync($"{post}/time", new { dueAt = "2099-01-01T08:00" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PutAsJsonAsync($"{post}/text", new { text = "Lời" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await reader.PostAsJsonAsync($"{Api}/card", new { name = "Bài" }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await approver.GetAsync(JobsRegistration.DashboardPath, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await approver.PutAsJsonAsync($"{Api}/channels/sandbox", new { enabled = false }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await administrator.PutAsJsonAsync($"{Api}/channels/sandbox", new { enabled = false }, Ct)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await administrator.PutAsJsonAsync($"{Api}/channels/none", new { enabled = false }, Ct)).StatusCode);
        Assert.False((await reader.GetFromJsonAsync<JsonElement>($"{Api}/channels", Ct))[0].GetProperty("enabled").GetBoolean());

        var dashboard = await administrator.GetAsync(JobsRegistration.DashboardPath, Ct);
        Assert.Contains("Heza – Hangfire", WebUtility.HtmlDecode(await dashboard.Content.ReadAsStringAsync(Ct)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/posts?state=nope", null, 422)]
    [InlineData("GET", "/posts?state=3", null, 422)]
    [InlineData("GET", "/posts?page=99999999999999999999", null, 422)]
    [InlineData("GET", "/posts?page=0", null, 422)]
    [InlineData("GET", "/posts?content=abc", null, 422)]
    [InlineData("GET", "/sandbox?page=-1", null, 422)]
    [InlineData("GET", "/sandbox?page=7", null, 200)]
    [InlineData("POST", "/posts/00000000-0000-0000-0000-000000000001/cancel", "{", 400)]
    [InlineData("POST", "/posts/00000000-0000-0000-0000-000000000001/cancel", "null", 400)]
    [InlineData("POST", "/posts/00000000-0000-0000-0000-000000000001/cancel", "[]", 400)]
    [InlineData("POST", "/posts/00000000-0000-0000-0000-000000000001/cancel", "{\"reason\":null}", 422)]
    [InlineData("POST", "/posts/00000000-0000-0000-0000-000000000001/cancel", "{\"reason\":\"\\u0000\"}", 422)]
    [InlineData("POST", "/posts/00000000-0000-0000-0000-000000000001/cancel", "{\"reason\":\"x\"}", 404)]
    [InlineData("GET", "/posts/calendar", null, 422)]
    [InlineData("GET", "/posts/calendar?from=2023-06-01&to=1/7/2023", null, 422)]
    [InlineData("GET", "/posts/calendar?from=2023-06-30&to=2023-06-01", null, 422)]
    [InlineData("GET", "/posts/calendar?from=2023-06-01&to=2023-08-02", null, 422)]
    [InlineData("GET", "/posts/calendar?from=2023-06-01&to=2023-08-01", null, 200)]
    [InlineData("GET", "/posts/calendar?from=0001-01-01&to=0001-01-02", null, 422)]
    [InlineData("GET", "/slots", null, 200)]
    [InlineData("GET", "/slots?channel=none", null, 422)]
    [InlineData("GET", "/slots?channel=%00&day=2023-06-01", null, 200)]
    [InlineData("GET", "/slots?day=9999-12-31", null, 422)]
    [InlineData("GET", "/slots?from=mai", null, 422)]
    [InlineData("GET", "/slots?content=abc", null, 422)]
    [InlineData("GET", "/slots/check", null, 422)]
    [InlineData("GET", "/slots/check?at=2023-06-01T08:00&content=abc", null, 422)]
    [InlineData("GET", "/slots/check?at=2023-06-01T08:00", null, 200)]
    [InlineData("GET", "/card/00000000-0000-0000-0000-000000000001", null, 404)]
    [InlineData("POST", "/card", "{\"values\":[]}", 400)]
    [InlineData("POST", "/card", "{\"contentKey\":\"x\"}", 400)]
    [InlineData("POST", "/card", "{\"name\":\"\\u0000\",\"values\":{\"summary\":7,\"leadImage\":{},\"body\":[1],\"x\":null}}", 200)]
    [InlineData("POST", "/card", "{\"values\":{\"summary\":\"\\ud83d\"}}", 200)]
    [InlineData("PUT", "/posts/00000000-0000-0000-0000-000000000001/time", "{}", 422)]
    [InlineData("PUT", "/posts/00000000-0000-0000-0000-000000000001/time", "{\"dueAt\":\"2020-01-01T08:00\"}", 422)]
    [InlineData("PUT", "/posts/00000000-0000-0000-0000-000000000001/time", "{\"dueAt\":\"2190-01-01T08:00\"}", 422)]
    [InlineData("PUT", "/posts/00000000-0000-0000-0000-000000000001/time", "{\"dueAt\":5}", 400)]
    [InlineData("PUT", "/posts/00000000-0000-0000-0000-000000000001/text", "{\"text\":\" \"}", 422)]
    [InlineData("PUT", "/posts/00000000-0000-0000-0000-000000000001/text", "{\"text\":\"Lời\"}", 404)]
    [InlineData("PUT", "/channels/sandbox", "{}", 422)]
    [InlineData("PUT", "/channels/sandbox", "{\"enabled\":\"maybe\"}", 400)]
    public async Task Strange_input_gets_an_answer_in_words(string method, string path, string? body, int status)
    {
        using var client = untouched.Site.Client(Permissions.All);
        using var request = new HttpRequestMessage(new HttpMethod(method), Api + path);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await client.SendAsync(request, Ct);

        Assert.Equal(status, (int)answer.StatusCode);
        if (status != 200)
        {
            Assert.NotEmpty((await answer.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("title").GetString()!);
        }
    }

    /// <summary>A site that such input does not change: one for all of it.</summary>
    public sealed class Untouched : IAsyncLifetime
    {
        private TestDatabase? _database;

        internal FanpageSite Site { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Site = await FanpageSite.Start(_database = await TestDatabase.Create(), DatabaseProvider.Sqlite);

        public async ValueTask DisposeAsync()
        {
            await Site.DisposeAsync();
            await _database!.DisposeAsync();
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Page_survives_a_strange_address(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var site = await FanpageSite.Start(database, provider);
        using var client = site.Client(Permissions.All);

        Assert.Contains("Không tìm thấy", WebUtility.HtmlDecode(await client.GetStringAsync($"{SandboxChannel.PagePath}?post=%00%ff", Ct)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync($"{SandboxChannel.PagePath}?page=x", Ct)).StatusCode);
    }
}
