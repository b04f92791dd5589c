using System.Security.Cryptography;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Consolidated;
using Heza.Plugins.Reform.Reporting.Consolidated.Issuing;
using Heza.Plugins.Reform.Tests.Coverage;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Reporting.Consolidated;

public sealed class IssueReportTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Issued_report_closes_its_period_and_is_kept_whatever_comes_later(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var desk = new ReportDesk(world);
        await world.Accept(await world.Publish("Bài một", "2023-07-05", "2023/a.1"), "2023-07-06");
        GoTo(world, "2023-09-02");
        Assert.Equal(ProblemKind.Invalid, (await desk.Issue("2023-09-03")).Problem!.Kind);
        Assert.Equal(ProblemKind.Conflict, (await desk.Issue("2023-09-02", revision: 1)).Problem!.Kind);

        // The units have not reported: that is asked about, and nothing is closed meanwhile.
        var missing = (await desk.Issue("2023-09-02", confirmMissing: false)).Problem!;
        Assert.Equal(ProblemKind.Conflict, missing.Kind);
        Assert.NotEmpty(missing.Errors!["confirmMissing"]);
        var issued = (await desk.Issue("2023-09-02")).Value!;
        Assert.Equal((1, "/BC-BQL", "Chị Văn phòng"), (issued.Issue, issued.Number, issued.IssuedBy));
        Assert.Equal(ProblemKind.Conflict, (await desk.Issue("2023-09-02")).Problem!.Kind);
        Assert.Equal(ProblemKind.Conflict, (await desk.Save(0, ReportTexts.None)).Problem!.Kind);

        GoTo(world, "2023-09-05");
        await Reopen(world);
        Assert.True((await desk.Save(0, new ReportTexts { Number = "212" })).Ok);
        var again = (await desk.Issue("2023-09-05", revision: 1)).Value!;
        Assert.Equal((2, "212/BC-BQL"), (again.Issue, again.Number));

        await using var db = world.Open();
        Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditAction.PeriodClosed, Ct));
        Assert.True(await db.Set<Notice>().AnyAsync(notice => notice.Kind == "report.closed", Ct));
        var read = new ReadIssuedReports(db);
        Assert.Equal([2, 1], (await read.List(2023, new Paging(), Ct)).Items.Select(report => report.Issue));
        var kept = (await read.File(issued.Id, ReportForm.Docx, Ct)).Value!;
        Assert.Equal(issued.Files.Single(file => file.Form == ReportForm.Docx).Sha256, Convert.ToHexStringLower(SHA256.HashData(kept.Content)));
        Assert.All((await read.Verify(issued.Id, Ct)).Value!, file => Assert.True(file.Intact));
        Assert.Equal(ProblemKind.NotFound, (await read.File(99, ReportForm.Docx, Ct)).Problem!.Kind);
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Database_refuses_to_change_or_delete_what_was_issued(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        GoTo(world, "2023-09-02");
        Assert.True((await new ReportDesk(world).Issue("2023-09-02")).Ok);
        await using var db = world.Open();
        foreach (var statement in new[]
        {
            """UPDATE "IssuedReports" SET "IssuedBy" = 'ai đó'""", """DELETE FROM "IssuedReports" """,
            """UPDATE "IssuedReportFiles" SET "Sha256" = '' """, """DELETE FROM "IssuedReportFiles" """,
        })
        {
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => db.Database.ExecuteSqlRawAsync(statement, Ct));
            Assert.Contains(IssuedReportSql.Refusal, refusal.Message, StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Same_day_gives_the_same_report_again_whatever_happens_later(DatabaseProvider provider)
    {
        await using var world = await CoverageWorld.Create(provider);
        var desk = new ReportDesk(world);
        var key = await world.Publish("Bài một", "2023-07-05", "2023/a.1");
        await world.Accept(key, "2023-07-06");
        await world.Post(key, "2023-07-07");
        GoTo(world, "2023-12-01");
        var before = ReportFiles.All(await desk.Report("2023-09-02"));

        await world.Accept(await world.Publish("Bài hai", "2023-10-05", "2023/a.2"), "2023-10-06");
        await world.Withdraw(key, "2023-11-01");
        GoTo(world, "2023-12-01");

        Assert.Equal(before.Select(file => file.Sha256), ReportFiles.All(await desk.Report("2023-09-02")).Select(file => file.Sha256));
        Assert.Equal(["a.1"], (await desk.Report("2023-09-02")).Facts.Evidence.Select(piece => piece.Item));
        Assert.Empty((await desk.Report("2023-11-02")).Facts.Evidence);
    }

    [Fact]
    public async Task Who_writes_over_newer_texts_is_told()
    {
        await using var world = await CoverageWorld.Create();
        var desk = new ReportDesk(world);
        Assert.Equal(1, (await desk.Save(0, new ReportTexts { Assessment = "Một" })).Value!.Revision);
        Assert.Equal(ProblemKind.Conflict, (await desk.Save(0, new ReportTexts { Assessment = "Hai" })).Problem!.Kind);
        Assert.Equal(2, (await desk.Save(1, new ReportTexts { Assessment = "Ba" })).Value!.Revision);
        GoTo(world, "2023-09-02");
        Assert.Equal("Ba", (await desk.Report("2023-09-02")).Texts.Assessment);
    }

    private static void GoTo(CoverageWorld world, string day) => world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At(day), TimeSpan.Zero));

    private static async Task Reopen(CoverageWorld world)
    {
        await using var db = world.Open();
        var closing = await db.Set<PeriodLock>().SingleAsync(Ct);
        (closing.ReopenedAt, closing.ReopenedBy, closing.ReopenReason) = (world.Time.UtcNow(), "Chị Văn phòng", "Thiếu số liệu");
        await db.SaveChangesAsync(Ct);
    }
}
