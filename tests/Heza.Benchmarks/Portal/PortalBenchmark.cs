using System.Globalization;
using System.Net;

namespace Heza.Benchmarks.Portal;

/// <summary>
/// Requests per second and p99 of what readers ask most, each beside a bare endpoint of the same web server that returns
/// the same bytes; and the time from publishing to being seen.
/// </summary>
public static class PortalBenchmark
{
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(5);

    public static async Task Run(int articles)
    {
        await using var site = await BenchmarkSite.Start();
        await Output.Line($"Publishing {articles} articles through the real path …");
        var perArticle = await site.Publish(articles);
        await Output.Line($"{perArticle.TotalMilliseconds:N1} ms an article, checks, projection and index included.");
        await Output.Line();

        await Speed(site, await site.LastArticlePath());
        await Visible(site);
    }

    private static async Task Speed(BenchmarkSite site, string article)
    {
        var rows = new List<string[]>();
        foreach (var (name, path) in new[]
        {
            ("home", "/cai-cach-hanh-chinh"), ("article", article), ("list JSON", "/api/reform/v1/articles"), ("article list", "/cai-cach-hanh-chinh/tin-tuc"), ("search (not cached)", "/cai-cach-hanh-chinh/tim-kiem?q=cai+cach"),
        })
        {
            using var client = new HttpClient(new SocketsHttpHandler { AutomaticDecompression = DecompressionMethods.None }) { BaseAddress = site.Address };
            client.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
            using var like = await client.GetAsync(path);
            like.EnsureSuccessStatusCode();
            await using var bare = await BareServer.Start(like, await like.Content.ReadAsByteArrayAsync());
            var yardstick = await LoadGenerator.Run(bare.Address, path, Duration);
            var measure = await LoadGenerator.Run(site.Address, path, Duration);
            rows.Add([name, Show(measure.RequestsPerSecond), Show(yardstick.RequestsPerSecond), $"{measure.RequestsPerSecond / yardstick.RequestsPerSecond:P0}", $"{measure.P50:N2}", $"{measure.P99:N2}", $"{yardstick.P99:N2}", Show(measure.Bytes)]);
        }

        await Output.Table(["page", "requests/s", "bare", "share", "p50 ms", "p99 ms", "bare p99 ms", "bytes"], rows);
    }

    private static async Task Visible(BenchmarkSite site)
    {
        var seen = new List<Sighting>();
        for (var run = 0; run < 20; run++)
        {
            seen.Add(await site.PublishAndWatch(run));
        }

        await Output.Table(["from publishing to seen in", "median ms", "worst ms"],
        [
            Row("the editor's answer", seen.Select(sighting => sighting.Answer)),
            Row("page", seen.Select(sighting => sighting.Page)),
            Row("list", seen.Select(sighting => sighting.List)),
            Row("feed", seen.Select(sighting => sighting.Feed)),
            Row("search", seen.Select(sighting => sighting.Search)),
        ]);
    }

    private static string[] Row(string name, IEnumerable<double> times)
    {
        var sorted = times.Order().ToArray();
        return [name, $"{sorted[sorted.Length / 2]:N0}", $"{sorted[^1]:N0}"];
    }

    private static string Show(double number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
