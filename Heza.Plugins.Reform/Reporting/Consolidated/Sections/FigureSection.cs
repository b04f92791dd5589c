using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <param name="Now">Null: not known.</param>
/// <param name="Before">Null: not known, or there was no period before.</param>
public sealed record FigureLine(string Label, long? Now, long? Before);

/// <summary>Figures of the period beside those of the one before.</summary>
internal static class FigureSection
{
    public static IReadOnlyList<FigureLine> Lines(ReportFacts facts)
    {
        var (now, before) = (facts.Now, facts.Before);
        FigureLine[] lines =
        [
            new("Nội dung của kế hoạch", now.Coverage?.Items, before?.Coverage?.Items),
            new("Nội dung đã thực hiện đủ", now.Coverage?.Covered, before?.Coverage?.Covered),
            new("Nội dung thực hiện một phần", now.Coverage?.Partial, before?.Coverage?.Partial),
            new("Nội dung chưa thực hiện", now.Coverage?.Gap, before?.Coverage?.Gap),
            new("Minh chứng được chấp nhận, đăng trong kỳ", now.Evidence, before?.Evidence),
            new("Tin, bài đăng trong kỳ", now.Articles, before?.Articles),
            new("Văn bản đăng trong kỳ", now.Documents, before?.Documents),
            new("Bài đăng mạng xã hội trong kỳ", now.Posts, before?.Posts),
            new("Lượt xem bài đăng mạng xã hội", now.Views, before?.Views),
            new("Hoạt động tuyên truyền khác trong kỳ", now.Activities, before?.Activities),
        ];
        return [.. lines.Where(line => line.Now is not null || line.Before is not null)];
    }

    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts)
    {
        var before = facts.Before is { } other
            ? $"Kỳ trước là {other.Period.Title}, tính đến hết ngày {VietnamTime.Show(other.AsOf)}."
            : "Không có kỳ trước để so sánh.";
        return
        [
            OfficialTable.Plain(
                [("Số liệu", new OfficialColumn(8)), ("Kỳ này", OfficialColumn.Number(2)), ("Kỳ trước", OfficialColumn.Number(2)), ("Tăng, giảm", OfficialColumn.Number(2))],
                [.. Lines(facts).Select(line => new OfficialRow([line.Label, Figures.Show(line.Now), Figures.Show(line.Before), Figures.Change(line.Now, line.Before)]))]),
            new OfficialParagraph([new OfficialRun(before, Italic: true)]),
        ];
    }
}
