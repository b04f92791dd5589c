using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>
/// Makes the database refuse to change or delete entries of <see cref="AuditEntry.Table"/>, whoever asks. The migration
/// that creates the table runs these with <c>migrationBuilder.Sql</c>, as does every later one that builds the table
/// anew (which SQLite needs for most changes of columns, and which drops its triggers).
/// </summary>
public static class AuditSql
{
    /// <summary>What the database says when it refuses.</summary>
    public const string Refusal = "ReformAudit is append-only";

    public const string Sqlite =
        $"""
        CREATE TRIGGER "ReformAudit_NoUpdate" BEFORE UPDATE ON "{AuditEntry.Table}" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "ReformAudit_NoDelete" BEFORE DELETE ON "{AuditEntry.Table}" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        """;

    public const string PostgreSql =
        $"""
        CREATE FUNCTION "ReformAudit_Refuse"() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN RAISE EXCEPTION '{Refusal}'; END $refuse$;
        CREATE TRIGGER "ReformAudit_NoChange" BEFORE UPDATE OR DELETE ON "{AuditEntry.Table}" FOR EACH ROW EXECUTE FUNCTION "ReformAudit_Refuse"();
        CREATE TRIGGER "ReformAudit_NoTruncate" BEFORE TRUNCATE ON "{AuditEntry.Table}" FOR EACH STATEMENT EXECUTE FUNCTION "ReformAudit_Refuse"();
        """;

    public static string Of(DbContext db) => db.Database.IsNpgsql() ? PostgreSql : Sqlite;
}
