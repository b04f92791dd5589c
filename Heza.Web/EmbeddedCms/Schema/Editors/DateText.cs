using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms.Schema.Editors;

/// <summary>
/// Dates as people and programs send them, and as Umbraco 17 stores them:
/// <c>{"date":"2023-02-09T01:00:00Z","timeZone":null}</c>.
/// <para>
/// Rule for the wall clock: a time with an offset or Z is that moment. A time without one is the wall clock in Vietnam
/// (UTC+7), wherever the server or the browser stands; it is stored as UTC with Z, so 08:00 is stored as 01:00Z. A date
/// alone is midnight in Vietnam. Only an object that names a time zone is read in that zone.
/// </para>
/// </summary>
internal static partial class DateText
{
    private const DateTimeStyles Loose = DateTimeStyles.AllowWhiteSpaces;

    private static readonly string[] BareDays = ["yyyy-MM-dd", "d/M/yyyy"];

    private static readonly string[] WallClocks =
    [
        "yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF",
        "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "d/M/yyyy", "d/M/yyyy H:mm",
    ];

    private static readonly string[] Moments =
        ["yyyy-MM-dd'T'HH:mmzzz", "yyyy-MM-dd'T'HH:mm:sszzz", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFzzz", "yyyy-MM-dd HH:mm:sszzz"];

    /// <summary>Years that a reform document or a post can have: anything else is a slip of the pen.</summary>
    public static bool InRange(DateOnly day) => day.Year is >= 1900 and < 2200;

    /// <summary>The UTC moment that a desk value or a stored value means; null when it means none.</summary>
    public static DateTime? Moment(JsonNode? value)
    {
        var date = value is JsonObject dated ? dated["date"] : value;
        return Json.IsText(date, out var text) ? Moment(text.Trim(), ZoneOf(value)) : null;
    }

    /// <summary>
    /// The calendar day that a desk value or a stored value means. A moment means its day in Vietnam: right for Umbraco's
    /// midnight Z, and for a browser's <c>toISOString()</c> of a Vietnamese midnight (17:00Z on the day before).
    /// </summary>
    public static DateOnly? Day(JsonNode? value)
    {
        var date = value is JsonObject dated ? dated["date"] : value;
        if (Json.IsText(date, out var text) && DateOnly.TryParseExact(text.Trim(), BareDays, CultureInfo.InvariantCulture, Loose, out var day))
        {
            return InRange(day) ? day : null;
        }

        return Moment(value) is { } moment ? VietnamTime.Day(moment) : null;
    }

    /// <summary>The stored value of a moment or, with midnight UTC, of a calendar day.</summary>
    public static string Stored(DateTime utc) => Json.Write(new JsonObject
    {
        ["date"] = utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        ["timeZone"] = null,
    });

    /// <summary>The node of a stored value: JSON, or the bare text of old data.</summary>
    public static JsonNode? Parse(object stored)
    {
        var text = stored.ToString()!;
        return text.TrimStart().StartsWith('{') ? Json.TryParse(text) : JsonValue.Create(text);
    }

    /// <summary>
    /// The zone that counts where no offset is given; null when an unknown one is named. Time zones are files to .NET:
    /// a name that could lead out of their folder is not looked up.
    /// </summary>
    private static TimeZoneInfo? ZoneOf(JsonNode? value)
    {
        if (value is not JsonObject dated || !Json.IsText(dated["timeZone"], out var name) || name.Length == 0)
        {
            return VietnamTime.Zone;
        }

        return ZoneName().IsMatch(name) && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone) ? zone : null;
    }

    private static DateTime? Moment(string text, TimeZoneInfo? zone)
    {
        var culture = CultureInfo.InvariantCulture;
        var exact = text.EndsWith('Z') || text.EndsWith('z') ? text[..^1] + "+00:00" : text;
        DateTime utc;
        if (DateTimeOffset.TryParseExact(exact, Moments, culture, Loose, out var moment))
        {
            utc = moment.UtcDateTime;
        }
        else if (zone is not null && DateTime.TryParseExact(text, WallClocks, culture, Loose, out var local) && InRange(DateOnly.FromDateTime(local)))
        {
            // An hour that a change of the clocks left out (in Vietnam midnight of 1/4/1947) is read as the one after it.
            utc = TimeZoneInfo.ConvertTimeToUtc(zone.IsInvalidTime(local) ? local.AddHours(1) : local, zone);
        }
        else
        {
            return null;
        }

        return InRange(DateOnly.FromDateTime(utc)) ? utc : null;
    }

    [GeneratedRegex(@"^[A-Za-z][A-Za-z0-9_+-]{0,30}(/[A-Za-z0-9_+-]{1,30}){0,2}\z")]
    private static partial Regex ZoneName();
}
