using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Office;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Posts of the period with their reach, those seen most first.</summary>
internal static class PostSection
{
    private const int MostPosts = 20;

    public static IReadOnlyList<OfficialBlock> Of(ReportFacts facts)
    {
        if (facts.Posts.Count == 0)
        {
            return [];
        }

        var shown = facts.Posts.OrderByDescending(post => post.Views ?? -1).ThenBy(post => post.SentAt).ThenBy(post => post.Id).Take(MostPosts).ToList();
        var channels = facts.Posts.GroupBy(post => post.Channel, StringComparer.Ordinal).OrderBy(channel => channel.Key, StringComparer.Ordinal)
            .Select(channel => $"{channel.Key}: {channel.Count()} bài").ToList();
        return
        [
            new OfficialParagraph($"Trong kỳ có {facts.Posts.Count} bài đăng ({string.Join("; ", channels)}), {(facts.Now.Views is { } seen ? $"được xem {Figures.Show(seen)} lượt" : "chưa có số liệu lượt xem")}."),
            OfficialTable.Plain(
                [
                    ("Ngày đăng", new OfficialColumn(4, OfficialAlignment.Centre)), ("Kênh", new OfficialColumn(5)), ("Bài", new OfficialColumn(11)), ("Lượt xem", OfficialColumn.Number(3)),
                ],
                [.. shown.Select(post => new OfficialRow([VietnamTime.Show(VietnamTime.Day(post.SentAt)), post.Channel, post.Title, Figures.Show(post.Views)]))]),
            .. facts.Posts.Count > MostPosts ? [new OfficialParagraph($"Bảng trên nêu {MostPosts} bài được xem nhiều nhất; danh mục kèm theo có đủ.")] : Array.Empty<OfficialBlock>(),
        ];
    }
}
