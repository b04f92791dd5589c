using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Reporting.Periods;

/// <summary>Tells all units (and when it is opened again, also those who approve) of a period. Part of the caller's transaction.</summary>
public sealed class TellOfPeriod(Notify notify)
{
    public Task Closed(ReportPeriod period, IReadOnlyList<string> missing, Actor office, CancellationToken ct) => notify.Run(
        new NoticeText(
            "report.closed", $"Đã chốt kỳ báo cáo {period.Title}",
            $"{office.Name} đã chốt kỳ báo cáo {period.Title}; báo cáo của kỳ này không sửa được nữa.{(missing.Count == 0 ? "" : $"\nChưa có báo cáo được chấp nhận: {string.Join("; ", missing)}.")}",
            Page(period)),
        NoticeAudience.Everybody(Permissions.Unit, office.Id), ct);

    public async Task Reopened(ReportPeriod period, string reason, Actor office, CancellationToken ct)
    {
        var notice = new NoticeText("report.reopened", $"Mở lại kỳ báo cáo {period.Title}", $"{office.Name} mở lại kỳ báo cáo {period.Title}.\nLý do: {reason}", Page(period));
        await notify.Run(notice, NoticeAudience.Everybody(Permissions.Unit, office.Id), ct);
        await notify.Run(notice, NoticeAudience.Everybody(Permissions.Approve, office.Id), ct);
    }

    private static string Page(ReportPeriod period) => $"/desk/bao-cao?nam={period.Year}";
}
