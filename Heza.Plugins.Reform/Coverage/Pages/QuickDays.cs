namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>A day that people often ask for.</summary>
internal sealed record QuickDay(string Label, DateOnly Day)
{
    /// <summary>The ends of the plan's quarters that have come, then today.</summary>
    public static IReadOnlyList<QuickDay> Of(int year, DateOnly today) =>
    [
        .. Enumerable.Range(1, 4)
            .Select(quarter => new QuickDay($"Hết {CoverageWords.Quarter(quarter).Replace("Quý", "quý", StringComparison.Ordinal)}", EndOf(year, quarter)))
            .Where(end => end.Day < today),
        new QuickDay("Hôm nay", today),
    ];

    private static DateOnly EndOf(int year, int quarter) => new DateOnly(year, quarter * 3, 1).AddMonths(1).AddDays(-1);
}
