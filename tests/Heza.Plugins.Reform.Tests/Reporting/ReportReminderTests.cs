using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Notices.Mail;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.Reminders;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Reporting;

public sealed class ReportReminderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]
    public async Task Each_reminder_goes_out_once_however_many_nodes_remind_and_how_often(DatabaseProvider provider)
    {
        await using var world = await ReportWorld.Create(provider);
        world.GoTo("2023-05-26");

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => world.Remind()));
        await world.Remind();

        Assert.Equal(["unit: report.reminder"], await world.Told());
        await using var db = world.Open();
        // One row for each of the six units, also those that have no account.
        Assert.Equal(6, await db.Set<ReportReminder>().CountAsync(one => one.Kind == "before-7", Ct));
        var mail = await db.Set<OutgoingMail>().SingleAsync(Ct);
        Assert.Equal("Còn 7 ngày: báo cáo quý II năm 2023", mail.Subject);
        Assert.Contains("trước ngày 03/06/2023, chậm nhất là hết ngày 02/06/2023", mail.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_late_is_told_weekly_and_the_office_with_them_until_the_report_is_in()
    {
        await using var world = await ReportWorld.Create();
        foreach (var day in new[] { "2023-06-02", "2023-06-03", "2023-06-05", "2023-06-06", "2023-06-12" })
        {
            world.GoTo(day);
            await world.Remind();
        }

        // On 2 June the last day; on 3 June, a Saturday, nothing.
        Assert.Equal(
            ["unit: report.reminder", "office: report.reminder", "unit: report.reminder", "office: report.reminder", "unit: report.reminder"],
            await world.Told());
        await using (var db = world.Open())
        {
            var titles = await db.Set<Notice>().OrderBy(one => one.At).ThenBy(one => one.RecipientId).Select(one => one.Title).ToListAsync(Ct);
            Assert.Equal(
                ["Hôm nay là hạn cuối: báo cáo quý II năm 2023", "6 đơn vị chậm báo cáo quý II năm 2023", "Quá hạn 3 ngày: báo cáo quý II năm 2023"], titles.Take(3));
        }

        await world.Save(0, ReportWorld.Words("Đã đăng bài"));
        await world.Submit(1, "Chờ số liệu");
        var told = (await world.Told()).Count(line => line.StartsWith("unit:", StringComparison.Ordinal));
        world.GoTo("2023-06-19");
        await world.Remind();
        Assert.Equal(told, (await world.Told()).Count(line => line.StartsWith("unit:", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Closed_period_reminds_nobody_and_the_office_reminds_by_hand_once_a_day()
    {
        await using var world = await ReportWorld.Create();
        world.GoTo("2023-05-26");
        Assert.Equal(1, (await world.RemindByHand()).Value!.Told);
        Assert.Equal(ProblemKind.Conflict, (await world.RemindByHand()).Problem!.Kind);
        world.GoTo("2023-05-29");
        Assert.True((await world.RemindByHand()).Ok);
        await using (var db = world.Open())
        {
            Assert.Equal(2, await db.Set<AuditEntry>().CountAsync(entry => entry.Action == AuditAction.UnitReminded, Ct));
        }

        Assert.True((await world.Close(confirmMissing: true)).Ok);
        var told = (await world.Told()).Count;
        world.GoTo("2023-05-30");
        await world.Remind();
        Assert.Equal(ProblemKind.Conflict, (await world.RemindByHand()).Problem!.Kind);
        Assert.Equal(told, (await world.Told()).Count);
    }

    [Fact]
    public async Task Day_that_the_office_takes_off_moves_the_reminder_and_can_be_taken_back()
    {
        await using var world = await ReportWorld.Create();
        Assert.Equal("day", (await world.SetDay("30/05/2023", new CalendarDayTyped(false, "Nghỉ"))).Problem!.Errors!.Single().Key);
        Assert.Equal("name", (await world.SetDay("2023-05-30", new CalendarDayTyped(false, " "))).Problem!.Errors!.Single().Key);
        Assert.Equal(ProblemKind.NotFound, (await world.SetDay("2023-05-30", new CalendarDayTyped(null, null))).Problem!.Kind);
        Assert.True((await world.SetDay("2023-05-30", new CalendarDayTyped(false, "Nghỉ vì bão"))).Ok);

        await using (var db = world.Open())
        {
            var calendar = await new ReadWorkingDays(db).Around(2023, Ct);
            Assert.Equal(new DateOnly(2023, 5, 29), ReminderRule.Of(new DateOnly(2023, 6, 3), calendar)[1].Day);
            Assert.Contains(await new ReadWorkingDays(db).OfYear(2023, Ct), day => day is { Name: "Nghỉ vì bão", Working: false, ChangedBy: "Chị Văn phòng" });
        }

        Assert.True((await world.SetDay("2023-05-30", new CalendarDayTyped(null, null))).Ok);
        await using (var db = world.Open())
        {
            Assert.True((await new ReadWorkingDays(db).Around(2023, Ct)).IsWorking(new DateOnly(2023, 5, 30)));
            Assert.Equal(["Nghỉ: Nghỉ vì bão", "Theo lịch có sẵn"], await db.Set<AuditEntry>().Where(entry => entry.Action == AuditAction.CalendarDayChanged).OrderBy(entry => entry.Id).Select(entry => entry.Detail).ToListAsync(Ct));
        }
    }
}
