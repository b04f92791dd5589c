using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Tests.Plans;

public sealed class ReportDeadlineTests
{
    [Theory]
    [InlineData("2023-06-02", true)]
    [InlineData("2023-06-03", false)]
    [InlineData("2023-06-04", false)]
    public void Report_is_on_time_through_the_day_before(string day, bool onTime)
    {
        var deadline = new ReportDeadline { PlanYear = 2023, Period = "Q2", Title = "Báo cáo quý II", Before = new DateOnly(2023, 6, 3), Order = 0 };

        Assert.Equal(onTime, deadline.IsOnTime(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));
    }
}
