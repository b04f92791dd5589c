using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>One database for all contexts of the site: the plugin's and the embedded CMS's.</summary>
public static class DatabaseRegistration
{
    /// <summary>
    /// Registers <typeparamref name="TContext"/> as the context of the configured provider. The migration history table
    /// is named by <paramref name="historyTable"/>, so that several contexts can share a database.
    /// </summary>
    public static IServiceCollection AddProviderContext<TContext, TSqlite, TPostgreSql>(
        this IServiceCollection services, DatabaseOptions database, string historyTable)
        where TContext : DbContext
        where TSqlite : TContext
        where TPostgreSql : TContext =>
        database.Provider == DatabaseProvider.Sqlite
            ? services.AddDbContext<TContext, TSqlite>(options => options.UseSqlite(
                database.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(historyTable)).AddInterceptors(MapSqliteFile.Instance))
            : services.AddDbContext<TContext, TPostgreSql>(options => options.UseNpgsql(
                Prepared(database.ConnectionString), npgsql => npgsql.MigrationsHistoryTable(historyTable)));

    /// <summary>
    /// Has PostgreSQL keep the plans of what is asked often: planning took a tenth of a coverage matrix's time. What the
    /// connection string says itself stands, e.g. 0 behind a pool that hands out connections by transaction.
    /// </summary>
    public static string Prepared(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ContainsKey("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = 100;
        }

        return settings.ConnectionString;
    }
}
