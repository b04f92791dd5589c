using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>
/// Has each SQLite connection read through the system's page cache, which all connections share and which outlives a write.
/// Its own cache is 2 MB and emptied by every write of another connection, so that a matrix or a facet count reads most of
/// its pages anew: 49 ms instead of 10 for the articles without a plan item among 10,000.
/// </summary>
public sealed class MapSqliteFile : DbConnectionInterceptor
{
    public static readonly MapSqliteFile Instance = new();

    /// <summary>256 MB of address space, not of memory. A larger file is read in the usual way beyond it.</summary>
    private const string Command = "PRAGMA mmap_size=268435456";

    private MapSqliteFile()
    {
    }

    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Command;
        command.ExecuteNonQuery();
    }

    public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Command;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
