using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Heza.Plugins.Reform.Platform.Data;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteReformDbContext -o Platform/Data/Migrations/Sqlite</c>.</summary>
public sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteReformDbContext>
{
    public SqliteReformDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteReformDbContext>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable("__ReformMigrations")).Options);
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgreSqlReformDbContext -o Platform/Data/Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlReformDbContext>
{
    public PostgreSqlReformDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlReformDbContext>().UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsHistoryTable("__ReformMigrations")).Options);
}
