using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Coverage.Charts;

/// <summary>Charts of a plan as of a day: figures and drawings in one answer.</summary>
internal static class ChartApi
{
    public static void MapChartApi(this IEndpointRouteBuilder app) =>
        app.MapGet("/umbraco/management/api/v1/reform/plans/{year:int}/charts", (int year, string? asOf, ReadCharts read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, day, ct)).ToHttp()))
            .WithName("GetCharts").WithSummary("Biểu đồ của kế hoạch: tiến độ theo tháng, mục theo tháng, theo đơn vị, theo hình thức")
            .WithTags("Coverage").RequireAuthorization(Permissions.UseDesk)
            .Produces<PlanCharts>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
