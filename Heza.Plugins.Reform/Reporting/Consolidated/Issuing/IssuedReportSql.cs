namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>
/// Makes the database refuse to change or delete an issued report or one of its files, whoever asks. Run by a migration
/// of its own; a later one that builds one of the tables anew (which SQLite needs for most changes of columns, and which
/// drops its triggers) runs them again.
/// </summary>
public static class IssuedReportSql
{
    /// <summary>What the database says when it refuses.</summary>
    public const string Refusal = "An issued report is kept as it was";

    public const string Sqlite =
        $"""
        CREATE TRIGGER "IssuedReports_NoUpdate" BEFORE UPDATE ON "{IssuedReport.Table}" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "IssuedReports_NoDelete" BEFORE DELETE ON "{IssuedReport.Table}" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "IssuedReportFiles_NoUpdate" BEFORE UPDATE ON "{IssuedFile.Table}" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "IssuedReportFiles_NoDelete" BEFORE DELETE ON "{IssuedFile.Table}" BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        """;

    public const string PostgreSql =
        $"""
        CREATE FUNCTION "IssuedReports_Refuse"() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN RAISE EXCEPTION '{Refusal}'; END $refuse$;
        CREATE TRIGGER "IssuedReports_NoChange" BEFORE UPDATE OR DELETE ON "{IssuedReport.Table}" FOR EACH ROW EXECUTE FUNCTION "IssuedReports_Refuse"();
        CREATE TRIGGER "IssuedReports_NoTruncate" BEFORE TRUNCATE ON "{IssuedReport.Table}" FOR EACH STATEMENT EXECUTE FUNCTION "IssuedReports_Refuse"();
        CREATE TRIGGER "IssuedReportFiles_NoChange" BEFORE UPDATE OR DELETE ON "{IssuedFile.Table}" FOR EACH ROW EXECUTE FUNCTION "IssuedReports_Refuse"();
        CREATE TRIGGER "IssuedReportFiles_NoTruncate" BEFORE TRUNCATE ON "{IssuedFile.Table}" FOR EACH STATEMENT EXECUTE FUNCTION "IssuedReports_Refuse"();
        """;
}
