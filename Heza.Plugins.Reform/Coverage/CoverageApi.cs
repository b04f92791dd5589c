using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Coverage of a plan as of a day (<c>asOf</c>: 2023-06-02 or 2/6/2023; today in Vietnam when absent).</summary>
internal static class CoverageApi
{
    public static void MapCoverageApi(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup("/umbraco/management/api/v1/reform/plans/{year:int}").WithTags("Coverage").RequireAuthorization(Permissions.UseDesk);

        plan.MapGet("coverage", async (int year, string? asOf, ReadCoverage read, TimeProvider time, CancellationToken ct) =>
                await On(asOf, time, async day => (await read.AsOf(year, day, ct)).ToHttp()))
            .WithName("GetCoverage").WithSummary("Mức độ thực hiện kế hoạch tính đến hết một ngày")
            .Produces<PlanCoverage>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        plan.MapGet("items/{code}/evidence", async (
                int year, string code, string? asOf, int? page, int? pageSize, ReadItemEvidence read, TimeProvider time, CancellationToken ct) =>
                await On(asOf, time, async day => (await read.AsOf(year, code, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("GetItemEvidence").WithSummary("Minh chứng gắn với một mục, tính đến hết một ngày")
            .Produces<PageOf<ItemEvidence>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        plan.MapGet("orphans", async (
                int year, string? asOf, int? page, int? pageSize, ReadOrphans read, TimeProvider time, CancellationToken ct) =>
                await On(asOf, time, async day => (await read.AsOf(year, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("GetOrphans").WithSummary("Bài đã đăng trong năm mà chưa được chấp nhận cho mục nào")
            .Produces<PageOf<EvidencePiece>>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
    }

    internal static async Task<IResult> On(string? asOf, TimeProvider time, Func<DateOnly, Task<IResult>> answer)
    {
        var day = AsOfDay.Read(asOf, time.Today());
        return day.Ok ? await answer(day.Value) : day.Problem.ToHttp();
    }
}
