using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>
/// A transaction that no other writer of the same topic runs beside. SQLite's write transactions
/// exclude each other already (BEGIN IMMEDIATE); PostgreSQL takes a transaction-level advisory lock, so that
/// the numbers of the change sequence become visible in their own order.
/// </summary>
public static class ExclusiveTransaction
{
    /// <summary>Topic of everything that writes the read model and its change sequence.</summary>
    public const long ReadModel = 4_105_2023;

    public static async Task<IDbContextTransaction> BeginExclusive(this DbContext db, long topic, CancellationToken ct)
    {
        var transaction = await db.Database.BeginTransactionAsync(ct);
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_xact_lock({topic})", ct);
        }

        return transaction;
    }
}
