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
    private static readonly PreparedDatabase Migrated = new(async (provider, connection) =>
    {
        await using var db = Contexts(provider, connection)();
        await MigrateDatabase.Run(db, CancellationToken.None);
    });

    private readonly string _folder;
    private readonly Func<ReformDbContext> _open;

    private TestDatabase(Func<ReformDbContext> open, string folder) => (_open, _folder) = (open, folder);

    public static TheoryData<DatabaseProvider> Providers => [DatabaseProvider.Sqlite, DatabaseProvider.PostgreSql];

    public static async Task<TestDatabase> Create(DatabaseProvider provider = DatabaseProvider.Sqlite)
    {
        var folder = Directory.CreateTempSubdirectory("heza-test-").FullName;
        return new TestDatabase(Contexts(provider, await Migrated.Copy(provider, Path.Combine(folder, "reform.db"))), folder);
    }

    /// <summary>A context of its own; several may be open at once, as in the site.</summary>
    public ReformDbContext Open() => _open();

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private static Func<ReformDbContext> Contexts(DatabaseProvider provider, string connection)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            var sqlite = new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite(connection).Options;
            return () => new SqliteReformDbContext(sqlite);
        }

        var postgreSql = new DbContextOptionsBuilder<PostgreSqlReformDbContext>().UseNpgsql(connection).Options;
        return () => new PostgreSqlReformDbContext(postgreSql);
    }
}
