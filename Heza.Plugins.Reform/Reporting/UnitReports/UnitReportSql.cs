namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>
/// Makes the database hold what the use cases promise: a unit's report whose period is closed cannot be added, changed or
/// deleted, what was done to reports is only ever added to, and a period is opened again only with a name and a reason.
/// Run by a migration of its own (<see cref="SqliteUnitReportLocks"/>); a later one that builds one of these tables anew
/// (which SQLite needs for most changes of columns, and which drops its triggers) runs them again.
/// </summary>
public static class UnitReportSql
{
    /// <summary>What the database says when it refuses.</summary>
    public const string Refusal = "The period of this report is closed";

    /// <summary>Likewise, of acts and closings.</summary>
    public const string KeptRefusal = "What was done is kept as it was";

    internal static readonly string[] SqliteTriggers =
    [
        "UnitReports_ClosedInsert", "UnitReports_ClosedUpdate", "UnitReports_ClosedDelete", "UnitReportActs_ClosedInsert",
        "UnitReportActs_NoUpdate", "UnitReportActs_NoDelete", "PeriodLocks_NoUpdate", "PeriodLocks_NoDelete",
    ];

    internal static readonly string[] PostgreSqlFunctions = ["UnitReports_Refuse", "UnitReportActs_Refuse", "PeriodLocks_Refuse", "Reports_Keep"];

    private const string ClosedOld = """EXISTS (SELECT 1 FROM "PeriodLocks" WHERE "Year" = OLD."PlanYear" AND "Period" = OLD."Period" AND "ReopenedAt" IS NULL)""";
    private const string ClosedNew = """EXISTS (SELECT 1 FROM "PeriodLocks" WHERE "Year" = NEW."PlanYear" AND "Period" = NEW."Period" AND "ReopenedAt" IS NULL)""";

    private const string ClosedOfAct =
        """
        EXISTS (SELECT 1 FROM "UnitReports" r JOIN "PeriodLocks" l ON l."Year" = r."PlanYear" AND l."Period" = r."Period"
        WHERE r."Id" = NEW."ReportId" AND l."ReopenedAt" IS NULL)
        """;

    private const string NoReopening =
        """
        (OLD."ReopenedAt" IS NOT NULL OR NEW."ReopenedAt" IS NULL OR coalesce(trim(NEW."ReopenedBy"), '') = '' OR coalesce(trim(NEW."ReopenReason"), '') = ''
        OR NEW."Year" <> OLD."Year" OR NEW."Period" <> OLD."Period" OR NEW."LockedAt" <> OLD."LockedAt" OR NEW."LockedBy" <> OLD."LockedBy")
        """;

    public const string Sqlite =
        $"""
        CREATE TRIGGER "UnitReports_ClosedInsert" BEFORE INSERT ON "UnitReports" WHEN {ClosedNew} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "UnitReports_ClosedUpdate" BEFORE UPDATE ON "UnitReports" WHEN {ClosedOld} OR {ClosedNew} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "UnitReports_ClosedDelete" BEFORE DELETE ON "UnitReports" WHEN {ClosedOld} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "UnitReportActs_ClosedInsert" BEFORE INSERT ON "UnitReportActs" WHEN {ClosedOfAct} BEGIN SELECT RAISE(ABORT, '{Refusal}'); END;
        CREATE TRIGGER "UnitReportActs_NoUpdate" BEFORE UPDATE ON "UnitReportActs" BEGIN SELECT RAISE(ABORT, '{KeptRefusal}'); END;
        CREATE TRIGGER "UnitReportActs_NoDelete" BEFORE DELETE ON "UnitReportActs" BEGIN SELECT RAISE(ABORT, '{KeptRefusal}'); END;
        CREATE TRIGGER "PeriodLocks_NoUpdate" BEFORE UPDATE ON "PeriodLocks" WHEN {NoReopening} BEGIN SELECT RAISE(ABORT, '{KeptRefusal}'); END;
        CREATE TRIGGER "PeriodLocks_NoDelete" BEFORE DELETE ON "PeriodLocks" BEGIN SELECT RAISE(ABORT, '{KeptRefusal}'); END;
        """;

    public const string PostgreSql =
        $"""
        CREATE FUNCTION "UnitReports_Refuse"() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN
          IF TG_OP <> 'INSERT' AND {ClosedOld} THEN RAISE EXCEPTION '{Refusal}'; END IF;
          IF TG_OP <> 'DELETE' AND {ClosedNew} THEN RAISE EXCEPTION '{Refusal}'; END IF;
          IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
          RETURN NEW;
        END $refuse$;
        CREATE FUNCTION "UnitReportActs_Refuse"() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN
          IF {ClosedOfAct} THEN RAISE EXCEPTION '{Refusal}'; END IF;
          RETURN NEW;
        END $refuse$;
        CREATE FUNCTION "PeriodLocks_Refuse"() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN
          IF {NoReopening} THEN RAISE EXCEPTION '{KeptRefusal}'; END IF;
          RETURN NEW;
        END $refuse$;
        CREATE FUNCTION "Reports_Keep"() RETURNS trigger LANGUAGE plpgsql AS $refuse$ BEGIN RAISE EXCEPTION '{KeptRefusal}'; END $refuse$;
        CREATE TRIGGER "UnitReports_Closed" BEFORE INSERT OR UPDATE OR DELETE ON "UnitReports" FOR EACH ROW EXECUTE FUNCTION "UnitReports_Refuse"();
        CREATE TRIGGER "UnitReports_NoTruncate" BEFORE TRUNCATE ON "UnitReports" FOR EACH STATEMENT EXECUTE FUNCTION "Reports_Keep"();
        CREATE TRIGGER "UnitReportActs_Closed" BEFORE INSERT ON "UnitReportActs" FOR EACH ROW EXECUTE FUNCTION "UnitReportActs_Refuse"();
        CREATE TRIGGER "UnitReportActs_NoChange" BEFORE UPDATE OR DELETE ON "UnitReportActs" FOR EACH ROW EXECUTE FUNCTION "Reports_Keep"();
        CREATE TRIGGER "UnitReportActs_NoTruncate" BEFORE TRUNCATE ON "UnitReportActs" FOR EACH STATEMENT EXECUTE FUNCTION "Reports_Keep"();
        CREATE TRIGGER "PeriodLocks_NoUpdate" BEFORE UPDATE ON "PeriodLocks" FOR EACH ROW EXECUTE FUNCTION "PeriodLocks_Refuse"();
        CREATE TRIGGER "PeriodLocks_NoDelete" BEFORE DELETE ON "PeriodLocks" FOR EACH ROW EXECUTE FUNCTION "Reports_Keep"();
        CREATE TRIGGER "PeriodLocks_NoTruncate" BEFORE TRUNCATE ON "PeriodLocks" FOR EACH STATEMENT EXECUTE FUNCTION "Reports_Keep"();
        """;
}
