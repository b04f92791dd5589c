using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Reading;
using Heza.Web.EmbeddedCms.Content.Schedule;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Events;
using Umbraco.Cms.Core.Notifications;

namespace Heza.Web.Tests.EmbeddedCms.Content;

/// <summary>Four eyes on a real database: Lan and Mai write, Hùng and Bình approve.</summary>
public sealed class WorkflowTests
{
    private static readonly Actor Lan = ContentBench.Lan;
    private static readonly Actor Mai = new("mai", "Lê Thị Mai");
    private static readonly Actor Hung = new("hung", "Trần Văn Hùng");
    private static readonly Actor Binh = new("binh", "Phạm Văn Bình");
    private static readonly DateTime Now = ContentBench.Start.UtcDateTime;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]
    public async Task Text_goes_from_its_writer_over_a_return_to_publication_and_each_next_person_is_told(DatabaseProvider provider)
    {
        await using var bench = await Open(provider);
        var key = await bench.Create("Một cửa");

        Assert.Equal(ContentState.Submitted, await Submit(bench, key, 1, Lan, "Nhờ duyệt"));
        Assert.Equal(["binh content.submitted", "hung content.submitted"], await Told(bench));
        (await Return(bench, key, Hung, "Thiếu số liệu")).Must();
        Assert.Equal((ReviewState.Returned, "Trần Văn Hùng", "Thiếu số liệu"), (await bench.Get(key)).Review is { } review ? (review.State, review.ByName, review.Comment) : default);
        Assert.Equal(["lan content.returned"], await Told(bench));

        (await Save(bench, key, 1, "Một cửa điện tử", Lan)).Must();
        Assert.Equal(ContentState.Returned, (await bench.Get(key)).State);
        Assert.Equal(ContentState.Submitted, await Submit(bench, key, 2, Lan));
        await Told(bench);
        (await Publish(bench, key, Hung)).Must();

        var published = await bench.Get(key);
        Assert.Equal((ContentState.Published, null), (published.State, published.Review));
        Assert.Equal(["lan content.published"], await Told(bench));
        var log = (await bench.Ask<ListLog, Result<PageOf<LogRow>>>(list => list.Run(key, new Heza.Web.EmbeddedCms.PageAsked(1, 50), Ct))).Must();
        Assert.Equal(["published", "submitted", "saved", "returned", "submitted", "created"], log.Items.Select(row => row.Action));
        Assert.Equal([null, null, null, "Thiếu số liệu", "Nhờ duyệt", null], log.Items.Select(row => row.Comment));
    }

    [Fact]
    public async Task Approver_who_has_a_hand_in_a_text_needs_another_until_it_is_published()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");
        await Submit(bench, key, 1, Lan);
        var corrected = (await Save(bench, key, 1, "b", Hung, mayApprove: true)).Must();
        Assert.Contains(corrected.Messages, message => message.Message.Contains("người duyệt khác", StringComparison.Ordinal));
        Assert.Equal(ContentState.Submitted, (await bench.Get(key)).State);

        (await Publish(bench, key, Hung)).MustFail(ProblemKind.Forbidden);
        (await Schedule(bench, key, Now.AddHours(1), Hung)).MustFail(ProblemKind.Forbidden);
        (await Publish(bench, key, Binh)).Must();

        // What was published is done with: a new version begins with nobody's hand in it.
        (await Save(bench, key, 2, "c", Lan)).Must();
        (await Publish(bench, key, Hung)).Must();
    }

    [Fact]
    public async Task Approver_cannot_write_and_publish_in_one_breath()
    {
        await using var bench = await Open();

        (await bench.TryCreate("a", publish: true)).MustFail(ProblemKind.Forbidden);

        Assert.Empty(await Told(bench));
        await using var configured = await ContentBench.Open();
        (await configured.TryCreate("a", publish: true)).Must();
    }

    [Fact]
    public async Task Writers_own_change_takes_a_submission_back_but_saving_the_same_does_not()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");
        await Submit(bench, key, 1, Lan);

        Assert.Equal(1, (await Save(bench, key, 1, "a", Lan)).Must().Revision);
        Assert.Equal(ContentState.Submitted, (await bench.Get(key)).State);

        var changed = (await Save(bench, key, 1, "b", Mai)).Must();
        Assert.Contains(changed.Messages, message => message.Message.Contains("trở về bản nháp", StringComparison.Ordinal));
        Assert.Equal((ContentState.Draft, null), ((await bench.Get(key)).State, (await bench.Get(key)).Review));
    }

    [Fact]
    public async Task Only_the_submitter_takes_a_submission_back_and_only_what_waits_is_returned()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");
        (await Return(bench, key, Hung, "Sai")).MustFail(ProblemKind.Conflict);
        await Submit(bench, key, 1, Lan);

        (await Recall(bench, key, Mai)).MustFail(ProblemKind.Forbidden);
        Assert.Contains("comment", (await Return(bench, key, Hung, " ")).MustFail(ProblemKind.Invalid).Errors!.Keys);
        (await Recall(bench, key, Lan)).Must();

        Assert.Equal(ContentState.Draft, (await bench.Get(key)).State);
        (await Recall(bench, key, Lan)).MustFail(ProblemKind.Conflict);
        Assert.Equal(ContentState.Submitted, await Submit(bench, key, 1, Lan));
    }

    [Fact]
    public async Task What_would_stop_publication_stops_the_submission_and_nobody_is_told()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");
        bench.Errors = _ => new Dictionary<string, string[]> { ["title"] = ["Hãy nhập tiêu đề."] };
        Assert.Equal("Hãy nhập tiêu đề.", (await TrySubmit(bench, key, 1, Lan)).MustFail(ProblemKind.Invalid).Errors!["title"].Single());

        bench.Errors = _ => new Dictionary<string, string[]>();
        bench.Journal.On<ContentPublishingNotification>(publishing => publishing.CancelOperation(new EventMessage("Tiêu đề", "Trùng.", EventMessageType.Error)));
        Assert.Equal("Trùng.", (await TrySubmit(bench, key, 1, Lan)).MustFail(ProblemKind.Invalid).Errors!["title"].Single());

        (await TrySubmit(bench, key, 7, Lan)).MustFail(ProblemKind.Conflict);
        Assert.Equal(ContentState.Draft, (await bench.Get(key)).State);
        Assert.Empty(await Told(bench));
    }

    [Fact]
    public async Task Release_is_dropped_when_somebody_changes_what_was_approved_and_both_are_told()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");
        (await Schedule(bench, key, Now.AddHours(1), Hung)).Must();
        Assert.Equal(["lan content.scheduled"], await Told(bench));

        var changed = (await Save(bench, key, 1, "b", Mai)).Must();

        Assert.Contains(changed.Messages, message => message.Message.Contains("Lịch hẹn xuất bản đã bị hủy", StringComparison.Ordinal));
        Assert.Equal(["hung content.schedule-cleared", "lan content.schedule-cleared"], await Told(bench));
        bench.Time.Advance(TimeSpan.FromHours(2));
        Assert.Equal(0, await bench.Ask<PublishDue, int>(due => due.Run(Ct)));
        Assert.Equal(ContentState.Draft, (await bench.Get(key)).State);
    }

    [Fact]
    public async Task Failed_release_is_told_to_the_writer_and_to_whoever_set_it()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");
        (await Schedule(bench, key, Now.AddHours(1), Hung)).Must();
        await Told(bench);
        bench.Errors = _ => new Dictionary<string, string[]> { ["title"] = ["Hãy nhập tiêu đề."] };
        bench.Time.Advance(TimeSpan.FromHours(2));

        await bench.Ask<PublishDue, int>(due => due.Run(Ct));

        Assert.Equal(["hung content.schedule-failed", "lan content.schedule-failed"], await Told(bench));
    }

    [Fact]
    public async Task Lists_find_what_waits_also_newer_drafts_of_published_texts()
    {
        await using var bench = await Open();
        var draft = await bench.Create("a");
        await Submit(bench, draft, 1, Lan);
        var published = await bench.Create("b");
        (await Publish(bench, published, Hung)).Must();
        (await Save(bench, published, 1, "b2", Lan)).Must();
        await Submit(bench, published, 2, Lan);
        await bench.Create("c");

        var waiting = (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list =>
            list.Run(new ContentFilter([], ContentState.Submitted), new Heza.Web.EmbeddedCms.PageAsked(1, 50), Ct))).Must();
        var drafts = (await bench.Ask<ListContent, Result<PageOf<ContentRow>>>(list =>
            list.Run(new ContentFilter(["reformArticle"], ContentState.Draft), new Heza.Web.EmbeddedCms.PageAsked(1, 50), Ct))).Must();

        Assert.Equal(["a", "b2"], waiting.Items.Select(row => row.Name).Order());
        Assert.All(waiting.Items, row => Assert.Equal(("lan", ReviewState.Submitted), (row.Review!.By, row.Review.State)));
        Assert.Equal(["c"], drafts.Items.Select(row => row.Name));
    }

    [Fact]
    public async Task Act_that_fails_tells_nobody()
    {
        await using var bench = await Open();
        var key = await bench.Create("a");

        await Assert.ThrowsAsync<InvalidOperationException>(() => bench.Ask<ContentWriter, Result<int>>(writer => writer.Run<int>(Lan, async scope =>
        {
            await scope.TellSubmitted((await scope.Load(key, Ct))!.Node, null, Ct);
            await scope.Db.SaveChangesAsync(Ct);
            throw new InvalidOperationException("The site breaks down before the commit.");
        }, Ct)));

        Assert.Empty(await Told(bench));
    }

    private static async Task<ContentBench> Open(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var bench = await ContentBench.Open(provider, approveOwnText: false);
        await using var db = bench.OpenDatabase();
        foreach (var (actor, role, number) in new[] { (Lan, DeskRole.Editor, 1), (Mai, DeskRole.Editor, 2), (Hung, DeskRole.Approver, 3), (Binh, DeskRole.Approver, 4), (new Actor("khoa", "Đã khóa"), DeskRole.Approver, 5) })
        {
            db.Add(new Account
            {
                Id = actor.Id,
                UserName = $"{actor.Id}@heza.example",
                Email = $"{actor.Id}@heza.example",
                NormalizedEmail = $"{actor.Id}@HEZA.EXAMPLE",
                DisplayName = actor.Name,
                Number = number,
                DisabledAt = actor.Id == "khoa" ? Now : null,
            });
            db.Add(new IdentityUserRole<string> { UserId = actor.Id, RoleId = role.ToLowerInvariant() });
        }

        await db.SaveChangesAsync(Ct);
        return bench;
    }

    /// <summary>"who kind" of all notices since the last time; each has its e-mail.</summary>
    private static async Task<IReadOnlyList<string>> Told(ContentBench bench)
    {
        await using var db = bench.OpenDatabase();
        var notices = await db.Set<Notice>().AsNoTracking().ToListAsync(Ct);
        Assert.Equal(notices.Select(notice => $"{notice.RecipientId}@heza.example").Order(), (await db.Set<OutgoingMail>().Select(mail => mail.ToAddress).ToListAsync(Ct)).Order());
        await db.Set<Notice>().ExecuteDeleteAsync(Ct);
        await db.Set<OutgoingMail>().ExecuteDeleteAsync(Ct);
        return [.. notices.Select(notice => $"{notice.RecipientId} {notice.Kind}").Order(StringComparer.Ordinal)];
    }

    private static Task<Result<ContentReceipt>> TrySubmit(ContentBench bench, Guid key, int revision, Actor actor, string? comment = null) =>
        bench.Ask<SubmitContent, Result<ContentReceipt>>(submit => submit.Run(key, revision, comment, actor, Ct));

    private static async Task<ContentState> Submit(ContentBench bench, Guid key, int revision, Actor actor, string? comment = null)
    {
        (await TrySubmit(bench, key, revision, actor, comment)).Must();
        return (await bench.Get(key)).State;
    }

    private static Task<Result<ContentReceipt>> Recall(ContentBench bench, Guid key, Actor actor) =>
        bench.Ask<RecallContent, Result<ContentReceipt>>(recall => recall.Run(key, actor, Ct));

    private static Task<Result<ContentReceipt>> Return(ContentBench bench, Guid key, Actor actor, string comment) =>
        bench.Ask<ReturnContent, Result<ContentReceipt>>(send => send.Run(key, null, comment, actor, Ct));

    private static Task<Result<ContentReceipt>> Save(ContentBench bench, Guid key, int revision, string name, Actor actor, bool mayApprove = false) =>
        bench.Ask<SaveContent, Result<ContentReceipt>>(save => save.Run(key, new ContentEdit(name, TestTypes.Json(), revision, mayApprove), actor, Ct));

    private static Task<Result<ContentReceipt>> Publish(ContentBench bench, Guid key, Actor actor) =>
        bench.Ask<PublishContent, Result<ContentReceipt>>(publish => publish.Run(key, null, actor, Ct));

    private static Task<Result<ContentReceipt>> Schedule(ContentBench bench, Guid key, DateTime? publishAt, Actor actor) =>
        bench.Ask<ScheduleContent, Result<ContentReceipt>>(schedule => schedule.Run(key, publishAt, null, actor, Ct));
}
