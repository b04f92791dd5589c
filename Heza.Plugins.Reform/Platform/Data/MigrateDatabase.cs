using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>Brings a database up to date at start. EF Core's migration lock makes it safe on several nodes at once.</summary>
public static class MigrateDatabase
{
    public static async Task Run(DbContext db, CancellationToken ct)
    {
        if (db.Database.IsSqlite())
        {
            CreateFolder(new Microsoft.Data.Sqlite.SqliteConnectionStringBuilder(db.Database.GetConnectionString()).DataSource);
        }

        await db.Database.MigrateAsync(ct);
        if (db.Database.IsSqlite())
        {
            // Readers go on while one writes; the setting is kept in the file.
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL", ct);
            // What PostgreSQL does by itself: counts what the indexes hold, where that is missing or out of date, so that queries choose well.
            await db.Database.ExecuteSqlRawAsync("PRAGMA optimize=0x10002", ct);
        }
    }

    private static void CreateFolder(string dataSource)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(dataSource)) is { Length: > 0 } folder && dataSource != ":memory:")
        {
            Directory.CreateDirectory(folder);
        }
    }
}
