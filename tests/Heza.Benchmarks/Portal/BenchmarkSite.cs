using System.Diagnostics;
using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Web;
using Heza.Web.EmbeddedCms.Content.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Benchmarks.Portal;

/// <summary>Milliseconds from the start of publishing until each place showed the article.</summary>
public sealed record Sighting(double Answer, double Page, double List, double Feed, double Search);

/// <summary>The whole site on SQLite in a temporary folder, in Production settings.</summary>
public sealed class BenchmarkSite : IAsyncDisposable
{
    private static readonly Actor Editor = new("benchmark", "Benchmark");

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly HttpClient _reader;

    private BenchmarkSite(WebApplication app, string folder)
    {
        (_app, _folder) = (app, folder);
        _reader = new HttpClient { BaseAddress = Address };
    }

    public Uri Address => new(_app.Urls.First());

    public static async Task<BenchmarkSite> Start()
    {
        var folder = Directory.CreateTempSubdirectory("heza-bench-").FullName;
        var app = await HezaSite.Build(
        [
            "--environment=Production", "--urls=http://127.0.0.1:0", $"--contentRoot={folder}", $"--Reform:Database:ConnectionString=Data Source={Path.Combine(folder, "heza.db")}",
            $"--Reform:Search:Folder={Path.Combine(folder, "search")}", "--SampleContent:Load=Never", "--Heza:Workflow:ApproveOwnText=true", "--Serilog:MinimumLevel:Default=Warning",
        ]);
        await HezaSite.Prepare(app, CancellationToken.None);
        await app.StartAsync();
        return new BenchmarkSite(app, folder);
    }

    /// <returns>Mean time of one.</returns>
    public async Task<TimeSpan> Publish(int count)
    {
        var clock = Stopwatch.StartNew();
        for (var number = 0; number < count; number++)
        {
            await Publish($"Bài số {number}: cải cách hành chính tại khu kinh tế", number);
        }

        return clock.Elapsed / count;
    }

    public async Task<string> LastArticlePath()
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return PublicAddress.Of(await scope.ServiceProvider.GetRequiredService<ReformDbContext>().Set<Article>().OrderByDescending(article => article.Sequence).FirstAsync());
    }

    public async Task<Sighting> PublishAndWatch(int run)
    {
        var word = $"dau{Guid.NewGuid():n}";
        var clock = Stopwatch.StartNew();
        await Publish($"Bài {word}", run);
        var answer = clock.Elapsed.TotalMilliseconds;
        var sights = await Task.WhenAll(
            Seen(clock, $"/cai-cach-hanh-chinh/tin-tuc/bai-{word}", word), Seen(clock, "/cai-cach-hanh-chinh/tin-tuc", word),
            Seen(clock, "/cai-cach-hanh-chinh/rss.xml", word), Seen(clock, $"/cai-cach-hanh-chinh/tim-kiem?q={word}", $"bai-{word}"));
        return new Sighting(answer, sights[0], sights[1], sights[2], sights[3]);
    }

    public async ValueTask DisposeAsync()
    {
        _reader.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task<double> Seen(Stopwatch clock, string path, string mark)
    {
        while (true)
        {
            using var response = await _reader.GetAsync(path);
            if ((await response.Content.ReadAsStringAsync()).Contains(mark, StringComparison.Ordinal))
            {
                return clock.Elapsed.TotalMilliseconds;
            }
        }
    }

    private async Task Publish(string title, int number)
    {
        var body = string.Concat(Enumerable.Range(0, 8).Select(paragraph =>
            $"<p>Đoạn {paragraph} của bài {number}: Ban Quản lý tiếp tục rà soát, đơn giản hoá thủ tục hành chính, nâng cao chất lượng phục vụ nhà đầu tư và doanh nghiệp trong khu công nghiệp, khu kinh tế.</p>"));
        var values = new Dictionary<string, object> { ["summary"] = $"Tóm tắt bài {number}", ["body"] = body, ["category"] = "tin-tuc", ["unit"] = "van-phong" };
        await using var scope = _app.Services.CreateAsyncScope();
        var created = await scope.ServiceProvider.GetRequiredService<CreateContent>().Run(
            new NewContent("reformArticle", title, null, null, values.ToDictionary(value => value.Key, value => JsonSerializer.SerializeToElement(value.Value)), Publish: true), Editor, CancellationToken.None);
        if (!created.Ok)
        {
            throw new InvalidOperationException(created.Problem.Title);
        }
    }
}
