namespace Heza.Plugins.Reform.Plans.Periods;

/// <summary>What a report is about: a quarter, the first six months or a whole year. The calendar's, whatever the day on which the report is due.</summary>
/// <param name="Code">One of <see cref="ReportDeadline.Periods"/>.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
public sealed record ReportPeriod(int Year, string Code, DateOnly From, DateOnly To)
{
    /// <returns>Null when there is no such period.</returns>
    public static ReportPeriod? Of(int year, string code) => year is < Plan.MinYear or > Plan.MaxYear ? null : code switch
    {
        "Q1" => Months(year, code, 1, 3),
        "Q2" => Months(year, code, 4, 3),
        "Q3" => Months(year, code, 7, 3),
        "Q4" => Months(year, code, 10, 3),
        "H1" => Months(year, code, 1, 6),
        "Y" => Months(year, code, 1, 12),
        _ => null,
    };

    /// <summary>For example "quý II năm 2023".</summary>
    public string Title => Code switch
    {
        "Q1" => $"quý I năm {Year}",
        "Q2" => $"quý II năm {Year}",
        "Q3" => $"quý III năm {Year}",
        "Q4" => $"quý IV năm {Year}",
        "H1" => $"sáu tháng đầu năm {Year}",
        _ => $"năm {Year}",
    };

    /// <summary>The period of the same length before it; for the year, the year before.</summary>
    public ReportPeriod? Previous => Code switch
    {
        "Q1" => Of(Year - 1, "Q4"),
        "Q2" => Of(Year, "Q1"),
        "Q3" => Of(Year, "Q2"),
        "Q4" => Of(Year, "Q3"),
        _ => Of(Year - 1, Code),
    };

    public bool Contains(DateOnly day) => day >= From && day <= To;

    /// <summary>Codes of the year's periods in which a day lies.</summary>
    public static IReadOnlyList<string> Around(DateOnly day) =>
        [.. ReportDeadline.Periods.Where(code => Of(day.Year, code)?.Contains(day) == true)];

    private static ReportPeriod Months(int year, string code, int first, int count)
    {
        var from = new DateOnly(year, first, 1);
        return new ReportPeriod(year, code, from, from.AddMonths(count).AddDays(-1));
    }
}
