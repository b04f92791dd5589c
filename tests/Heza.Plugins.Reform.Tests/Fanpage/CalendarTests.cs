using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Heza.Plugins.Reform.Fanpage.Calendar;
using Heza.Plugins.Reform.Fanpage.Sandbox;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Tests.Platform;

namespace Heza.Plugins.Reform.Tests.Fanpage;

public sealed class CalendarTests
{
    private const string Api = "/umbraco/management/api/v1/reform/fanpage";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Calendar_holds_the_posts_of_its_Vietnamese_days(DatabaseProvider provider)
    {
        // The world's clock: 2026-03-02 08:00 in Vietnam.
        await using var world = await FanpageWorld.Create(provider);
        var sent = FanpageWorld.NewArticle();
        sent.FanpageText = string.Join(' ', Enumerable.Repeat("lời", 100));
        await world.Publish(sent);
        var refused = FanpageWorld.NewArticle();
        refused.FanpageText = SandboxChannel.FaultMark;
        await world.Publish(refused);
        await world.RunJobs();
        var lastMinute = await At(world, new DateTime(2026, 3, 3, 23, 59, 0));
        await At(world, new DateTime(2026, 3, 4, 0, 0, 0));

        var calendar = await world.Get<ReadCalendar, CalendarView>(read => read.Run(new DateRange(new DateOnly(2026, 3, 2), new DateOnly(2026, 3, 3)), Ct));

        Assert.Equal(0, calendar.Left);
        Assert.Equal([sent.Key, refused.Key, lastMinute], calendar.Posts.Select(post => post.ContentKey));
        Assert.Equal(["Đã đăng", "Lỗi", "Chờ gửi"], calendar.Posts.Select(post => post.StateText));
        Assert.Equal((SandboxChannel.FaultMessage, true), (calendar.Posts[1].Why, calendar.Posts[1].ToDo?.Contains("Gửi lại", StringComparison.Ordinal)));
        Assert.NotNull(calendar.Posts[0].Permalink);
        Assert.InRange(calendar.Posts[0].TextHead.Length, 100, 141);
        Assert.EndsWith("lời…", calendar.Posts[0].TextHead, StringComparison.Ordinal);
        var earlier = await world.Get<ReadCalendar, CalendarView>(read => read.Run(new DateRange(new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1)), Ct));
        Assert.Empty(earlier.Posts);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Suggestions_and_warnings_know_the_other_posts(DatabaseProvider provider)
    {
        await using var world = await FanpageWorld.Create(provider);
        var key = await At(world, new DateTime(2026, 3, 3, 9, 0, 0));
        var day = new DateOnly(2026, 3, 3);

        var slots = (await world.Get<SuggestSlots, Result<SlotsView>>(suggest => suggest.OnDay("sandbox", day, null, Ct))).Value!;
        Assert.Equal(["07:30", "11:30", "14:00", "16:30", "19:30"], slots.Slots.Select(slot => $"{VietnamTime.Local(slot):HH:mm}"));
        Assert.Equal(key, Assert.Single(slots.Taken).ContentKey);
        var own = (await world.Get<SuggestSlots, Result<SlotsView>>(suggest => suggest.OnDay("sandbox", day, key, Ct))).Value!;
        Assert.Equal(6, own.Slots.Count);

        var next = (await world.Get<SuggestSlots, Result<SlotsView>>(suggest => suggest.From(null, world.Now, null, Ct))).Value!;
        Assert.Equal(("sandbox", 6), (next.Channel, next.Slots.Count));
        Assert.Equal("02/03/2026", VietnamTime.Show(VietnamTime.Day(next.Slots[0])));
        Assert.Equal(next.Slots.Order(), next.Slots);

        var check = (await world.Get<SuggestSlots, Result<TimeCheck>>(suggest => suggest.Check("sandbox", VietnamTime.FromLocal(new DateTime(2026, 3, 3, 9, 59, 0)), null, Ct))).Value!;
        Assert.Equal([TimeDoubt.Close], check.Doubts);
        Assert.Contains("09:00, 03/03/2026", Assert.Single(check.Warnings), StringComparison.Ordinal);
        Assert.Empty((await world.Get<SuggestSlots, Result<TimeCheck>>(suggest => suggest.Check("sandbox", VietnamTime.FromLocal(new DateTime(2026, 3, 3, 10, 0, 0)), null, Ct))).Value!.Warnings);
    }

    [Fact]
    public async Task Post_is_moved_and_reworded_over_HTTP()
    {
        await using var world = await FanpageWorld.Create(DatabaseProvider.Sqlite);
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = TimeProvider.System.GetUtcNow().UtcDateTime.Date.AddDays(3);
        var id = await world.Publish(article);
        await using var site = await FanpageSite.Start(world.Database, DatabaseProvider.Sqlite);
        using var approver = site.Client(Permissions.UseDesk, Permissions.Approve);
        var day = VietnamTime.Day(article.FanpageAt.Value);
        var calendar = await approver.GetFromJsonAsync<JsonElement>($"{Api}/posts/calendar?from={day:yyyy-MM-dd}&to={day:yyyy-MM-dd}", Ct);
        var listed = Assert.Single(calendar.GetProperty("posts").EnumerateArray());
        Assert.Equal("[\"move\",\"reword\",\"cancel\"]", listed.GetProperty("actions").GetRawText());
        Assert.Equal(("scheduled", $"{day:yyyy-MM-dd}"), (listed.GetProperty("state").GetString(), calendar.GetProperty("from").GetString()));
        Assert.False(listed.TryGetProperty("contentHash", out _));

        var wanted = $"{day.AddDays(1):yyyy-MM-dd}T09:30";
        var version = listed.GetProperty("version").GetString();
        using var moved = await approver.PutAsJsonAsync($"{Api}/posts/{id}/time", new { dueAt = wanted, version }, Ct);
        var post = (await moved.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("post");
        Assert.Equal($"{day.AddDays(1):yyyy-MM-dd}T02:30:00Z", post.GetProperty("dueAt").GetString());
        using var stale = await approver.PutAsJsonAsync($"{Api}/posts/{id}/text", new { text = "Lời", version }, Ct);
        Assert.Equal(HttpStatusCode.Conflict, stale.StatusCode);
        using var reworded = await approver.PutAsJsonAsync($"{Api}/posts/{id}/text", new { text = "Lời", version = post.GetProperty("version").GetString() }, Ct);
        Assert.Equal(HttpStatusCode.OK, reworded.StatusCode);
        using var past = await approver.PutAsJsonAsync($"{Api}/posts/{id}/time", new { dueAt = "2023-06-02T08:00" }, Ct);
        Assert.True((await past.Content.ReadFromJsonAsync<JsonElement>(Ct)).GetProperty("errors").TryGetProperty("dueAt", out _));
    }

    private static async Task<Guid> At(FanpageWorld world, DateTime local)
    {
        var article = FanpageWorld.NewArticle(FanpageMode.AtTime);
        article.FanpageAt = VietnamTime.FromLocal(local);
        await world.Publish(article);
        return article.Key;
    }
}
