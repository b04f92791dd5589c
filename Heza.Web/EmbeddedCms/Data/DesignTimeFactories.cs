using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Heza.Web.EmbeddedCms.Data;

/// <summary>For <c>dotnet ef migrations add NAME --context SqliteCmsDbContext -o EmbeddedCms/Data/Migrations/Sqlite</c>.</summary>
public sealed class SqliteCmsDesignTimeFactory : IDesignTimeDbContextFactory<SqliteCmsDbContext>
{
    public SqliteCmsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteCmsDbContext>().UseSqlite("Data Source=:memory:", sqlite => sqlite.MigrationsHistoryTable(CmsDbContext.HistoryTable)).Options);
}

/// <summary>For <c>dotnet ef migrations add NAME --context PostgreSqlCmsDbContext -o EmbeddedCms/Data/Migrations/PostgreSql</c>.</summary>
public sealed class PostgreSqlCmsDesignTimeFactory : IDesignTimeDbContextFactory<PostgreSqlCmsDbContext>
{
    public PostgreSqlCmsDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlCmsDbContext>().UseNpgsql("Host=localhost", npgsql => npgsql.MigrationsHistoryTable(CmsDbContext.HistoryTable)).Options);
}
