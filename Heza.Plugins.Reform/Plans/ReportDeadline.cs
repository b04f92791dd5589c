namespace Heza.Plugins.Reform.Plans;

/// <summary>
/// When a report is due. The plan says "trước ngày": the day named is the first one that is too late.
/// </summary>
public sealed class ReportDeadline
{
    public static readonly string[] Periods = ["Q1", "Q2", "Q3", "Q4", "H1", "Y"];

    public required int PlanYear { get; init; }

    /// <summary><c>Q1</c>–<c>Q4</c> a quarter, <c>H1</c> the first six months, <c>Y</c> the year.</summary>
    public required string Period { get; init; }

    public required string Title { get; init; }

    public required DateOnly Before { get; init; }

    public required int Order { get; init; }

    /// <summary>True through the day before <see cref="Before"/>.</summary>
    public bool IsOnTime(DateOnly day) => day < Before;
}
