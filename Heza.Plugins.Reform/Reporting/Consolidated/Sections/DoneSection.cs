using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>What was done per item, with its evidence: title, address, date.</summary>
internal static class DoneSection
{
    /// <summary>Pieces that an item lists in the report; the annexed table lists all.</summary>
    private const int MostPieces = 20;

    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts)
    {
        var said = facts.Said.SelectMany(unit => unit.Content.Items.Select(item => (item.Code, Text: $"{unit.Unit}: {item.Text}"))).ToLookup(item => item.Code, item => item.Text, StringComparer.Ordinal);
        var evidence = facts.Evidence.ToLookup(piece => piece.Item, StringComparer.Ordinal);
        List<OfficialBlock> blocks = [];
        foreach (var group in facts.Coverage.Items.GroupBy(item => (item.Group, item.GroupTitle)))
        {
            var done = group.Where(item => evidence[item.Code].Any() || said[item.Code].Any()).ToList();
            if (done.Count == 0)
            {
                continue;
            }

            blocks.Add(new OfficialHeading(2, $"{group.Key.Group}. {group.Key.GroupTitle}"));
            foreach (var item in done)
            {
                var pieces = evidence[item.Code].ToList();
                blocks.Add(new OfficialParagraph([new OfficialRun($"{item.Code}. {item.Title}", Bold: true), new OfficialRun(pieces.Count == 0 ? " – chưa có minh chứng trong kỳ; đơn vị báo cáo:" : $" – {pieces.Count} minh chứng trong kỳ:")]));
                blocks.AddRange(pieces.Take(MostPieces).Select(Line));
                if (pieces.Count > MostPieces)
                {
                    blocks.Add(new OfficialLine("-", $"Và {pieces.Count - MostPieces} minh chứng khác trong danh mục kèm theo."));
                }

                blocks.AddRange(said[item.Code].Select(text => new OfficialLine("+", text)));
            }
        }

        return blocks.Count > 0 ? blocks : [new OfficialParagraph("Trong kỳ chưa có minh chứng nào được chấp nhận.")];
    }

    private static OfficialLine Line(ReportedEvidence piece) => new("-",
    [
        new OfficialRun(piece.Title), new OfficialRun($", đăng ngày {VietnamTime.Show(piece.Day)}"),
        .. piece.Posts > 0 ? [new OfficialRun($", {piece.Posts} bài đăng mạng xã hội")] : Array.Empty<OfficialRun>(),
        new OfficialRun(": "), new OfficialRun(piece.Address, Italic: true),
    ]);
}
