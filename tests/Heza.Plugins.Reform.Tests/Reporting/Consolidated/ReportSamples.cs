using Heza.Plugins.Reform.Reporting.Consolidated;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Heza.Plugins.Reform.Tests.Coverage;

namespace Heza.Plugins.Reform.Tests.Reporting.Consolidated;

/// <summary>Facts to compose reports from: one article of the third quarter with a post, one of the second, one unit's report.</summary>
internal static class ReportSamples
{
    public static readonly DateOnly Day = new(2023, 9, 2);

    public static async Task<ReportFacts> Facts()
    {
        await using var world = await CoverageWorld.Create();
        await world.Accept(await world.Publish("Bài quý hai", "2023-05-05", "2023/a.3"), "2023-05-06");
        var key = await world.Publish("=Bài về <b>tinh gọn</b>", "2023-07-05", "2023/a.1");
        await world.Accept(key, "2023-07-06");
        await world.Post(key, "2023-07-05");
        world.Time.AdjustTime(new DateTimeOffset(CoverageWorld.At("2023-10-02"), TimeSpan.Zero));
        return (await new ReportDesk(world).Report("2023-09-02")).Facts with
        {
            Units =
            [
                new UnitReportAsOf("mot-cua", "Một cửa", UnitReportState.Accepted, Lateness.OnTime, new DateOnly(2023, 8, 30), null,
                    new UnitReportSubmission(
                        new UnitReportContent([new ItemText("a.2", "Đã phổ biến tại quầy")], "Thiếu máy quét", "Cấp máy quét", new UnitReportFigures(40, 3)),
                        new UnitReportFacts(new DateTime(2023, 8, 30, 0, 0, 0, DateTimeKind.Utc), [], [], [], [])), null),
                new UnitReportAsOf("vp", "Văn phòng", UnitReportState.NotBegun, Lateness.Overdue, null, null, null, null),
            ],
        };
    }
}
