using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Schedule;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.EmbeddedCms.Content;

public sealed class ScheduleTests
{
    private static readonly DateTime Now = ContentBench.Start.UtcDateTime;

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Due_documents_are_published_and_withdrawn_at_their_moment(DatabaseProvider provider)
    {
        await using var bench = await ContentBench.Open(provider);
        var key = await bench.Create("a");
        (await bench.Schedule(key, Now.AddHours(1), Now.AddHours(2))).Must();
        Assert.Equal(ContentState.Scheduled, (await bench.Get(key)).State);

        bench.Time.Advance(TimeSpan.FromMinutes(59));
        Assert.Equal(0, await Run(bench));
        bench.Time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, await Run(bench));
        var shown = await bench.Get(key);
        Assert.Equal((ContentState.Published, null, Now.AddHours(2)), (shown.State, shown.Schedule.PublishAt, shown.Schedule.WithdrawAt!.Value));

        bench.Time.Advance(TimeSpan.FromHours(1));
        Assert.Equal(1, await Run(bench));
        Assert.Equal(ContentState.Draft, (await bench.Get(key)).State);
        Assert.Equal(0, await Run(bench));
    }

    [Fact]
    public async Task Due_document_that_is_refused_keeps_its_draft_and_the_reason_and_is_not_tried_again()
    {
        await using var bench = await ContentBench.Open();
        var refused = await bench.Create("a");
        var fine = await bench.Create("b");
        (await bench.Schedule(refused, Now.AddHours(1), null)).Must();
        (await bench.Schedule(fine, Now.AddHours(1), null)).Must();
        bench.Journal.On<ContentPublishingNotification>(publishing =>
        {
            if (publishing.PublishedEntities.Single().Key == refused)
            {
                publishing.CancelOperation(new EventMessage("Tiêu đề", "Tiêu đề bị trùng.", EventMessageType.Error));
            }
        });
        bench.Time.Advance(TimeSpan.FromHours(1));

        Assert.Equal(1, await Run(bench));
        bench.Journal.Clear();
        Assert.Equal(0, await Run(bench));

        Assert.Empty(bench.Journal.Lines);
        var detail = await bench.Get(refused);
        Assert.Equal(ContentState.Draft, detail.State);
        Assert.Equal(("publish", "Tiêu đề bị trùng."), (detail.Schedule.Failures.Single().Action, detail.Schedule.Failures.Single().Message));
        Assert.Equal(ContentState.Published, (await bench.Get(fine)).State);

        (await bench.Schedule(refused, null, null)).Must();
        Assert.Empty((await bench.Get(refused)).Schedule.Failures);
    }

    [Fact]
    public async Task Breakdown_is_tried_again_but_not_for_ever()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        (await bench.Schedule(key, Now.AddHours(1), null)).Must();
        bench.Journal.On<ContentPublishingNotification>(_ => throw new InvalidOperationException("broken"));
        bench.Time.Advance(TimeSpan.FromHours(1));

        for (var attempt = 1; attempt < PublishDue.MaxBreakdowns; attempt++)
        {
            Assert.Equal(0, await Run(bench));
        }

        Assert.Empty((await bench.Get(key)).Schedule.Failures);
        Assert.Equal(0, await Run(bench));
        Assert.Single((await bench.Get(key)).Schedule.Failures);
        bench.Journal.Clear();
        Assert.Equal(0, await Run(bench));
        Assert.Empty(bench.Journal.Lines);
    }

    [Fact]
    public async Task What_is_due_to_go_is_not_shown_first()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        (await bench.Schedule(key, Now.AddHours(1), Now.AddHours(2))).Must();
        bench.Journal.Clear();
        bench.Time.Advance(TimeSpan.FromHours(5));

        Assert.Equal(0, await Run(bench));

        Assert.DoesNotContain("Published a", bench.Journal.Lines);
        Assert.Equal(2, (await bench.Get(key)).Schedule.Failures.Count);
    }

    [Fact]
    public async Task Publishing_by_hand_is_done_with_the_release_and_keeps_the_withdrawal()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        (await bench.Schedule(key, Now.AddHours(1), Now.AddHours(2))).Must();

        (await bench.Publish(key)).Must();

        var schedule = (await bench.Get(key)).Schedule;
        Assert.Equal((null, Now.AddHours(2)), (schedule.PublishAt, schedule.WithdrawAt!.Value));
    }

    [Fact]
    public async Task Withdrawing_and_trashing_by_hand_clear_the_schedule()
    {
        await using var bench = await ContentBench.Open();
        var withdrawn = await bench.Create("a", publish: true);
        (await bench.Schedule(withdrawn, Now.AddHours(1), Now.AddHours(2))).Must();
        var trashed = await bench.Create("b");
        (await bench.Schedule(trashed, Now.AddHours(1), null)).Must();

        (await bench.Unpublish(withdrawn)).Must();
        (await bench.Trash(trashed)).Must();

        bench.Time.Advance(TimeSpan.FromHours(3));
        Assert.Equal(0, await Run(bench));
        Assert.Empty((await bench.Get(trashed)).Schedule.Failures);
    }

    [Fact]
    public async Task Incomplete_document_is_refused_when_its_release_is_set()
    {
        await using var bench = await ContentBench.Open();
        var key = await bench.Create("a");
        bench.Errors = _ => new Dictionary<string, string[]> { ["title"] = ["Hãy nhập tiêu đề."] };

        Assert.Contains("title", (await bench.Schedule(key, Now.AddHours(1), null)).MustFail(ProblemKind.Invalid).Errors!.Keys);
    }

    [Theory]
    [InlineData(-1, null, true, "publishAt")]
    [InlineData(0, null, true, "publishAt")]
    [InlineData(null, -1, true, "withdrawAt")]
    [InlineData(2, 1, false, "withdrawAt")]
    [InlineData(null, 1, false, "withdrawAt")]
    [InlineData(1, 2, false, null)]
    [InlineData(null, 1, true, null)]
    [InlineData(null, null, false, null)]
    public void Moments_must_lie_ahead_and_in_order(int? publish, int? withdraw, bool published, string? field) =>
        Assert.Equal(field, ScheduleRules.Check(At(publish), At(withdraw), published, Now)?.Errors!.Keys.Single());

    [Theory]
    [InlineData("2026-03-01T08:00", "2026-03-01T01:00:00Z")]
    [InlineData("2026-03-01T08:00:30", "2026-03-01T01:00:30Z")]
    [InlineData("2026-03-01T08:00:00Z", "2026-03-01T08:00:00Z")]
    [InlineData("2026-03-01T08:00:00.123+09:00", "2026-02-28T23:00:00.123Z")]
    [InlineData("", null)]
    public void Moment_without_an_offset_is_Vietnam_time(string text, string? utc)
    {
        var moment = ScheduleRules.Read("publishAt", text).Must();

        Assert.Equal(utc is null ? null : DateTimeOffset.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime, moment);
        Assert.Equal(DateTimeKind.Utc, moment?.Kind ?? DateTimeKind.Utc);
    }

    [Theory]
    [InlineData("01/03/2026 08:00")]
    [InlineData("2026-02-30T08:00")]
    [InlineData("2026-03-01")]
    [InlineData("9999-12-31T23:59:59-14:00")]
    [InlineData("ngày mai\0")]
    public void Unclear_moments_are_refused(string text) => Assert.Contains("publishAt", ScheduleRules.Read("publishAt", text).MustFail(ProblemKind.Invalid).Errors!.Keys);

    private static DateTime? At(int? hours) => hours is { } number ? Now.AddHours(number) : null;

    private static Task<int> Run(ContentBench bench) => bench.Ask<PublishDue, int>(due => due.Run(TestContext.Current.CancellationToken));
}
