using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

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
                database.ConnectionString, sqlite => sqlite.MigrationsHistoryTable(historyTable)))
            : services.AddDbContext<TContext, TPostgreSql>(options => options.UseNpgsql(
                database.ConnectionString, npgsql => npgsql.MigrationsHistoryTable(historyTable)));
}
