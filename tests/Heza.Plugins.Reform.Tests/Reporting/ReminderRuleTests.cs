using System.Globalization;
using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.Reminders;

namespace Heza.Plugins.Reform.Tests.Reporting;

public sealed class ReminderRuleTests
{
    private static readonly WorkingDays Vietnam = new(
        Enumerable.Range(KnownDays.FirstYear, KnownDays.LastYear - KnownDays.FirstYear + 1).SelectMany(KnownDays.Of).ToDictionary(day => day.Day, day => day.Working));

    [Theory]
    // 26 and 30 May and 1 June 2023 are working days.
    [InlineData("2023-06-03", "26/5 30/5 1/6", "5/6 12/6")]
    // The last day is 28 February (Tuesday): 25 is a Saturday.
    [InlineData("2023-03-01", "21/2 24/2 27/2", "1/3 8/3")]
    // A leap year: the last day is 29 February.
    [InlineData("2024-03-01", "22/2 26/2 28/2", "1/3 8/3")]
    // 26 August is a Saturday; 1 September and the first day that is too late fall into the National Day's days off.
    [InlineData("2023-09-03", "25/8 30/8 31/8", "5/9 11/9")]
    // Tết 2024 (8–14 February) draws two reminders onto its eve, and the word about being late behind it.
    [InlineData("2024-02-14", "6/2 7/2 7/2", "15/2 21/2")]
    // 2 May 2025 is off in exchange for Saturday 26 April, which is worked.
    [InlineData("2025-05-04", "26/4 29/4 29/4", "5/5 12/5")]
    public void Reminders_avoid_days_off(string before, string early, string late)
    {
        var reminders = ReminderRule.Of(Day(before), Vietnam);

        Assert.Equal(early, string.Join(' ', reminders.Where(one => !one.Late).Select(one => $"{one.Day.Day}/{one.Day.Month}")));
        Assert.Equal(late, string.Join(' ', reminders.Where(one => one.Late).Take(2).Select(one => $"{one.Day.Day}/{one.Day.Month}")));
        Assert.All(reminders, one => Assert.True(Vietnam.IsWorking(one.Day)));
    }

    [Theory]
    [InlineData("2023-05-25", null)]
    [InlineData("2023-05-26", "before-7")]
    // A Saturday: nobody is told, though one is due.
    [InlineData("2023-05-27", null)]
    // Nobody was reminded on the day itself: it is made up for until the next one's turn.
    [InlineData("2023-05-29", "before-7")]
    [InlineData("2023-05-31", "before-3")]
    [InlineData("2023-06-02", "before-1")]
    [InlineData("2023-06-05", "late")]
    [InlineData("2023-06-13", "late-1")]
    [InlineData("2023-07-31", "late-8")]
    [InlineData("2023-08-07", null)]
    [InlineData("2026-11-27", null)]
    public void At_most_one_reminder_has_its_turn(string today, string? kind) =>
        Assert.Equal(kind, ReminderRule.Due(Day("2023-06-03"), Day(today), Vietnam)?.Kind);

    [Fact]
    public void Weekends_are_off_and_single_days_win()
    {
        var calendar = new WorkingDays(new Dictionary<DateOnly, bool> { [Day("2023-06-03")] = true, [Day("2023-06-05")] = false });

        Assert.Equal([true, true, false, false], new[] { "2023-06-02", "2023-06-03", "2023-06-04", "2023-06-05" }.Select(day => calendar.IsWorking(Day(day))));
        Assert.Equal((Day("2023-06-03"), Day("2023-06-06")), (calendar.OnOrBefore(Day("2023-06-05")), calendar.OnOrAfter(Day("2023-06-04"))));
    }

    [Fact]
    public void Built_in_calendar_has_the_lunar_and_the_solar_holidays_of_each_year()
    {
        // Tết and the Kings' day by the lunar calendar, which for these years is the same in Vietnam and China.
        var lunar = new ChineseLunisolarCalendar();
        for (var year = KnownDays.FirstYear; year <= KnownDays.LastYear; year++)
        {
            var leap = lunar.GetLeapMonth(year);
            var thirdMonth = leap is > 0 and <= 3 ? 4 : 3;
            DateOnly[] holidays =
            [
                new(year, 1, 1), new(year, 4, 30), new(year, 5, 1), new(year, 9, 2),
                DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 1, 0, 0, 0, 0)), DateOnly.FromDateTime(lunar.ToDateTime(year, 1, 3, 0, 0, 0, 0)),
                DateOnly.FromDateTime(lunar.ToDateTime(year, thirdMonth, 10, 0, 0, 0, 0)),
            ];
            Assert.All(holidays, day => Assert.False(Vietnam.IsWorking(day), $"{day:yyyy-MM-dd}"));
            Assert.Equal(year > KnownDays.LastNoticedYear, KnownDays.Of(year).Any(day => day.Assumed));
        }

        Assert.Equal(4, KnownDays.Of(2040).Count(day => day.Assumed));
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
