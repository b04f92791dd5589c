using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>How consolidated reports stand in the audit.</summary>
internal static class ReportAudit
{
    public static readonly Problem NoPeriod = Problem.NotFound("Không có kỳ báo cáo này, hoặc chưa có kế hoạch của năm đó.");

    public static AuditSubject Subject(ReportPeriod period) => new(AuditSubjectKind.Report, $"{period.Year}-{period.Code}", $"Báo cáo tổng hợp {period.Title}");
}
