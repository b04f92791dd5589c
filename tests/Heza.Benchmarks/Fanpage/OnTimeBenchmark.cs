using Heza.SenderNode.Drill;
using Heza.Testing;

namespace Heza.Benchmarks.Fanpage;

/// <summary>
/// How long after its time a post stands on the page, by the machine's own clock: half of the posts spread over minutes, half in
/// bursts, on two pages of a Facebook that takes its time to answer. The promise is ±2 minutes, the aim a p99 below 20 seconds.
/// </summary>
public static class OnTimeBenchmark
{
    private const double Promise = 120;
    private static readonly TimeSpan Answer = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan Over = TimeSpan.FromMinutes(4);

    public static async Task Run(int posts)
    {
        var rows = new List<string[]>();
        foreach (var provider in DrillDatabase.Providers)
        {
            await Output.Line($"{provider}: {posts} posts over {Over.TotalMinutes:N0} minutes, each call answered in {Answer.TotalMilliseconds:N0} ms …");
            await DrillDatabase.Use(provider, 1, pages: 2, async world =>
            {
                var delays = await new OnTimeDrill(world, Answer).Run(posts, Over, CancellationToken.None);
                rows.Add(Row($"{provider}, spread", delays.Where(delay => !delay.InBurst)));
                rows.Add(Row($"{provider}, bursts of {OnTimeDrill.Burst}", delays.Where(delay => delay.InBurst)));
                rows.Add(Row($"{provider}, all", delays));
            }, TimeProvider.System.GetUtcNow());
        }

        await PostgresServer.Stop();
        await Output.Line();
        await Output.Table(["seconds after its time", "posts", "least", "p50", "p95", "p99", "most", $"within ±{Promise:N0} s"], rows);
    }

    private static string[] Row(string name, IEnumerable<Delay> delays)
    {
        var seconds = delays.Select(delay => delay.Late.TotalSeconds).Order().ToList();
        string At(double share) => $"{seconds[(int)Math.Ceiling(share * seconds.Count) - 1]:N1}";
        return [name, $"{seconds.Count}", $"{seconds[0]:N1}", At(0.5), At(0.95), At(0.99), $"{seconds[^1]:N1}", $"{(double)seconds.Count(each => Math.Abs(each) <= Promise) / seconds.Count:P1}"];
    }
}
