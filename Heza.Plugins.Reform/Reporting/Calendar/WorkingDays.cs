namespace Heza.Plugins.Reform.Reporting.Calendar;

/// <summary>Which days are worked: Monday to Friday, except what is known of single days.</summary>
/// <param name="Known">True: worked; false: off.</param>
public sealed record WorkingDays(IReadOnlyDictionary<DateOnly, bool> Known)
{
    // The longest break so far was nine days; the bound ends the search over a calendar somebody filled with nonsense.
    private const int LongestBreak = 60;

    public bool IsWorking(DateOnly day) =>
        Known.TryGetValue(day, out var working) ? working : day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The day itself, or the last working day before it.</summary>
    public DateOnly OnOrBefore(DateOnly day) => Find(day, -1);

    /// <summary>The day itself, or the first working day after it.</summary>
    public DateOnly OnOrAfter(DateOnly day) => Find(day, 1);

    private DateOnly Find(DateOnly day, int step) =>
        Enumerable.Range(0, LongestBreak).Select(days => day.AddDays(days * step)).FirstOrDefault(IsWorking, day);
}
