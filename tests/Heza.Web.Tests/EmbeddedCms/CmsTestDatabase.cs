using Heza.Plugins.Reform.Platform.Data;
using Heza.Testing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.Tests.EmbeddedCms;

/// <summary>
/// A real, empty database of the embedded CMS, of either provider. Use it with
/// <c>[Theory, MemberData(nameof(CmsTestDatabase.Providers), MemberType = typeof(CmsTestDatabase))]</c>.
/// </summary>
public sealed class CmsTestDatabase : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly Func<CmsDbContext> _open;

    private CmsTestDatabase(Func<CmsDbContext> open, string? folder) => (_open, _folder) = (open, folder);

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public static async Task<CmsTestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = provider == DatabaseProvider.Sqlite ? Sqlite() : await PostgreSql();
        await using var db = database.Open();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        if (provider == DatabaseProvider.Sqlite)
        {
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", TestContext.Current.CancellationToken);
        }

        return database;
    }

    /// <summary>A context of its own; several may be open at once, as in the site.</summary>
    public CmsDbContext Open() => _open();

    public ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static CmsTestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("heza-cms-test-").FullName;
        var options = new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite($"Data Source={Path.Combine(folder, "cms.db")}").Options;
        return new CmsTestDatabase(() => new SqliteCmsDbContext(options), folder);
    }

    private static async Task<CmsTestDatabase> PostgreSql()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlCmsDbContext>().UseNpgsql(await PostgresServer.CreateDatabase()).Options;
        return new CmsTestDatabase(() => new PostgreSqlCmsDbContext(options), null);
    }
}
