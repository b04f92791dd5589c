using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;

namespace Heza.Plugins.Reform.Reporting.Periods;

/// <summary>How periods stand in the audit.</summary>
internal static class PeriodAudit
{
    public static readonly Problem NoPeriod = Problem.NotFound("Không có kỳ báo cáo này, hoặc chưa có kế hoạch của năm đó.");

    public static AuditSubject Subject(ReportPeriod period) => new(AuditSubjectKind.Period, $"{period.Year}-{period.Code}", $"Kỳ báo cáo {period.Title}");
}
