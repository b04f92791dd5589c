using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Tests.Reporting;

public sealed class UnitReportWordsTests
{
    private static readonly string[] Leaves = ["a.1", "b.5"];

    [Fact]
    public void Words_are_composed_trimmed_and_put_in_the_plans_order()
    {
        var read = UnitReportWords.Read(new UnitReportTyped([new("b.5", "Phổ biến\r\ntại quầy \n"), new("a.1", "Đăng bài"), new("x", null)], null, "  ", 0, null), [.. Leaves, "x"]).Value!;

        Assert.Equal([new ItemText("a.1", "Đăng bài"), new ItemText("b.5", "Phổ biến\ntại quầy")], read.Items);
        Assert.Equal(("", "", new UnitReportFigures(0, null)), (read.Difficulties, read.Proposals, read.Figures));
    }

    [Fact]
    public void What_cannot_be_kept_is_refused_field_by_field_and_nothing_is_cut()
    {
        var typed = new UnitReportTyped(
            [new("b.5", new string('a', UnitReportLimits.ItemText + 1)), new("c.9", "không có mục này")], "có\u0000rỗng", new string('b', UnitReportLimits.Text + 1), -1, UnitReportLimits.Figure + 1);

        Assert.Equal(
            ["difficulties", "inspections", "items", "items.b.5", "participants", "proposals"],
            UnitReportWords.Read(typed, Leaves).Problem!.Errors!.Keys.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Missing_content_does_not_empty_a_report() => Assert.Equal("content", UnitReportWords.Read(null, Leaves).Problem!.Errors!.Single().Key);

    [Theory]
    [InlineData("2023-06-03", "2023-06-02")]
    [InlineData("2023-03-01", "2023-02-28")]
    [InlineData("2024-03-01", "2024-02-29")]
    [InlineData("2024-01-01", "2023-12-31")]
    public void On_time_is_through_the_day_before(string before, string last)
    {
        var (first, end) = (DateOnly.Parse(before, System.Globalization.CultureInfo.InvariantCulture), DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture));

        Assert.Equal(end, DeadlineRule.LastDay(first));
        Assert.Equal((0, -1), (DeadlineRule.DaysLeft(first, end), DeadlineRule.DaysLeft(first, first)));
        Assert.Equal(
            (Lateness.Waiting, Lateness.Overdue, Lateness.OnTime, Lateness.Late),
            (DeadlineRule.Of(first, null, end), DeadlineRule.Of(first, null, first), DeadlineRule.Of(first, end, first), DeadlineRule.Of(first, first, first)));
    }
}
