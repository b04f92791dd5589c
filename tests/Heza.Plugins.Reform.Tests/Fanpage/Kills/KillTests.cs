using System.Diagnostics;
using Heza.Plugins.Reform.Platform.Data;
using Heza.SenderNode.Drill;

namespace Heza.Plugins.Reform.Tests.Fanpage.Kills;

/// <summary>
/// A node in a process of its own is killed at every step of the way. <c>HEZA_KILLS=200</c> sets how often on each database;
/// without it two of three points take one turn, on one database or the other: each life is a process, and CI has twenty minutes.
/// </summary>
public sealed class KillTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public Task Wherever_the_sender_is_killed_on_SQLite_each_post_stands_on_its_page_once() => Drill(DatabaseProvider.Sqlite);

    [Fact]
    public Task Wherever_the_sender_is_killed_on_PostgreSQL_each_post_stands_on_its_page_once() => Drill(DatabaseProvider.PostgreSql);

    private static async Task Drill(DatabaseProvider provider)
    {
        var all = DrillHost.Size("HEZA_KILLS", 0);
        var points = all > 0 ? KillDrill.Points : [.. KillDrill.Points.Where((_, index) => index % 3 == (provider == DatabaseProvider.Sqlite ? 0 : 1))];
        await using var host = await DrillHost.Create(provider, pages: 5);
        var drill = new KillDrill(host.World, DrillHost.Print);
        var watch = Stopwatch.StartNew();

        var verdict = await drill.Run(Math.Max(all, points.Count), Ct, points);

        DrillHost.Print($"{provider}: {drill.Kills.Values.Sum()} kills in {watch.Elapsed:mm\\:ss}, {drill.Missed} lives that did not come to their point. {verdict}");
        foreach (var point in points)
        {
            DrillHost.Print($"| {point} | {drill.Kills[point]} |");
        }

        Assert.Empty(verdict.Wrong);
        Assert.Equal((0, 0, verdict.Posts), (verdict.Duplicates, verdict.Lost, verdict.OnPages));
        Assert.All(points, point => Assert.True(drill.Kills[point] > 0, point));
    }
}
