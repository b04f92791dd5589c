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
    private readonly Func<ReformDbContext> _openPlugin;

    private CmsTestDatabase(Func<CmsDbContext> open, Func<ReformDbContext> openPlugin, string? folder) =>
        (_open, _openPlugin, _folder) = (open, openPlugin, folder);

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public static async Task<CmsTestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = provider == DatabaseProvider.Sqlite ? Sqlite() : await PostgreSql();
        await using var db = database.Open();
        await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        // The plugin's tables, audit and notices among them, with what their migrations add.
        await using var plugin = database._openPlugin();
        await plugin.Database.MigrateAsync(TestContext.Current.CancellationToken);
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
        var connection = $"Data Source={Path.Combine(folder, "cms.db")}";
        var options = new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite(connection).Options;
        var plugin = new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite(connection).Options;
        return new CmsTestDatabase(() => new SqliteCmsDbContext(options), () => new SqliteReformDbContext(plugin), folder);
    }

    private static async Task<CmsTestDatabase> PostgreSql()
    {
        var connection = await PostgresServer.CreateDatabase();
        var options = new DbContextOptionsBuilder<PostgreSqlCmsDbContext>().UseNpgsql(connection).Options;
        var plugin = new DbContextOptionsBuilder<PostgreSqlReformDbContext>().UseNpgsql(connection).Options;
        return new CmsTestDatabase(() => new PostgreSqlCmsDbContext(options), () => new PostgreSqlReformDbContext(plugin), null);
    }
}
