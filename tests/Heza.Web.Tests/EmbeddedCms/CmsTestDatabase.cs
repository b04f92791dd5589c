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
    /// <summary>With the plugin's tables, audit and notices among them, and what their migrations add.</summary>
    private static readonly PreparedDatabase Prepared = new(async (provider, connection) =>
    {
        await using var db = Contexts(provider, connection)();
        await db.Database.EnsureCreatedAsync(CancellationToken.None);
        await using var plugin = PluginContext(provider, connection);
        await MigrateDatabase.Run(plugin, CancellationToken.None);
    });

    private readonly string _folder;
    private readonly Func<CmsDbContext> _open;

    private CmsTestDatabase(Func<CmsDbContext> open, string folder) => (_open, _folder) = (open, folder);

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public static async Task<CmsTestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var folder = Directory.CreateTempSubdirectory("heza-cms-test-").FullName;
        return new CmsTestDatabase(Contexts(provider, await Copy(provider, folder)), folder);
    }

    /// <param name="folder">Where a database of SQLite's goes.</param>
    /// <returns>Connection string of an empty database with all tables.</returns>
    public static Task<string> Copy(DatabaseProvider provider, string folder) => Prepared.Copy(provider, Path.Combine(folder, "cms.db"));

    /// <summary>A context of its own; several may be open at once, as in the site.</summary>
    public CmsDbContext Open() => _open();

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Func<CmsDbContext> Contexts(DatabaseProvider provider, string connection)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite(connection).Options;
            return () => new SqliteCmsDbContext(sqlite);
        }

        var postgreSql = new DbContextOptionsBuilder<PostgreSqlCmsDbContext>().UseNpgsql(connection).Options;
        return () => new PostgreSqlCmsDbContext(postgreSql);
    }

    private static ReformDbContext PluginContext(DatabaseProvider provider, string connection) => provider == DatabaseProvider.Sqlite
        ? new SqliteReformDbContext(new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite(connection).Options)
        : new PostgreSqlReformDbContext(new DbContextOptionsBuilder<PostgreSqlReformDbContext>().UseNpgsql(connection).Options);
}
