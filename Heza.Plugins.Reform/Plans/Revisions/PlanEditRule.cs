using System.Globalization;
using Heza.Plugins.Reform.Platform;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>What may not become of a plan.</summary>
internal static class PlanEditRule
{
    /// <param name="from">The revision that was changed; 0: there was no plan; null: whatever is there.</param>
    public static Problem? Overtaken(Plan? present, int? from)
    {
        if (from is null || from == (present?.Revision ?? 0))
        {
            return null;
        }

        return present is null ? Problem.Conflict("Chưa có kế hoạch của năm này để sửa; hãy lưu như một kế hoạch mới.")
            : from == 0 ? Problem.Conflict($"Đã có kế hoạch năm {present.Year} (số {present.Number}). Hãy mở kế hoạch đó để sửa, hoặc chọn năm khác.")
            : Problem.Conflict(
                $"{present.ImportedBy} đã lưu bản {present.Revision} lúc {VietnamTime.Local(present.ImportedAt).ToString("HH:mm dd/MM/yyyy", CultureInfo.InvariantCulture)}, sau khi bạn mở kế hoạch. "
                + "Những gì bạn gõ vẫn còn ở đây: hãy xem bản đó đổi gì rồi lưu lại.");
    }

    /// <summary>Somebody may have to answer for what was linked, so its item stays.</summary>
    public static Problem? LostItem(Plan present, Plan incoming)
    {
        var leaves = incoming.Items.Where(item => item.IsLeaf).Select(item => item.Code).ToHashSet(StringComparer.Ordinal);
        var lost = present.Items.Where(item => item.LinkedSince is not null && !leaves.Contains(item.Code))
            .OrderBy(item => item.Order).Select(item => $"{item.Code} “{item.Title}”").ToList();
        return lost.Count == 0
            ? null
            : Problem.Conflict($"Không thể bỏ (hoặc chia nhỏ) mục đã có minh chứng gắn vào: {string.Join("; ", lost)}. Hãy giữ các mục này trong kế hoạch.");
    }

    /// <summary>Periods whose deadline would be another one, would come or would go.</summary>
    public static IEnumerable<string> ChangedDeadlines(Plan? present, Plan incoming)
    {
        var (before, after) = (Days(present), Days(incoming));
        return ReportDeadline.Periods.Where(period => before.GetValueOrDefault(period) != after.GetValueOrDefault(period));
    }

    private static Dictionary<string, DateOnly> Days(Plan? plan) =>
        plan?.Deadlines.ToDictionary(deadline => deadline.Period, deadline => deadline.Before, StringComparer.Ordinal) ?? [];
}
