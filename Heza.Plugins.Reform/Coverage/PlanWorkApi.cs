using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>
/// What the desk shows of a plan beside its coverage, as of a day (<c>asOf</c>: 2023-06-02 or 2/6/2023; today in Vietnam
/// when absent).
/// </summary>
internal static class PlanWorkApi
{
    public static void MapPlanWorkApi(this IEndpointRouteBuilder app)
    {
        var plan = app.MapGroup("/umbraco/management/api/v1/reform/plans/{year:int}").WithTags("Coverage").RequireAuthorization(Permissions.UseDesk);

        plan.MapGet("tree", (int year, string? asOf, ReadPlanTree read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, day, ct)).ToHttp()))
            .WithName("GetPlanTree").WithSummary("Kế hoạch theo cây, với mức độ thực hiện của từng mục và từng nhóm").Answers<PlanTree>();

        plan.MapGet("coverage/forms", (int year, string? asOf, ReadFormMatrix read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, day, ct)).ToHttp()))
            .WithName("GetFormMatrix").WithSummary("Từng mục theo hình thức tuyên truyền").Answers<FormMatrix>();

        plan.MapGet("cited-documents", (int year, string? asOf, ReadCitedDocuments read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, day, ct)).ToHttp()))
            .WithName("GetCitedDocuments").WithSummary("Văn bản mà kế hoạch nêu tên: đã công bố hay còn thiếu").Answers<CitedWorklist>();

        plan.MapGet("items", (int year, string? text, string? asOf, int? page, int? pageSize, SearchPlanItems search, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await search.AsOf(year, text, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("SearchPlanItems").WithSummary("Tìm mục của kế hoạch theo mã hoặc theo từ, có dấu hay không").Answers<PageOf<PlanItemChoice>>();

        plan.MapGet("items/{code}/history", (
                int year, string code, string? asOf, int? page, int? pageSize, ReadItemHistory read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, code, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("GetItemHistory").WithSummary("Những gì đã xảy ra với một mục, mới nhất trước").Answers<PageOf<ItemHistoryRow>>();

        plan.MapGet("suspects", (int year, string? asOf, int? page, int? pageSize, ReadSuspects read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("GetSuspects").WithSummary("Minh chứng đã chấp nhận cần xem lại").Answers<PageOf<Suspect>>();

        plan.MapGet("over-claims", (int year, string? asOf, int? page, int? pageSize, ReadOverClaims read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("GetOverClaims").WithSummary("Minh chứng đã chấp nhận cho hơn ba mục, nhiều mục nhất trước").Answers<PageOf<OverClaim>>();

        plan.MapGet("gaps", (int year, string? unit, string? asOf, int? page, int? pageSize, ReadGaps read, TimeProvider time, CancellationToken ct) =>
                CoverageApi.On(asOf, time, async day => (await read.AsOf(year, unit, day, new Paging(page, pageSize), ct)).ToHttp()))
            .WithName("GetGaps").WithSummary("Mục còn thiếu minh chứng mà một đơn vị có thể viết, gấp nhất trước").Answers<PageOf<PlanGap>>();
    }

    private static void Answers<T>(this RouteHandlerBuilder endpoint) => endpoint
        .Produces<T>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
