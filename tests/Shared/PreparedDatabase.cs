using System.Collections.Concurrent;
using Heza.Plugins.Reform.Platform.Data;

namespace Heza.Testing;

/// <summary>
/// A database that is prepared once a run for each provider and copied for each test: migrating takes longer than most
/// tests do.
/// </summary>
/// <param name="prepare">Gets a provider and the connection string of an empty database; must close what it opens.</param>
public sealed class PreparedDatabase(Func<DatabaseProvider, string, Task> prepare)
{
    private readonly ConcurrentDictionary<DatabaseProvider, Lazy<Task<Func<string, Task<string>>>>> _copies = new();

    /// <param name="file">Where a copy of SQLite's database goes.</param>
    /// <returns>Connection string of a copy that belongs to the caller.</returns>
    public async Task<string> Copy(DatabaseProvider provider, string file) =>
        await (await _copies.GetOrAdd(provider, wanted => new(() => wanted == DatabaseProvider.Sqlite ? PrepareSqlite() : PreparePostgreSql())).Value)(file);

    // Without pooling nothing holds the database open once it is prepared, and SQLite's log is in the file.
    private async Task<Func<string, Task<string>>> PrepareSqlite()
    {
        var folder = Directory.CreateTempSubdirectory("heza-prepared-").FullName;
        var prepared = Path.Combine(folder, "prepared.db");
        await prepare(DatabaseProvider.Sqlite, $"Data Source={prepared};Pooling=False");
        var bytes = await File.ReadAllBytesAsync(prepared);
        Directory.Delete(folder, recursive: true);
        return async file =>
        {
            await File.WriteAllBytesAsync(file, bytes);
            return $"Data Source={file}";
        };
    }

    private async Task<Func<string, Task<string>>> PreparePostgreSql()
    {
        var prepared = await PostgresServer.CreateDatabase();
        await prepare(DatabaseProvider.PostgreSql, $"{prepared};Pooling=False");
        return _ => PostgresServer.CreateDatabase(copyOf: prepared);
    }
}
