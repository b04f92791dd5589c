using System.Diagnostics;
using System.Globalization;
using Heza.Plugins.Reform.Search;
using Heza.Plugins.Reform.Tests.Search;

namespace Heza.Benchmarks.Search;

/// <summary>How long searching, suggesting and building take over a large register, and what they hold in memory.</summary>
internal static class SearchSpeedBenchmark
{
    private const int Rounds = 10;

    private static readonly string[] Queries =
    [
        "công", "doanh nghiệp", "thủ tục", "quan ly", "một cửa", "tinh giản biên chế", "kỷ luật, kỷ cương hành chính", "cơ chế một cửa, một cửa liên thông",
        "chi so nang luc canh tranh cap tinh", "gửi phản ánh, kiến nghị trực tuyến", "ke hoach cai cach hanh chinh nam 2023", "đơn vi sư nghiệp công lâp", "TTHC", "nộp hồ sơ cổng DVC",
        "\"thủ tục hành chính\"", "\"bộ phận tiếp nhận và trả kết quả\"", "\"giảm tầng nấc trung gian\"", "61/2018/NĐ-CP", "nghi dinh 61", "21 ct ubnd", "quyết định 105 năm 2019",
        "tuyển dụnng công nhân", "chính quyền điên tử thành phố", "thanh pho hai phong", "xyzzyqwv", "hồ sơ đăng ký đầu tư của doanh nghiệp trong khu công nghiệp nộp ở đâu và bao lâu có kết quả",
    ];

    private static readonly string[] Typed = ["thủ tục hành chính", "cai cach", "doanh nghiệp nộp hồ sơ", "một cửa liên thông", "quyet dinh 105", "61/2018", "kế hoạch năm 2023", "tuyển dụnng"];

    public static async Task Run(int documents)
    {
        await Output.Line($"{documents:N0} pieces on {Environment.ProcessorCount} processors, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1_048_576:N0} MB …");
        await using var world = await SearchWorld.Create();
        var empty = Memory();
        var clock = Stopwatch.StartNew();
        await world.Publish(GeneratedRegister.Rows(new GeneratedText(Texts(), 2023), documents));
        await Output.Line($"Read model written in {clock.Elapsed.TotalSeconds:N0} s.");
        var written = Memory();

        clock.Restart();
        await world.Follow();
        var (built, afterBuilding) = (clock.Elapsed, Memory());
        await Output.Line($"Index of {world.Index.Documents:N0} pieces built in {built.TotalSeconds:N1} s ({world.IndexBytes / 1_048_576:N0} MB on disk).");
        await Output.Line();

        var searches = Searches().ToList();
        foreach (var search in searches)
        {
            world.Index.Search(search); // Warms up.
        }

        await Table("search with facets, 20 hits", searches.Select(search => (search.Text + (search.Type is null ? "" : " [lọc]"), Times(() => world.Index.Search(search).Total))));
        var beginnings = Typed.SelectMany(text => Enumerable.Range(2, text.Length - 1).Select(length => text[..length])).ToList();
        await Table("as one types", Typed.Select(text => (text, beginnings.Where(begun => text.StartsWith(begun, StringComparison.Ordinal)).SelectMany(begun => Times(() => world.Index.Suggest(begun).Count).Times).ToList()))
            .Select(row => (row.text, (0, row.Item2))));
        await Output.Table(
            ["memory, MB", "managed heap", "working set"],
            new[] { ("empty site", empty), ("read model written", written), ("index built", afterBuilding), ("after searching", Memory()) }
                .Select(row => (string[])[row.Item1, $"{row.Item2.Heap:N0}", $"{row.Item2.WorkingSet:N0}"]));
    }

    private static IEnumerable<SearchQuery> Searches() =>
        Queries.Select(text => new SearchQuery(text)).Concat(Queries.Take(6).Select(text => new SearchQuery(text, Type: "Quyết định", Page: 3)));

    private static async Task Table(string what, IEnumerable<(string Name, (int Found, List<double> Times) Measured)> rows)
    {
        var all = new List<double>();
        var lines = new List<string[]>();
        foreach (var (name, (found, times)) in rows)
        {
            all.AddRange(times);
            lines.Add([name, found > 0 ? $"{found:N0}" : "", At(times, 0.5), At(times, 0.95)]);
        }

        await Output.Table([what, "found", "p50 ms", "p95 ms"], lines.Append(["**all**", "", At(all, 0.5), At(all, 0.95)]));
    }

    private static (int Found, List<double> Times) Times(Func<int> run)
    {
        var (found, times) = (0, new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            var clock = Stopwatch.StartNew();
            found = run();
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return (found, times);
    }

    private static string At(List<double> times, double share) =>
        times.Order().ElementAt((int)Math.Ceiling(share * times.Count) - 1).ToString("N1", CultureInfo.InvariantCulture);

    private static (double Heap, double WorkingSet) Memory()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        using var process = Process.GetCurrentProcess();
        return (GC.GetTotalMemory(forceFullCollection: true) / 1_048_576.0, process.WorkingSet64 / 1_048_576.0);
    }

    private static IEnumerable<string> Texts()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "SuggestionData");
        var corpus = JudgedCorpus.Read(
            [JudgedCorpus.SampleFile("articles-2023.json"), Path.Combine(folder, "articles-further.json"), Path.Combine(folder, "articles-unseen.json")],
            JudgedCorpus.SampleFile("legal-documents-2023.json"), JudgedCorpus.SampleFile("queries.json"));
        return corpus.Publications.SelectMany(publication => new[] { publication.Title + ".", publication.Summary, publication.Text });
    }
}
