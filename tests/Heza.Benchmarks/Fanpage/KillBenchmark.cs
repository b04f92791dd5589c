using System.Diagnostics;
using System.Globalization;
using Heza.SenderNode.Drill;
using Heza.Testing;

namespace Heza.Benchmarks.Fanpage;

/// <summary>Kills the sender so often on each database, and prints what the page shows in the end.</summary>
public static class KillBenchmark
{
    private const double Factor = 20;

    public static async Task Run(int kills)
    {
        var drills = new List<(string Database, KillDrill Drill)>();
        foreach (var provider in DrillDatabase.Providers)
        {
            await DrillDatabase.Use(provider, Factor, pages: 5, async world =>
            {
                var watch = Stopwatch.StartNew();
                var drill = new KillDrill(world);
                var verdict = await drill.Run(kills, CancellationToken.None);
                drills.Add(($"{provider}", drill));
                await Output.Line($"{provider}: {drill.Kills.Values.Sum()} kills in {watch.Elapsed:hh\\:mm\\:ss}: {verdict}");
            });
        }

        await PostgresServer.Stop();
        await Output.Line();
        await Output.Table(
            ["killed at", .. drills.Select(drill => drill.Database)],
            KillDrill.Points.Select(point => (string[])[point, .. drills.Select(drill => drill.Drill.Kills[point].ToString(CultureInfo.InvariantCulture))]));
    }
}
