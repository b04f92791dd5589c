using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

// Migrations of triggers only, so they have no model of their own; they run after those that make the tables.

/// <summary>The triggers of <see cref="UnitReportSql"/> in SQLite.</summary>
[DbContext(typeof(SqliteReformDbContext))]
[Migration(Id)]
public sealed class SqliteUnitReportLocks : Migration
{
    internal const string Id = "20261130000000_UnitReportLocks";

    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(UnitReportSql.Sqlite);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in UnitReportSql.SqliteTriggers)
        {
            migrationBuilder.Sql($"DROP TRIGGER \"{trigger}\";");
        }
    }
}

/// <summary>The same in PostgreSQL.</summary>
[DbContext(typeof(PostgreSqlReformDbContext))]
[Migration(SqliteUnitReportLocks.Id)]
public sealed class PostgreSqlUnitReportLocks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql(UnitReportSql.PostgreSql);

    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var function in UnitReportSql.PostgreSqlFunctions)
        {
            migrationBuilder.Sql($"DROP FUNCTION \"{function}\"() CASCADE;");
        }
    }
}
