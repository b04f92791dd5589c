using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Reporting;

public sealed class UnitReportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Report_goes_from_draft_over_return_to_acceptance_and_every_past_day_tells_the_same_again(DatabaseProvider provider)
    {
        await using var world = await ReportWorld.Create(provider);
        world.GoTo("2023-05-29");
        Assert.Equal((UnitReportState.NotBegun, 0), Stands((await world.Read()).Value!));
        Assert.Equal(1, (await world.Save(0, ReportWorld.Words("Đã đăng bài"))).Value!.Revision);
        Assert.Equal(2, (await world.Save(1, ReportWorld.Words("Đã đăng 2 bài"))).Value!.Revision);

        world.GoTo("2023-05-30");
        Assert.True((await world.Submit(2)).Ok);
        world.GoTo("2023-06-01");
        Assert.Equal("comment", (await world.Decide(3, accept: false, " ")).Problem!.Errors!.Single().Key);
        Assert.True((await world.Decide(3, accept: false, "Ghi rõ số lượt phổ biến")).Ok);
        // Mended after the deadline: it was handed in on time, so no reason is asked for.
        world.GoTo("2023-06-05");
        Assert.True((await world.Save(4, ReportWorld.Words("Đã phổ biến cho 40 lượt"), ReportWorld.Office)).Ok);
        Assert.True((await world.Submit(5)).Ok);
        world.GoTo("2023-06-06");
        Assert.True((await world.Decide(6, accept: true)).Ok);

        Assert.Equal((UnitReportState.Accepted, 7), Stands((await world.Read()).Value!));
        Assert.Equal(
            ["begun", "submitted", "returned: Ghi rõ số lượt phổ biến", "edited for the unit", "submitted", "accepted"],
            (await world.Read()).Value!.Acts.Reverse().Select(act => $"{KebabCase.Of(act.Deed)}{(act.ForUnit ? " for the unit" : "")}{(act.Comment is null ? "" : $": {act.Comment}")}"));
        Assert.Equal(["office: report.submitted", "unit: report.returned", "office: report.submitted", "unit: report.accepted"], await world.Told());
        await using (var db = world.Open())
        {
            Assert.Equal(
                [AuditAction.UnitReportSubmitted, AuditAction.UnitReportReturned, AuditAction.UnitReportSubmitted, AuditAction.UnitReportAccepted],
                await db.Set<AuditEntry>().Where(entry => entry.SubjectKind == AuditSubjectKind.UnitReport).OrderBy(entry => entry.Id).Select(entry => entry.Action).ToListAsync(Ct));
        }

        Assert.Equal((UnitReportState.NotBegun, Lateness.Waiting, null), Told(await world.AsOf("2023-05-28")));
        Assert.Equal((UnitReportState.Draft, Lateness.Waiting, null), Told(await world.AsOf("2023-05-29")));
        Assert.Equal((UnitReportState.Submitted, Lateness.OnTime, "Đã đăng 2 bài"), Told(await world.AsOf("2023-05-31")));
        Assert.Equal((UnitReportState.Returned, Lateness.OnTime, "Đã đăng 2 bài"), Told(await world.AsOf("2023-06-04")));
        Assert.Equal((UnitReportState.Accepted, Lateness.OnTime, "Đã phổ biến cho 40 lượt"), Told(await world.AsOf("2023-06-06")));
    }

    [Fact]
    public async Task What_the_site_knows_is_looked_up_until_the_report_is_handed_in_and_frozen_with_it()
    {
        await using var world = await ReportWorld.Create();
        world.GoTo("2023-05-29");
        var article = await world.Publish("Một cửa điện tử", "2023-04-01");
        await world.Publish("Bài của quý I", "2023-03-31");
        await world.Publish("Bài của đơn vị khác", "2023-05-02", "van-phong");
        await world.Save(0, ReportWorld.Words("Đã đăng bài"));
        Assert.Equal(["Một cửa điện tử"], Titles(await world.Read()));
        await world.Publish("Bài thứ hai", "2023-05-28");
        Assert.Equal(["Một cửa điện tử", "Bài thứ hai"], Titles(await world.Read()));
        Assert.Equal(("b.5", 2), (await world.Read()).Value!.Facts.Items.Select(item => (item.Code, item.Pieces)).Single());

        Assert.True((await world.Submit(1)).Ok);
        await world.Withdraw(article);
        await world.Publish("Bài thứ ba", "2023-05-29");

        Assert.Equal(["Một cửa điện tử", "Bài thứ hai"], Titles(await world.Read()));
        Assert.True((await world.Read()).Value!.FactsFrozen);
        Assert.Equal(2, (await world.AsOf("2023-05-29")).Submission!.Facts.Articles.Count);
        await world.Decide(2, accept: false, "Thêm bài mới");
        Assert.Equal(["Bài thứ hai", "Bài thứ ba"], Titles(await world.Read()));
    }

    [Fact]
    public async Task Last_day_before_the_named_one_is_on_time_and_later_a_reason_is_asked_for()
    {
        await using var world = await ReportWorld.Create();
        world.GoTo("2023-06-02");
        await world.Save(0, ReportWorld.Words("Đã đăng bài"));
        Assert.Equal((0, Lateness.Waiting), ((await world.Read()).Value!.DaysLeft, (await world.Read()).Value!.Lateness));

        world.GoTo("2023-06-03");
        Assert.Equal((-1, Lateness.Overdue), ((await world.Read()).Value!.DaysLeft, (await world.Read()).Value!.Lateness));
        Assert.Equal("lateReason", (await world.Submit(1, "  ")).Problem!.Errors!.Single().Key);
        Assert.True((await world.Submit(1, "Chờ số liệu của doanh nghiệp")).Ok);

        var told = await world.AsOf("2023-06-03");
        Assert.Equal((Lateness.Late, "Chờ số liệu của doanh nghiệp", new DateOnly(2023, 6, 3)), (told.Lateness, told.LateReason, told.SubmittedOn));
    }

    [Fact]
    public async Task Who_did_not_see_the_last_change_or_comes_at_the_wrong_time_is_told_so_and_changes_nothing()
    {
        await using var world = await ReportWorld.Create();
        Assert.Equal(ProblemKind.NotFound, (await world.Read(ReportWorld.Q2 with { Unit = "van-phong" })).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, (await world.Save(0, ReportWorld.Words("x"), key: ReportWorld.Q2 with { Unit = "van-phong" })).Problem!.Kind);
        Assert.Equal(ProblemKind.NotFound, (await world.Read(ReportWorld.Q2 with { Period = "Q4" }, ReportWorld.Office)).Problem!.Kind);
        Assert.Equal("items", (await world.Submit(0)).Problem!.Errors!.Single().Key);
        await world.Save(0, ReportWorld.Words("Lần một"));

        Assert.Equal(ProblemKind.Conflict, (await world.Save(0, ReportWorld.Words("Lần hai"))).Problem!.Kind);
        Assert.Equal(ProblemKind.Conflict, (await world.Decide(1, accept: true)).Problem!.Kind);
        await world.Submit(1);
        Assert.Equal(ProblemKind.Conflict, (await world.Save(2, ReportWorld.Words("Lần ba"))).Problem!.Kind);
        Assert.Equal(ProblemKind.Conflict, (await world.Submit(2)).Problem!.Kind);

        Assert.Equal((UnitReportState.Submitted, 2), Stands((await world.Read()).Value!));
        Assert.Equal("Lần một", (await world.Read()).Value!.Content.Items.Single().Text);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Closed_period_stands_against_use_cases_and_against_the_database_until_it_is_opened_with_a_reason(DatabaseProvider provider)
    {
        await using var world = await ReportWorld.Create(provider);
        await world.Save(0, ReportWorld.Words("Đã đăng bài"));
        await world.Submit(1);
        var warned = (await world.Close(confirmMissing: false)).Problem!;
        Assert.Equal(6, warned.Errors!["confirmMissing"].Length);
        await world.Decide(2, accept: true);
        Assert.Equal(5, (await world.Close(confirmMissing: true)).Value!.Missing.Count);
        Assert.Equal(ProblemKind.Conflict, (await world.Close(confirmMissing: true)).Problem!.Kind);

        Assert.Equal(
            [ProblemKind.Conflict, ProblemKind.Conflict, ProblemKind.Conflict, ProblemKind.Conflict],
            [(await world.Save(3, ReportWorld.Words("Khác"))).Problem!.Kind, (await world.Submit(3)).Problem!.Kind,
                (await world.Decide(3, accept: true)).Problem!.Kind, (await world.Decide(3, accept: false, "Khác")).Problem!.Kind]);
        await using (var db = world.Open())
        {
            var reports = db.Set<UnitReport>();
            await Refused(UnitReportSql.Refusal, () => reports.ExecuteUpdateAsync(set => set.SetProperty(one => one.LateReason, "Khác"), Ct));
            await Refused(UnitReportSql.Refusal, () => reports.ExecuteDeleteAsync(Ct));
            await Refused(UnitReportSql.Refusal, () => Insert(db, world.Time.UtcNow()));
            await Refused(UnitReportSql.KeptRefusal, () => db.Set<UnitReportAct>().ExecuteUpdateAsync(set => set.SetProperty(one => one.ActorName, "Khác"), Ct));
            await Refused(UnitReportSql.KeptRefusal, () => db.Set<PeriodLock>().ExecuteDeleteAsync(Ct));
            await Refused(UnitReportSql.KeptRefusal, () => db.Set<PeriodLock>().ExecuteUpdateAsync(set => set.SetProperty(one => one.ReopenedAt, world.Time.UtcNow()), Ct));
        }

        Assert.Equal((UnitReportState.Accepted, 3, true), ((await world.Read()).Value!.State, (await world.Read()).Value!.Revision, (await world.Read()).Value!.Closed));
        Assert.Equal("reason", (await world.Reopen(" \n")).Problem!.Errors!.Single().Key);
        Assert.True((await world.Reopen("Bổ sung số liệu")).Ok);
        Assert.Equal(ProblemKind.Conflict, (await world.Reopen("Lần nữa")).Problem!.Kind);
        Assert.Equal(["approver: report.reopened", "unit: report.reopened"], (await world.Told()).Where(line => line.EndsWith("reopened", StringComparison.Ordinal)));
        Assert.True((await world.Decide(3, accept: false, "Bổ sung")).Ok);
    }

    private static (UnitReportState, int) Stands(UnitReportView view) => (view.State, view.Revision);

    private static (UnitReportState, Lateness, string?) Told(UnitReportAsOf report) => (report.State, report.Lateness, report.Submission?.Content.Items.Single().Text);

    private static IEnumerable<string> Titles(Result<UnitReportView> view) => view.Value!.Facts.Articles.Select(article => article.Title);

    private static async Task Insert(DbContext db, DateTime at)
    {
        var report = new UnitReport { PlanYear = 2023, Period = "Q2", Unit = "van-phong", UnitName = "Văn phòng" };
        report.Write(UnitReportContent.Empty, ReportWorld.Office, at);
        db.Add(report);
        try
        {
            await db.SaveChangesAsync(Ct);
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static async Task Refused(string words, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAnyAsync<Exception>(act);
        Assert.Contains(words, refusal.GetBaseException().Message, StringComparison.Ordinal);
    }
}
