using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Outreach.Activities;

/// <param name="Key">Chosen by the client, so that a form that was sent twice is one activity; null: a new one each time.</param>
public sealed record RecordRequest(Guid? Key, ActivityInput? Activity);

/// <param name="Revision">The one that the person saw.</param>
public sealed record ChangeRequest(int Revision, ActivityInput? Activity);

/// <param name="Revision">The one that the person saw.</param>
/// <param name="Reason">Why; mandatory.</param>
public sealed record WithdrawRequest(int Revision, string? Reason);

internal static class ActivityEndpoints
{
    public static IServiceCollection AddActivities(this IServiceCollection services) => services
        .AddScoped<CheckActivity>()
        .AddScoped<KeepActivity>()
        .AddScoped<RecordActivity>()
        .AddScoped<ChangeActivity>()
        .AddScoped<WithdrawActivity>()
        .AddScoped<ReadActivities>()
        .AddScoped<ReadActivityChoices>();

    public static IEndpointRouteBuilder MapActivities(this IEndpointRouteBuilder app)
    {
        var activities = app.MapGroup("/umbraco/management/api/v1/reform/activities").WithTags("Outreach");

        activities.MapGet("", List).RequireAuthorization(Permissions.UseDesk)
            .WithName("ListActivities").WithSummary("Hoạt động tuyên truyền đã ghi, mới nhất trước; đơn vị chỉ thấy hoạt động của mình")
            .Produces<PageOf<ActivityView>>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        activities.MapGet("choices", async (int? year, ReadActivityChoices read, CancellationToken ct) => Results.Ok(await read.Run(year, ct)))
            .RequireAuthorization(Permissions.UseDesk)
            .WithName("ListActivityChoices").WithSummary("Hình thức, đơn vị và nội dung của kế hoạch mà một hoạt động có thể chọn")
            .Produces<ActivityChoices>();

        activities.MapGet("{key:guid}", Show).RequireAuthorization(Permissions.UseDesk)
            .WithName("GetActivity").WithSummary("Một hoạt động tuyên truyền")
            .Produces<ActivityView>().ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound);

        activities.MapPost("", Record).Act("RecordActivity", "Ghi một hoạt động đã diễn ra");
        activities.MapPut("{key:guid}", Change).Act("ChangeActivity", "Sửa một hoạt động").ProducesProblem(StatusCodes.Status404NotFound);
        activities.MapPost("{key:guid}/withdraw", Withdraw).Act("WithdrawActivity", "Rút một hoạt động, kèm lý do").ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static RouteHandlerBuilder Act(this RouteHandlerBuilder endpoint, string name, string summary) => endpoint
        .RequireAuthorization(Permissions.Unit).WithName(name).WithSummary(summary)
        .Produces<ActivityView>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status403Forbidden)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> List(
        [AsParameters] ActivityQuery query, int? page, int? pageSize, ReadActivities read, HttpContext http, CancellationToken ct)
    {
        var (scope, filter) = (await Readable(http), ActivityFilter.Read(query));
        return (scope.Problem ?? filter.Problem) is { } problem
            ? problem.ToHttp()
            : Results.Ok(await read.Page(filter.Value!, scope.Value!, new Paging(page, pageSize), ct));
    }

    private static async Task<IResult> Show(Guid key, ReadActivities read, HttpContext http, CancellationToken ct)
    {
        var scope = await Readable(http);
        return scope.Ok ? (await read.One(key, scope.Value, ct)).ToHttp() : scope.Problem.ToHttp();
    }

    private static async Task<IResult> Record(RecordRequest request, RecordActivity record, ReadActivities read, HttpContext http, CancellationToken ct)
    {
        var scope = await UnitScope.Of(http);
        if (!scope.Ok)
        {
            return scope.Problem.ToHttp();
        }

        var recorded = await record.Run(request.Key ?? Guid.CreateVersion7(), request.Activity ?? ActivityInput.Empty, scope.Value, Actor.Of(http.User), ct);
        return recorded.Ok ? (await read.One(recorded.Value, scope.Value, ct)).ToHttp() : recorded.Problem.ToHttp();
    }

    private static async Task<IResult> Change(Guid key, ChangeRequest request, ChangeActivity change, ReadActivities read, HttpContext http, CancellationToken ct)
    {
        var scope = await UnitScope.Of(http);
        if (!scope.Ok)
        {
            return scope.Problem.ToHttp();
        }

        var changed = await change.Run(key, request.Revision, request.Activity ?? ActivityInput.Empty, scope.Value, Actor.Of(http.User), ct);
        return changed.Ok ? (await read.One(key, scope.Value, ct)).ToHttp() : changed.Problem.ToHttp();
    }

    private static async Task<IResult> Withdraw(Guid key, WithdrawRequest request, WithdrawActivity withdraw, ReadActivities read, HttpContext http, CancellationToken ct)
    {
        var scope = await UnitScope.Of(http);
        if (!scope.Ok)
        {
            return scope.Problem.ToHttp();
        }

        var withdrawn = await withdraw.Run(key, request.Revision, request.Reason, scope.Value, Actor.Of(http.User), ct);
        return withdrawn.Ok ? (await read.One(key, scope.Value, ct)).ToHttp() : withdrawn.Problem.ToHttp();
    }

    /// <summary>Editors and approvers read all, for activities stand beside their articles; a unit its own.</summary>
    private static async Task<Result<UnitScope>> Readable(HttpContext http)
    {
        var authorization = http.RequestServices.GetRequiredService<IAuthorizationService>();
        return (await authorization.AuthorizeAsync(http.User, Permissions.Edit)).Succeeded ? UnitScope.All : await UnitScope.Of(http);
    }
}
