using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Coverage;

/// <param name="Comment">Why; mandatory, at most 2000 characters.</param>
public sealed record ReturnRequest(string? Comment);

/// <param name="Comment">To be remembered with it; at most 2000 characters.</param>
public sealed record AcceptOneRequest(string? Comment);

/// <param name="Ids">1 to 500 fulfilments.</param>
/// <param name="Comment">To be remembered with each; at most 2000 characters.</param>
public sealed record AcceptRequest(IReadOnlyList<int>? Ids, string? Comment = null);

/// <param name="Ids">1 to 500 fulfilments.</param>
/// <param name="Comment">Why; mandatory, at most 2000 characters.</param>
public sealed record ReturnManyRequest(IReadOnlyList<int>? Ids, string? Comment);

/// <summary>The Office's worklist and its decisions.</summary>
internal static class FulfilmentApi
{
    private static readonly Dictionary<string, FulfilmentState> States =
        Enum.GetValues<FulfilmentState>().ToDictionary(state => state.ToString(), StringComparer.OrdinalIgnoreCase);

    public static void MapFulfilmentApi(this IEndpointRouteBuilder app)
    {
        var fulfilments = app.MapGroup("/umbraco/management/api/v1/reform/fulfilments").WithTags("Coverage");

        fulfilments.MapGet("", List).RequireAuthorization(Permissions.UseDesk)
            .WithName("ListFulfilments").WithSummary("Minh chứng đã gắn với kế hoạch, mới nhất trước")
            .Produces<PageOf<FulfilmentRow>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        fulfilments.MapPost("{id:int}/accept", (int id, AcceptOneRequest? request, DecideFulfilment decide, HttpContext http, CancellationToken ct) =>
                Decide([id], Verdict.Accept(request?.Comment), decide, http, ct))
            .Decision("AcceptFulfilment", "Chấp nhận một minh chứng, hoặc xác nhận lại rằng nó vẫn đáp ứng");

        fulfilments.MapPost("{id:int}/return", (int id, ReturnRequest? request, DecideFulfilment decide, HttpContext http, CancellationToken ct) =>
                Decide([id], Verdict.Return(request?.Comment), decide, http, ct))
            .Decision("ReturnFulfilment", "Trả lại một minh chứng, kèm lý do");

        fulfilments.MapPost("accept", (AcceptRequest? request, DecideFulfilment decide, HttpContext http, CancellationToken ct) =>
                Decide(request?.Ids, Verdict.Accept(request?.Comment), decide, http, ct))
            .Decision("AcceptFulfilments", "Chấp nhận nhiều minh chứng: tất cả hoặc không minh chứng nào");

        fulfilments.MapPost("return", (ReturnManyRequest? request, DecideFulfilment decide, HttpContext http, CancellationToken ct) =>
                Decide(request?.Ids, Verdict.Return(request?.Comment), decide, http, ct))
            .Decision("ReturnFulfilments", "Trả lại nhiều minh chứng vì một lý do: tất cả hoặc không minh chứng nào");
    }

    private static async Task<IResult> Decide(IReadOnlyList<int>? ids, Result<Verdict> verdict, DecideFulfilment decide, HttpContext http, CancellationToken ct) =>
        verdict.Ok ? (await decide.Run([.. ids ?? []], verdict.Value, Actor.Of(http.User), ct)).ToHttp() : verdict.Problem.ToHttp();

    private static void Decision(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.RequireAuthorization(Permissions.Office).WithName(name).WithSummary(summary)
            .Produces<DecidedFulfilments>().ProducesProblem(StatusCodes.Status404NotFound)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> List(
        int? year, string? item, string? state, Guid? evidence, int? page, int? pageSize, ReadFulfilments read, CancellationToken ct)
    {
        if (item?.Contains('\0') == true)
        {
            return Problem.Field("item", "Mã mục có ký tự rỗng (U+0000).").ToHttp();
        }

        FulfilmentState? wanted = null;
        if (!string.IsNullOrEmpty(state))
        {
            if (!States.TryGetValue(state, out var known))
            {
                return Problem.Field("state", "Trạng thái không có; hãy dùng proposed, accepted, returned hoặc dropped.").ToHttp();
            }

            wanted = known;
        }

        return Results.Ok(await read.Page(new FulfilmentFilter(year, item, wanted, evidence), new Paging(page, pageSize), ct));
    }
}
