using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

// Migrations of triggers only, so they have no model of their own; they run after those that make the tables.

/// <summary>The triggers of <see cref="IssuedReportSql"/> in SQLite.</summary>
[DbContext(typeof(SqliteReformDbContext))]
[Migration(Id)]
public sealed class SqliteIssuedReportLocks : Migration
{
    internal const string Id = "20261130000001_IssuedReportLocks";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(IssuedReportSql.Sqlite);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in new[] { "IssuedReports_NoUpdate", "IssuedReports_NoDelete", "IssuedReportFiles_NoUpdate", "IssuedReportFiles_NoDelete" })
        {
            migrationBuilder.Sql($"DROP TRIGGER \"{trigger}\";");
        }
    }
}

/// <summary>The same in PostgreSQL.</summary>
[DbContext(typeof(PostgreSqlReformDbContext))]
[Migration(SqliteIssuedReportLocks.Id)]
public sealed class PostgreSqlIssuedReportLocks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(IssuedReportSql.PostgreSql);

    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""DROP FUNCTION "IssuedReports_Refuse"() CASCADE;""");
}
