using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Publicity outside the site: banners, meetings, inspections, guidance.</summary>
internal static class ActivitySection
{
    private const int MostActivities = 30;

    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts) =>
        facts.Activities.Count == 0 ? [] :
        [
            OfficialTable.Plain(
                [("Ngày", new OfficialColumn(4, OfficialAlignment.Centre)), ("Hoạt động", new OfficialColumn(9)), ("Hình thức", new OfficialColumn(6)), ("Đơn vị, địa điểm", new OfficialColumn(7)), ("Người tham gia", OfficialColumn.Number(3))],
                [
                    .. facts.Activities.Take(MostActivities).Select(activity => new OfficialRow(
                        [Days(activity), activity.Title, activity.Form, $"{activity.Unit}, {activity.Place}", Figures.Show(activity.Participants)])),
                ]),
            .. facts.Activities.Count > MostActivities ? [new OfficialParagraph($"Và {facts.Activities.Count - MostActivities} hoạt động khác trong bảng tính kèm theo.")] : Array.Empty<OfficialBlock>(),
        ];

    private static string Days(ReportedActivity activity) =>
        activity.LastDay is { } last && last != activity.Day ? $"{VietnamTime.Show(activity.Day)} – {VietnamTime.Show(last)}" : VietnamTime.Show(activity.Day);
}
