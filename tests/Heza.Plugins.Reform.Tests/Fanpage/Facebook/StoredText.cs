using System.Text;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Hangfire.PostgreSql.Factories;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Tests.Platform;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Heza.Plugins.Reform.Tests.Fanpage.Facebook;

/// <summary>All that a thief of the database would read: the site's tables and Hangfire's, as plain text.</summary>
internal static class StoredText
{
    /// <summary>As the site has it: in memory beside SQLite, in the same database beside PostgreSQL.</summary>
    public static JobStorage Hangfire(TestDatabase database, DatabaseProvider provider)
    {
        if (provider == DatabaseProvider.Sqlite)
        {
            return new InMemoryStorage();
        }

        var options = new PostgreSqlStorageOptions { SchemaName = "hangfire" };
        return new PostgreSqlStorage(new NpgsqlConnectionFactory(ConnectionString(database), options), options);
    }

    public static async Task<string> Of(TestDatabase database, JobStorage storage, CancellationToken ct) =>
        storage is PostgreSqlStorage ? await Tables(ConnectionString(database), ct) : $"{await Files(ConnectionString(database), ct)}\n{Jobs(storage)}";

    private static string ConnectionString(TestDatabase database)
    {
        using var db = database.Open();
        return db.Database.GetConnectionString()!;
    }

    /// <summary>The file and what has not been moved into it yet; deleted pages included.</summary>
    private static async Task<string> Files(string connectionString, CancellationToken ct)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        var text = new StringBuilder();
        foreach (var part in new[] { file, $"{file}-wal" }.Where(File.Exists))
        {
            await using var stream = new FileStream(part, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            text.Append(await reader.ReadToEndAsync(ct));
        }

        return text.ToString();
    }

    private static string Jobs(JobStorage storage)
    {
        var monitoring = storage.GetMonitoringApi();
        var queued = monitoring.EnqueuedJobs("default", 0, int.MaxValue).Select(job => job.Value.Job);
        var scheduled = monitoring.ScheduledJobs(0, int.MaxValue).Select(job => job.Value.Job);
        return string.Join('\n', queued.Concat(scheduled).Select(job => $"{job} {string.Join(' ', job.Args)}"));
    }

    private static async Task<string> Tables(string connectionString, CancellationToken ct)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var connection = await source.OpenConnectionAsync(ct);
        var tables = await Column(
            connection, "SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) FROM information_schema.tables "
                + "WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')", ct);
        var rows = new List<string>();
        foreach (var table in tables)
        {
            rows.AddRange(await Column(connection, $"SELECT t::text FROM {table} t", ct));
        }

        return string.Join('\n', rows);
    }

    private static async Task<List<string>> Column(NpgsqlConnection connection, string query, CancellationToken ct)
    {
        await using var command = new NpgsqlCommand(query, connection);
        await using var reader = await command.ExecuteReaderAsync(ct);
        var values = new List<string>();
        while (await reader.ReadAsync(ct))
        {
            values.Add(reader.GetString(0));
        }

        return values;
    }
}
