using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;
using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Which units reported, and when.</summary>
internal static class UnitSection
{
    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts) =>
        facts.Units.Count == 0 ? [] :
        [
            OfficialTable.Plain(
                [("Đơn vị", new OfficialColumn(9)), ("Báo cáo", new OfficialColumn(4)), ("Ngày nộp", new OfficialColumn(3, OfficialAlignment.Centre)), ("Thời hạn", new OfficialColumn(6))],
                [.. facts.Units.Select(unit => new OfficialRow([unit.UnitName, State(unit.State), unit.SubmittedOn is { } day ? VietnamTime.Show(day) : "–", Late(unit)]))]),
        ];

    public static string State(UnitReportState state) => state switch
    {
        UnitReportState.Accepted => "Đã chấp nhận",
        UnitReportState.Submitted => "Đã nộp",
        UnitReportState.Returned => "Trả lại để sửa",
        _ => "Chưa nộp",
    };

    public static string Late(UnitReportAsOf unit) => unit.Lateness switch
    {
        Lateness.OnTime => "Đúng hạn",
        Lateness.Late => $"Nộp chậm{(unit.LateReason is { Length: > 0 } reason ? $": {reason}" : "")}",
        Lateness.Overdue => "Quá hạn",
        _ => "Chưa đến hạn",
    };
}
