using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Reporting.Periods;

/// <param name="ConfirmMissing">True: close it although some units' reports are missing.</param>
public sealed record ClosePeriodRequest(bool ConfirmMissing);

/// <param name="Reason">Mandatory, at most 2000 characters.</param>
public sealed record ReopenPeriodRequest(string? Reason);

internal static class PeriodsRegistration
{
    public static IServiceCollection AddReportPeriods(this IServiceCollection services) =>
        services.AddScoped<TellOfPeriod>().AddScoped<WriteClosing>().AddScoped<ClosePeriod>().AddScoped<ReopenPeriod>();

    public static void MapReportPeriodApi(this IEndpointRouteBuilder app)
    {
        var periods = app.MapGroup("/umbraco/management/api/v1/reform/report-periods/{year:int}/{period}").WithTags("Reports").RequireAuthorization(Permissions.Office);

        periods.MapPost("close", async (int year, string period, ClosePeriodRequest? request, ClosePeriod close, HttpContext http, CancellationToken ct) =>
                (await close.Run(year, period, request?.ConfirmMissing == true, Actor.Of(http.User), ct)).ToHttp())
            .WithName("CloseReportPeriod").WithSummary("Chốt một kỳ báo cáo").Produces<ClosedPeriod>().Refuses();

        periods.MapPost("reopen", async (int year, string period, ReopenPeriodRequest? request, ReopenPeriod reopen, HttpContext http, CancellationToken ct) =>
                (await reopen.Run(year, period, request?.Reason, Actor.Of(http.User), ct)).ToHttp())
            .WithName("ReopenReportPeriod").WithSummary("Mở lại một kỳ báo cáo đã chốt, kèm lý do").Produces<ReopenedPeriod>().Refuses();
    }

    private static void Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
