using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.Projection;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Heza.Plugins.Reform.Search;
using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;

namespace Heza.Plugins.Reform.Tests.Search;

/// <summary>Search as the site has it, over a real database and a real folder.</summary>
public sealed class SearchSite : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private ServiceProvider _services;

    private SearchSite(TestDatabase database, string folder) =>
        (_database, Folder, _services) = (database, folder, Services(database, folder));

    public string Folder { get; }

    public SearchIndex Index => _services.GetRequiredService<SearchIndex>();

    public static async Task<SearchSite> Create(DatabaseProvider provider = DatabaseProvider.Sqlite) =>
        new(await TestDatabase.Create(provider), Directory.CreateTempSubdirectory("heza-search-").FullName);

    public ReformDbContext Open() => _database.Open();

    public Task Follow() => Follow(_services);

    public T Get<T>() where T : notnull => _services.GetRequiredService<T>();

    /// <summary>What the site does each second: follows, and builds the index anew where it must.</summary>
    public static async Task Follow(IServiceProvider services)
    {
        if (await services.GetRequiredService<FollowReadModel>().Run(TestContext.Current.CancellationToken))
        {
            await services.GetRequiredService<RebuildIndex>().Run(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Stops this process and starts another on the same folder; <paramref name="meanwhile"/> runs in between.</summary>
    public async Task Restart(Action? meanwhile = null)
    {
        await _services.DisposeAsync();
        meanwhile?.Invoke();
        _services = Services(_database, Folder);
    }

    /// <summary>A second process beside the first.</summary>
    public ServiceProvider SecondProcess() => Services(_database, Folder);

    /// <summary>Writes publications as the read model does: row and change in one transaction.</summary>
    public async Task Publish(params Publication[] publications)
    {
        await using var db = Open();
        foreach (var publication in publications)
        {
            db.Add(publication);
            await Record(db, publication);
        }
    }

    public async Task Change<T>(Guid key, Action<T> change) where T : Publication
    {
        await using var db = Open();
        var publication = await db.Set<T>().Include(row => row.Links).SingleAsync(row => row.Key == key, TestContext.Current.CancellationToken);
        change(publication);
        await Record(db, publication);
    }

    public SearchResults Search(string text, string? kind = null) => Index.Search(new SearchQuery(text, kind));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private static async Task Record(ReformDbContext db, Publication publication)
    {
        await Record(db, [publication]);
        var turned = await new DeriveForce(db).Run(await db.Set<LegalDocument>().Select(document => document.Key).ToListAsync(), TestContext.Current.CancellationToken);
        await Record(db, turned);
    }

    private static async Task Record(ReformDbContext db, IReadOnlyList<Publication> publications)
    {
        foreach (var publication in publications)
        {
            var change = new Change { Topic = "publication", Key = publication.Key, At = DateTime.UnixEpoch };
            db.Add(change);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            publication.Sequence = change.Sequence;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }
    }

    private static ServiceProvider Services(TestDatabase database, string folder)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal) { ["Reform:Search:Folder"] = folder }).Build());
        services.AddSingleton<IHostEnvironment>(new TestHost());
        services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2023, 11, 1, 0, 0, 0, TimeSpan.Zero)));
        services.AddScoped(_ => database.Open());
        services.AddLogging();
        services.AddSearch();
        return services.BuildServiceProvider();
    }

    private sealed class TestHost : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = "Test";

        public string ApplicationName { get; set; } = "Heza";

        public string ContentRootPath { get; set; } = Path.GetTempPath();

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
