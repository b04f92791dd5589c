using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Reporting.Calendar;

internal static class CalendarRegistration
{
    public static IServiceCollection AddWorkingDays(this IServiceCollection services) =>
        services.AddScoped<ReadWorkingDays>().AddScoped<ChangeCalendarDay>();

    public static void MapWorkingDayApi(this IEndpointRouteBuilder app)
    {
        var days = app.MapGroup("/umbraco/management/api/v1/reform/working-days").WithTags("Reports");

        days.MapGet("{year:int}", async (int year, ReadWorkingDays read, CancellationToken ct) => year is < Plan.MinYear or > Plan.MaxYear
                ? Problem.NotFound("Không có lịch của năm này.").ToHttp()
                : Results.Ok(await read.OfYear(year, ct)))
            .RequireAuthorization(Permissions.UseDesk).WithName("ListWorkingDays").WithSummary("Ngày nghỉ và ngày làm bù của một năm")
            .Produces<IReadOnlyList<CalendarDayView>>().ProducesProblem(StatusCodes.Status404NotFound);

        days.MapPut("{day}", async (string day, CalendarDayTyped? change, ChangeCalendarDay use, HttpContext http, CancellationToken ct) =>
                (await use.Run(day, change, Actor.Of(http.User), ct)).ToHttp())
            .RequireAuthorization(Permissions.Office).WithName("ChangeWorkingDay").WithSummary("Ghi một ngày là ngày nghỉ hay ngày làm việc, hoặc theo lại lịch có sẵn")
            .Produces<CalendarDayTyped>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }
}
