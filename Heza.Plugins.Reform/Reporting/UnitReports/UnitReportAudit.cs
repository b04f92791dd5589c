using Heza.Plugins.Reform.Platform.Audit;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <summary>How reports stand in the audit.</summary>
internal static class UnitReportAudit
{
    public static AuditSubject Subject(UnitReportKey key, string title) => new(AuditSubjectKind.UnitReport, $"{key.Year}-{key.Period}-{key.Unit}", title);

    public static string? Detail(UnitReport report, Reporter reporter)
    {
        string?[] parts = [reporter.ActsFor(report.Unit) ? "Nộp thay đơn vị" : null, report.LateReason is { } reason ? $"Nộp chậm: {reason}" : null];
        return parts.OfType<string>().ToList() is { Count: > 0 } said ? string.Join("; ", said) : null;
    }
}
