using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Difficulties: those raised to the Office with what was answered, and those that units tell of in their accepted reports.</summary>
internal static class ObstacleSection
{
    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts) =>
    [
        .. facts.Obstacles.Count == 0 ? [] : new OfficialBlock[]
        {
            OfficialTable.Plain(
                [("Đơn vị", new OfficialColumn(5)), ("Vướng mắc", new OfficialColumn(9)), ("Tình trạng", new OfficialColumn(4)), ("Trả lời, chỉ đạo", new OfficialColumn(8))],
                [.. facts.Obstacles.Select(obstacle => new OfficialRow([obstacle.Unit, $"{obstacle.Title}\n{obstacle.Description}", obstacle.State, obstacle.Answer ?? "–"]))]),
        },
        .. facts.Said.SelectMany(unit => DefaultTexts.Lines(unit.Content.Difficulties).Select(line => new OfficialLine("-", $"{unit.Unit}: {line}"))),
    ];
}
