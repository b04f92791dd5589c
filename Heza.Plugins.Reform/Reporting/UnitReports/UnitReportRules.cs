using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>What may be done with a report in which state.</summary>
public static class UnitReportRules
{
    /// <summary>Its words can be changed, and it can be handed in.</summary>
    public static bool IsOpen(UnitReportState state) => state is UnitReportState.NotBegun or UnitReportState.Draft or UnitReportState.Returned;

    /// <summary>Null: its words may be changed.</summary>
    public static Problem? NotOpen(UnitReportState state) => IsOpen(state) ? null : Problem.Conflict(state == UnitReportState.Accepted
        ? "Báo cáo đã được Văn phòng chấp nhận, không sửa được nữa. Nếu cần sửa, hãy nhờ Văn phòng trả lại."
        : "Báo cáo đã nộp và đang chờ Văn phòng xem. Nếu cần sửa, hãy nhờ Văn phòng trả lại.");

    /// <summary>Null: the report can be handed in on this day.</summary>
    /// <param name="lateReason">As typed.</param>
    public static Problem? NotReady(UnitReport? report, ReportPeriod period, DateOnly before, DateOnly today, string? lateReason)
    {
        if (report is null || (report.Content.Items.Count == 0 && report.Content.Difficulties.Length == 0))
        {
            return Problem.Field("items", "Hãy ghi ít nhất một nội dung đã thực hiện; nếu chưa làm được gì, hãy ghi rõ ở phần khó khăn.");
        }

        if (today < period.From)
        {
            return Problem.Conflict($"Kỳ báo cáo {period.Title} bắt đầu từ ngày {VietnamTime.Show(period.From)}, chưa nộp được.");
        }

        return report.FirstSubmittedAt is null && DeadlineRule.IsLate(before, today) && string.IsNullOrWhiteSpace(lateReason)
            ? Problem.Field("lateReason", $"Báo cáo phải nộp trước ngày {VietnamTime.Show(before)}. Hãy ghi lý do nộp chậm.")
            : null;
    }

    /// <summary>Null: the Office may say this of it.</summary>
    public static Problem? NotDecidable(UnitReportState state, bool accept) => state switch
    {
        UnitReportState.Submitted => null,
        UnitReportState.Accepted when !accept => null,
        UnitReportState.Accepted => Problem.Conflict("Báo cáo này đã được chấp nhận rồi."),
        UnitReportState.Returned => Problem.Conflict("Báo cáo này đã trả lại và đang chờ đơn vị nộp lại."),
        _ => Problem.Conflict("Đơn vị chưa nộp báo cáo này."),
    };

    /// <summary>Null: nobody has changed it since.</summary>
    /// <param name="seen">0: there was no report yet.</param>
    public static Problem? ChangedSince(UnitReport? report, int seen) => (report?.Revision ?? 0) == seen
        ? null
        : Problem.Conflict(report is null
            ? "Báo cáo này chưa có ai viết; hãy tải lại trang."
            : $"{report.Acts.MaxBy(act => act.Revision)!.ActorName} vừa thay đổi báo cáo này. Hãy tải lại để xem bản mới; những gì bạn đang gõ vẫn còn trên màn hình.");
}
