using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans;

namespace Heza.Plugins.Reform.Tests.Coverage;

public sealed class DueRuleTests
{
    // "trước ngày 03/3, 03/6, 03/9, 03/11"
    private static readonly DeadlineFact[] Plan2023 =
    [
        new("Q1", new DateOnly(2023, 3, 3)), new("Q2", new DateOnly(2023, 6, 3)), new("Q3", new DateOnly(2023, 9, 3)), new("Y", new DateOnly(2023, 11, 3)),
    ];

    [Theory]
    [InlineData("2023-10-03", DueState.Later)]
    [InlineData("2023-10-04", DueState.Soon)]
    [InlineData("2023-11-02", DueState.Soon)]
    [InlineData("2023-11-03", DueState.Overdue)]
    [InlineData("2024-05-01", DueState.Overdue)]
    public void Yearly_item_is_due_before_the_report_of_the_year(string day, DueState state) =>
        Assert.Equal(new ItemDue(state, "Y", new DateOnly(2023, 11, 3), 1), Due(TargetPeriod.Year, Plan2023, day, 0, 0, 0, 0));

    [Theory]
    [InlineData("2023-01-31", "Q1", DueState.Later)]
    [InlineData("2023-03-02", "Q1", DueState.Soon)]
    [InlineData("2023-03-03", "Q1", DueState.Overdue)]
    public void Quarterly_item_is_due_before_each_quarters_report(string day, string period, DueState state)
    {
        var due = Due(TargetPeriod.Quarter, Plan2023, day, 0, 0, 0, 0);

        Assert.Equal((period, state), (due!.Period, due.State));
    }

    [Fact]
    public void Earliest_quarter_that_lacks_something_is_told() =>
        Assert.Equal(new ItemDue(DueState.Overdue, "Q2", new DateOnly(2023, 6, 3), 1), Due(TargetPeriod.Quarter, Plan2023, "2023-10-20", 1, 0, 0, 0));

    [Fact]
    public void Fourth_quarter_is_told_by_the_report_of_the_year() =>
        Assert.Equal(new ItemDue(DueState.Soon, "Y", new DateOnly(2023, 11, 3), 1), Due(TargetPeriod.Quarter, Plan2023, "2023-10-20", 1, 1, 2, 0));

    [Fact]
    public void Second_quarter_is_told_by_the_report_of_six_months() =>
        Assert.Equal(new ItemDue(DueState.Soon, "H1", new DateOnly(2023, 6, 20), 1), Due(TargetPeriod.Quarter, [new("H1", new DateOnly(2023, 6, 20))], "2023-06-01", 1, 0, 0, 0));

    [Theory]
    [InlineData(TargetPeriod.Year, "Y", "2024-01-01")]
    [InlineData(TargetPeriod.Quarter, "Q1", "2023-04-01")]
    public void Without_a_named_day_the_period_has_to_end_first(TargetPeriod target, string period, string before) =>
        Assert.Equal((period, CoverageWorld.Day(before)), Due(target, [], "2023-02-01", 0, 0, 0, 0) is { } due ? (due.Period, due.Before) : default);

    [Fact]
    public void Nothing_is_due_when_every_period_has_its_number()
    {
        Assert.Null(Due(TargetPeriod.Year, Plan2023, "2023-12-31", 0, 1, 0, 0));
        Assert.Null(Due(TargetPeriod.Quarter, Plan2023, "2023-12-31", 1, 1, 1, 1));
    }

    [Fact]
    public void Target_of_a_form_makes_due_what_the_general_one_does_not()
    {
        Want general = new(1, TargetPeriod.Year, new Counted(1, new Quarters(1, 0, 0, 0))), narrow = new(2, TargetPeriod.Quarter, new Counted(2, new Quarters(2, 0, 0, 0)));

        Assert.Equal(new ItemDue(DueState.Soon, "Q2", new DateOnly(2023, 6, 3), 2), DueRule.Of(2023, [general, narrow], Plan2023, CoverageWorld.Day("2023-05-20")));
    }

    private static ItemDue? Due(TargetPeriod period, IReadOnlyList<DeadlineFact> deadlines, string day, params int[] counts) => DueRule.Of(
        2023, [new Want(1, period, new Counted(counts.Sum(), new Quarters(counts[0], counts[1], counts[2], counts[3])))], deadlines, CoverageWorld.Day(day));
}
