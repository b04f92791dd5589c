using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.UnitReports;

namespace Heza.Plugins.Reform.Reporting.Reminders;

/// <summary>What reminders say.</summary>
internal static class ReminderWords
{
    public const string Kind = "report.reminder";

    public static NoticeText ToUnit(UnitReportKey key, string unitName, DateOnly before, DateOnly today, WorkingDays calendar)
    {
        var title = ReportPeriod.Of(key.Year, key.Period)!.Title;
        var left = DeadlineRule.DaysLeft(before, today);
        var last = DeadlineRule.LastDay(before);
        var off = calendar.IsWorking(last) ? "" : $" Ngày {VietnamTime.Show(last)} là ngày nghỉ; ngày làm việc cuối cùng trước đó là {VietnamTime.Show(calendar.OnOrBefore(last))}.";
        return left < 0
            ? new NoticeText(Kind, $"Quá hạn {-left} ngày: báo cáo {title}",
                $"{unitName} chưa nộp báo cáo {title}. Hạn nộp là trước ngày {VietnamTime.Show(before)}. Hãy nộp ngay và ghi lý do nộp chậm.", key.Page)
            : new NoticeText(Kind, left == 0 ? $"Hôm nay là hạn cuối: báo cáo {title}" : $"Còn {left} ngày: báo cáo {title}",
                $"{unitName} phải nộp báo cáo {title} trước ngày {VietnamTime.Show(before)}, chậm nhất là hết ngày {VietnamTime.Show(last)}.{off}", key.Page);
    }

    public static NoticeText ToOffice(int year, string period, DateOnly before, IReadOnlyList<string> missing)
    {
        var title = ReportPeriod.Of(year, period)!.Title;
        return new NoticeText(Kind, $"{missing.Count} đơn vị chậm báo cáo {title}", $"Hạn nộp là trước ngày {VietnamTime.Show(before)}. Chưa nộp: {string.Join("; ", missing)}.", $"/desk/bao-cao?nam={year}");
    }
}
