using System.Globalization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Web.EmbeddedCms.Content.Schedule;

/// <summary>When a document may be set to appear and disappear.</summary>
public static class ScheduleRules
{
    private static readonly string[] Formats = ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK"];

    public static Problem? Check(DateTime? publishAt, DateTime? withdrawAt, bool published, DateTime now) => (publishAt, withdrawAt) switch
    {
        ({ } at, _) when at <= now => Problem.Field("publishAt", "Giờ hẹn xuất bản đã qua; hãy chọn giờ sau này hoặc xuất bản ngay."),
        (_, { } until) when until <= now => Problem.Field("withdrawAt", "Giờ hẹn thu hồi đã qua; hãy chọn giờ sau này hoặc thu hồi ngay."),
        ({ } at, { } until) when until <= at => Problem.Field("withdrawAt", "Giờ hẹn thu hồi phải sau giờ hẹn xuất bản."),
        (null, not null) when !published => Problem.Field("withdrawAt", "Nội dung chưa được xuất bản; hãy đặt cả giờ hẹn xuất bản."),
        _ => null,
    };

    /// <summary>
    /// A UTC moment from ISO 8601 text such as <c>2026-03-01T08:00</c> (then it is Vietnam's clock),
    /// <c>…T08:00+07:00</c> or <c>…T01:00:00Z</c>; null when there is no text.
    /// </summary>
    public static Result<DateTime?> Read(string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return (DateTime?)null;
        }

        return DateTime.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal, out var moment)
            ? moment.Kind == DateTimeKind.Utc ? moment : VietnamTime.FromLocal(moment)
            : Problem.Field(field, "Không hiểu ngày giờ này; hãy viết như 2026-03-01T08:00 (giờ Việt Nam).");
    }

    /// <summary>For the log, e.g. "Xuất bản lúc 08:00, 01/03/2026".</summary>
    public static string Describe(DateTime? publishAt, DateTime? withdrawAt) => (publishAt, withdrawAt) switch
    {
        ({ } at, { } until) => $"Xuất bản lúc {VietnamTime.ShowMoment(at)}; thu hồi lúc {VietnamTime.ShowMoment(until)}",
        ({ } at, null) => $"Xuất bản lúc {VietnamTime.ShowMoment(at)}",
        (null, { } until) => $"Thu hồi lúc {VietnamTime.ShowMoment(until)}",
        _ => "Hủy lịch hẹn",
    };
}
