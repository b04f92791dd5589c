using System.Globalization;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>The day that coverage is asked for, however typed: <c>2023-06-02</c>, <c>2/6/2023</c>.</summary>
public static class AsOfDay
{
    private static readonly string[] Forms = ["yyyy-MM-dd", "d/M/yyyy", "d-M-yyyy", "d.M.yyyy"];

    public static readonly Problem Unfit = Problem.Field("asOf", $"Ngày không đúng. Hãy viết theo dạng 02/06/2023, từ năm {Plan.MinYear} đến {Plan.MaxYear}.");

    /// <param name="typed">Empty means <paramref name="today"/>.</param>
    public static Result<DateOnly> Read(string? typed, DateOnly today)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return today;
        }

        return DateOnly.TryParseExact(typed.Trim(), Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsFit(day) ? day : Unfit;
    }

    public static bool IsFit(DateOnly day) => day.Year is >= Plan.MinYear and <= Plan.MaxYear;

    /// <summary>The form that addresses and date fields use.</summary>
    public static string Write(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
