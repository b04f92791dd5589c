using System.Globalization;

namespace Heza.Plugins.Reform.Platform;

/// <summary>
/// Time is stored in UTC and shown in Asia/Ho_Chi_Minh (UTC+7, no daylight saving). Dates are written
/// day/month/year, never American.
/// </summary>
public static class VietnamTime
{
    public static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Ho_Chi_Minh");

    public static readonly CultureInfo Culture = CultureInfo.GetCultureInfo("vi-VN");

    /// <summary>The wall clock in Vietnam at a UTC moment.</summary>
    public static DateTime Local(DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Zone);

    /// <summary>The Vietnamese calendar day of a UTC moment.</summary>
    public static DateOnly Day(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    public static DateOnly Today(this TimeProvider time) => Day(time.UtcNow());

    /// <summary>The clock's moment as a UTC <see cref="DateTime"/>, the form in which it is stored.</summary>
    public static DateTime UtcNow(this TimeProvider time) => time.GetUtcNow().UtcDateTime;

    /// <summary>The UTC moment at which a Vietnamese day begins.</summary>
    public static DateTime StartUtc(DateOnly day) =>
        TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Unspecified), Zone);

    /// <summary>The UTC moment at which a Vietnamese day has ended: the start of the next one.</summary>
    public static DateTime EndUtc(DateOnly day) => StartUtc(day.AddDays(1));

    /// <summary>The UTC moment of a wall-clock time in Vietnam.</summary>
    public static DateTime FromLocal(DateTime wallClock) =>
        TimeZoneInfo.ConvertTimeToUtc(DateTime.SpecifyKind(wallClock, DateTimeKind.Unspecified), Zone);

    /// <summary>For example "02/06/2023".</summary>
    public static string Show(DateOnly day) => day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>For example "14:05, 02/06/2023".</summary>
    public static string ShowMoment(DateTime utc) => Local(utc).ToString("HH:mm, dd/MM/yyyy", CultureInfo.InvariantCulture);
}
