using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Outreach.Obstacles;

/// <param name="Revision">The one that the person saw.</param>
/// <param name="Text">At most 5,000 characters.</param>
public sealed record ObstacleActRequest(int Revision, string? Text);

internal static class ObstacleEndpoints
{
    public static IServiceCollection AddObstacles(this IServiceCollection services) => services
        .AddScoped<ObstaclePeriod>()
        .AddScoped<TellOfObstacle>()
        .AddScoped<RaiseObstacle>()
        .AddScoped<ActOnObstacle>()
        .AddScoped<ReadObstacles>();

    public static IEndpointRouteBuilder MapObstacles(this IEndpointRouteBuilder app)
    {
        var obstacles = app.MapGroup("/umbraco/management/api/v1/reform/obstacles").WithTags("Outreach");

        obstacles.MapGet("", List).RequireAuthorization(Permissions.UseDesk)
            .WithName("ListObstacles").WithSummary("Vướng mắc; đơn vị chỉ thấy vướng mắc của mình")
            .Produces<PageOf<ObstacleRow>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        obstacles.MapGet("{key:guid}", Show).RequireAuthorization(Permissions.UseDesk)
            .WithName("GetObstacle").WithSummary("Một vướng mắc, với mọi trao đổi")
            .Produces<ObstacleView>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

        obstacles.MapPost("", Raise).RequireAuthorization(Permissions.Unit)
            .WithName("RaiseObstacle").WithSummary("Nêu một vướng mắc")
            .Produces<ObstacleView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        obstacles.MapAct("answer", ObstacleAct.Answer, Permissions.Office, "AnswerObstacle", "Văn phòng trả lời");
        obstacles.MapAct("escalate", ObstacleAct.Escalate, Permissions.Office, "EscalateObstacle", "Văn phòng trình lãnh đạo");
        obstacles.MapAct("direct", ObstacleAct.Direct, Permissions.Approve, "DirectObstacle", "Lãnh đạo cho ý kiến chỉ đạo");
        obstacles.MapAct("note", ObstacleAct.Note, Permissions.Unit, "NoteObstacle", "Bổ sung thông tin");
        obstacles.MapAct("close", ObstacleAct.Close, Permissions.Unit, "CloseObstacle", "Đóng vướng mắc");
        obstacles.MapAct("reopen", ObstacleAct.Reopen, Permissions.Unit, "ReopenObstacle", "Mở lại, kèm lý do");
        return app;
    }

    private static void MapAct(this IEndpointRouteBuilder obstacles, string path, ObstacleAct act, string permission, string name, string summary) =>
        obstacles.MapPost("{key:guid}/" + path, (Guid key, ObstacleActRequest request, ActOnObstacle run, ReadObstacles read, HttpContext http, CancellationToken ct) =>
                Act(key, act, request, run, read, http, ct))
            .RequireAuthorization(permission).WithName(name).WithSummary(summary)
            .Produces<ObstacleView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> List(
        [AsParameters] ObstacleQuery query, int? page, int? pageSize, ReadObstacles read, HttpContext http, CancellationToken ct)
    {
        var (reader, filter) = (await ObstacleReader.Of(http), ObstacleFilter.Read(query));
        return (reader.Problem ?? filter.Problem) is { } problem
            ? problem.ToHttp()
            : Results.Ok(await read.Page(filter.Value!, reader.Value!.Scope, new Paging(page, pageSize), ct));
    }

    private static async Task<IResult> Show(Guid key, ReadObstacles read, HttpContext http, CancellationToken ct)
    {
        var reader = await ObstacleReader.Of(http);
        return reader.Ok ? (await read.One(key, reader.Value, ct)).ToHttp() : reader.Problem.ToHttp();
    }

    private static async Task<IResult> Raise(ObstacleInput request, RaiseObstacle raise, ReadObstacles read, HttpContext http, CancellationToken ct)
    {
        var (reader, scope) = (await ObstacleReader.Of(http), await UnitScope.Of(http));
        if ((reader.Problem ?? scope.Problem) is { } refused)
        {
            return refused.ToHttp();
        }

        var raised = await raise.Run(request, scope.Value!, Actor.Of(http.User), ct);
        return raised.Ok ? (await read.One(raised.Value, reader.Value!, ct)).ToHttp() : raised.Problem.ToHttp();
    }

    private static async Task<IResult> Act(
        Guid key, ObstacleAct act, ObstacleActRequest request, ActOnObstacle run, ReadObstacles read, HttpContext http, CancellationToken ct)
    {
        var reader = await ObstacleReader.Of(http);
        if (!reader.Ok)
        {
            return reader.Problem.ToHttp();
        }

        var step = new ObstacleStep(act, reader.Value.SideFor(act), request.Revision, request.Text);
        var done = await run.Run(key, step, reader.Value.ScopeOf(step.Side), Actor.Of(http.User), ct);
        return done.Ok ? (await read.One(key, reader.Value, ct)).ToHttp() : done.Problem.ToHttp();
    }
}
