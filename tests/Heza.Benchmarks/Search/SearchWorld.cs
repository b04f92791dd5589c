using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search;
using Heza.Plugins.Reform.Search.Index;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace Heza.Benchmarks.Search;

/// <summary>Search as the site has it, over a read model on SQLite and an index, both in a temporary folder.</summary>
internal sealed class SearchWorld : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("heza-bench-").FullName;
    private readonly ServiceProvider _services;
    private long _sequence;

    private SearchWorld()
    {
        var options = new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite($"Data Source={Path.Combine(_folder, "reform.db")}").AddInterceptors(MapSqliteFile.Instance).Options;
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reform:Search:Folder"] = Path.Combine(_folder, "search") }).Build());
        services.AddSingleton<IHostEnvironment>(new Host(_folder)).AddSingleton(TimeProvider.System);
        services.AddScoped<ReformDbContext>(_ => new SqliteReformDbContext(options));
        services.AddLogging();
        services.AddSearch();
        _services = services.BuildServiceProvider();
    }

    public SearchIndex Index => _services.GetRequiredService<SearchIndex>();

    public long IndexBytes => new DirectoryInfo(Path.Combine(_folder, "search")).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    public static async Task<SearchWorld> Create()
    {
        var world = new SearchWorld();
        await using var scope = world._services.CreateAsyncScope();
        await MigrateDatabase.Run(scope.ServiceProvider.GetRequiredService<ReformDbContext>(), CancellationToken.None);
        return world;
    }

    /// <summary>Writes rows of the read model as if each had been published in turn.</summary>
    public async Task Publish(IEnumerable<Publication> publications)
    {
        foreach (var page in publications.Chunk(500))
        {
            await using var scope = _services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
            foreach (var publication in page)
            {
                publication.Sequence = ++_sequence;
                db.Add(publication);
                db.Add(new Change { Topic = "publication", Key = publication.Key, At = DateTime.UnixEpoch });
            }

            await db.SaveChangesAsync();
        }
    }

    /// <summary>Builds the index, or brings it up to what was published.</summary>
    public async Task Follow()
    {
        if (await _services.GetRequiredService<FollowReadModel>().Run(CancellationToken.None))
        {
            await _services.GetRequiredService<RebuildIndex>().Run(CancellationToken.None);
        }
    }

    /// <summary>Slugs of everything that a text finds, best first.</summary>
    public IReadOnlyList<string> Slugs(string text)
    {
        var slugs = new List<string>();
        for (var page = 1; ; page++)
        {
            var found = Index.Search(new SearchQuery(text, Page: page, PageSize: 50));
            slugs.AddRange(found.Hits.Select(hit => hit.Path[(hit.Path.LastIndexOf('/') + 1)..]));
            if (found.Hits.Count == 0 || slugs.Count >= found.Total)
            {
                return slugs;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }

    private sealed class Host(string folder) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Production";

        public string ApplicationName { get; set; } = "Heza";

        public string ContentRootPath { get; set; } = folder;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
