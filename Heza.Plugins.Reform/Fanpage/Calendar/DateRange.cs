using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Fanpage.Calendar;

/// <summary>Vietnamese days, both included.</summary>
public readonly record struct DateRange(DateOnly From, DateOnly To)
{
    /// <param name="from">2023-06-01.</param>
    /// <param name="to">Likewise, at most <see cref="ReadCalendar.MostDays"/> days with the first.</param>
    public static Result<DateRange> Read(string? from, string? to)
    {
        var (first, last) = (Day("from", from), Day("to", to));
        if ((first.Problem ?? last.Problem) is { } problem)
        {
            return problem;
        }

        return last.Value < first.Value ? Problem.Field("to", "Ngày cuối phải từ ngày đầu trở đi.")
            : last.Value.DayNumber - first.Value.DayNumber >= ReadCalendar.MostDays ? Problem.Field("to", $"Mỗi lần xem nhiều nhất {ReadCalendar.MostDays} ngày.")
            : new DateRange(first.Value, last.Value);
    }

    /// <summary>A day written <c>2023-06-01</c>, in a year that a post can have.</summary>
    public static Result<DateOnly> Day(string field, string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", out var day) && day.Year is >= 2000 and < 2200
            ? day
            : Problem.Field(field, "Hãy cho biết ngày, viết như 2023-06-01.");
}
