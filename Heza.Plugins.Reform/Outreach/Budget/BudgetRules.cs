namespace Heza.Plugins.Reform.Outreach.Budget;

/// <summary>
/// Longest texts, in characters, and largest figures. They are chosen so that no sum can overflow: 200 lines of at most
/// 1,000 billion đồng stay far below what a <see cref="long"/> and a browser's number hold exactly.
/// </summary>
public static class BudgetLimits
{
    public const int Lines = 200;
    public const int Group = 200;
    public const int Content = 500;
    public const int Measure = 50;
    public const int Note = 300;
    public const decimal Quantity = 1_000_000;
    public const long UnitPrice = 100_000_000_000;
    public const long Amount = 1_000_000_000_000;
}

/// <summary>How a budget is summed.</summary>
public static class BudgetRules
{
    /// <summary>Đồng, whole: half a đồng is rounded up.</summary>
    public static long Amount(decimal quantity, long unitPrice) => (long)decimal.Round(quantity * unitPrice, 0, MidpointRounding.AwayFromZero);

    /// <summary>Lines by group, groups in the order in which each is first named.</summary>
    public static IReadOnlyList<BudgetGroup> Groups(IEnumerable<BudgetLineView> lines) =>
        [.. lines.GroupBy(line => line.Group, StringComparer.OrdinalIgnoreCase).Select(group => new BudgetGroup(group.Key, [.. group], group.Sum(line => line.Amount)))];
}

/// <param name="Name">Empty: lines without a group.</param>
/// <param name="Total">Đồng.</param>
public sealed record BudgetGroup(string Name, IReadOnlyList<BudgetLineView> Lines, long Total);
