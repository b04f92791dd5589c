using Heza.Plugins.Reform.Platform.Data;
using Heza.Testing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Tests.Platform;

/// <summary>
/// A real, empty, migrated database of either provider. Use it with
/// <c>[Theory, MemberData(nameof(TestDatabase.Providers), MemberType = typeof(TestDatabase))]</c>.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly string? _folder;
    private readonly Func<ReformDbContext> _open;

    private TestDatabase(Func<ReformDbContext> open, string? folder) => (_open, _folder) = (open, folder);

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public static async Task<TestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var database = provider == DatabaseProvider.Sqlite ? Sqlite() : await PostgreSql();
        await using var db = database.Open();
        await MigrateDatabase.Run(db, TestContext.Current.CancellationToken);
        return database;
    }

    /// <summary>A context of its own; several may be open at once, as in the site.</summary>
    public ReformDbContext Open() => _open();

    public ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }

    private static TestDatabase Sqlite()
    {
        var folder = Directory.CreateTempSubdirectory("heza-test-").FullName;
        var options = new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite($"Data Source={Path.Combine(folder, "reform.db")}").Options;
        return new TestDatabase(() => new SqliteReformDbContext(options), folder);
    }

    private static async Task<TestDatabase> PostgreSql()
    {
        var options = new DbContextOptionsBuilder<PostgreSqlReformDbContext>().UseNpgsql(await PostgresServer.CreateDatabase()).Options;
        return new TestDatabase(() => new PostgreSqlReformDbContext(options), null);
    }
}
