using Heza.Plugins.Reform.Coverage.Pages;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class QuickDayTests
{
    [Theory]
    [InlineData("2023-03-31", "Hôm nay 2023-03-31")]
    [InlineData("2023-08-15", "Hết quý I 2023-03-31, Hết quý II 2023-06-30, Hôm nay 2023-08-15")]
    [InlineData("2026-11-23", "Hết quý I 2023-03-31, Hết quý II 2023-06-30, Hết quý III 2023-09-30, Hết quý IV 2023-12-31, Hôm nay 2026-11-23")]
    public void Quick_days_are_the_quarters_that_ended_and_today(string today, string expected) =>
        Assert.Equal(expected, string.Join(", ", QuickDay.Of(2023, DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture))
            .Select(quick => $"{quick.Label} {quick.Day:yyyy-MM-dd}")));
}
