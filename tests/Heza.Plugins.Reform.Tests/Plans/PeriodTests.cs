using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Plans;

public sealed class PeriodTests
{
    private static readonly DateTime At = new(2023, 6, 2, 2, 0, 0, DateTimeKind.Utc);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("Q1", "2023-01-01", "2023-03-31", "quý I năm 2023")]
    [InlineData("Q4", "2023-10-01", "2023-12-31", "quý IV năm 2023")]
    [InlineData("H1", "2023-01-01", "2023-06-30", "sáu tháng đầu năm 2023")]
    [InlineData("Y", "2023-01-01", "2023-12-31", "năm 2023")]
    public void A_period_is_the_calendars(string code, string from, string to, string title)
    {
        var period = ReportPeriod.Of(2023, code)!;
        Assert.Equal((from, to, title), ($"{period.From:yyyy-MM-dd}", $"{period.To:yyyy-MM-dd}", period.Title));
    }

    [Theory]
    [InlineData("q1")]
    [InlineData("Q5")]
    [InlineData("")]
    public void Other_codes_are_no_period(string code) => Assert.Null(ReportPeriod.Of(2023, code));

    [Fact]
    public void First_quarter_follows_the_last_of_the_year_before() =>
        Assert.Equal(ReportPeriod.Of(2022, "Q4"), ReportPeriod.Of(2023, "Q1")!.Previous);

    [Fact]
    public void Day_lies_in_its_quarter_half_and_year()
    {
        Assert.Equal(["Q2", "H1", "Y"], ReportPeriod.Around(new DateOnly(2023, 6, 30)));
        Assert.Equal(["Q3", "Y"], ReportPeriod.Around(new DateOnly(2023, 7, 1)));
    }

    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    public async Task Closed_period_hinders_what_lies_in_it_until_it_is_opened_again(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.Create(provider);
        await using var db = database.Open();
        var closing = new PeriodLock { Year = 2023, Period = "Q2", LockedAt = At, LockedBy = "Chị Văn phòng" };
        db.Add(closing);
        await db.SaveChangesAsync(Ct);

        var locks = new PeriodLocks(db);
        Assert.Equal(ProblemKind.Conflict, (await locks.Hindrance(2023, "Q2", Ct))!.Kind);
        Assert.Contains("quý II năm 2023", (await locks.Hindrance(new DateOnly(2023, 4, 1), Ct))!.Title, StringComparison.Ordinal);
        Assert.Null(await locks.Hindrance(2023, "H1", Ct));
        Assert.Null(await locks.Hindrance(new DateOnly(2023, 7, 1), Ct));

        // Two people cannot close it beside each other.
        db.Add(new PeriodLock { Year = 2023, Period = "Q2", LockedAt = At, LockedBy = "Anh Văn phòng" });
        await Assert.ThrowsAsync<DbUpdateException>(() => db.SaveChangesAsync(Ct));
        db.ChangeTracker.Clear();

        await db.Set<PeriodLock>().ExecuteUpdateAsync(
            one => one.SetProperty(row => row.ReopenedAt, At.AddDays(1)).SetProperty(row => row.ReopenedBy, "Chị Văn phòng").SetProperty(row => row.ReopenReason, "Sửa số liệu"), Ct);
        Assert.Null(await locks.Hindrance(2023, "Q2", Ct));
    }
}
