using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Reporting.UnitReports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Reporting.Reminders;

internal static class RemindersRegistration
{
    public static IServiceCollection AddReportReminders(this IServiceCollection services) => services
        .AddScoped<RemindOnce>().AddScoped<RemindScene>().AddScoped<RemindUnit>().AddScoped<SendReportReminders>()
        .AddRecurringWork<SendReportReminders>(SendReportReminders.JobId, SendReportReminders.Cron, send => send.Run(CancellationToken.None));

    public static void MapReminderApi(this IEndpointRouteBuilder app) =>
        app.MapPost("/umbraco/management/api/v1/reform/unit-reports/{year:int}/{period}/{unit}/remind", async (
                int year, string period, string unit, RemindUnit remind, HttpContext http, CancellationToken ct) =>
                (await remind.Run(new UnitReportKey(year, period, unit), Actor.Of(http.User), ct)).ToHttp())
            .RequireAuthorization(Permissions.Office).WithTags("Reports").WithName("RemindUnit").WithSummary("Nhắc đơn vị nộp báo cáo, mỗi ngày nhiều nhất một lần")
            .Produces<RemindedUnit>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
}
