using Heza.Plugins.Reform.Reporting.Calendar;
using Heza.Plugins.Reform.Reporting.Consolidated;
using Heza.Plugins.Reform.Reporting.Consolidated.Issuing;
using Heza.Plugins.Reform.Reporting.Periods;
using Heza.Plugins.Reform.Reporting.Reminders;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.AspNetCore.Routing;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Reporting;

/// <summary>What units report to the Office, and the Office to others: for a period of the plan, until the period is closed.</summary>
public static class ReportingFeature
{
    public static IUmbracoBuilder AddReporting(this IUmbracoBuilder builder)
    {
        builder.Services.AddUnitReports();
        builder.Services.AddReportPeriods();
        builder.Services.AddWorkingDays();
        builder.Services.AddReportReminders();
        builder.Services.AddConsolidatedReports();
        return builder;
    }

    public static IEndpointRouteBuilder MapReporting(this IEndpointRouteBuilder app)
    {
        app.MapUnitReportApi();
        app.MapUnitReportDecisions();
        app.MapReportPeriodApi();
        app.MapWorkingDayApi();
        app.MapReminderApi();
        app.MapConsolidatedReports();
        app.MapIssuedReports();
        return app;
    }
}
