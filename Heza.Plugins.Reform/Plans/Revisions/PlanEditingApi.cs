using Heza.Plugins.Reform.Plans.Comparing;
using Heza.Plugins.Reform.Plans.Papers;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Plans.Revisions;

/// <summary>Writing a plan on the desk, and what became of it. Everybody reads, the Office writes.</summary>
internal static class PlanEditingApi
{
    public static void MapPlanEditing(this IEndpointRouteBuilder plans)
    {
        plans.MapGet("{year:int}/draft", async (int year, ReadPlanDraft read, CancellationToken ct) => (await read.Of(year, ct)).ToHttp())
            .RequireAuthorization(Permissions.UseDesk).WithName("GetPlanDraft").WithSummary("Một kế hoạch để sửa").Answers<PlanDraft>();

        plans.MapGet("{year:int}/next", async (int year, ReadPlanDraft read, CancellationToken ct) => (await read.Next(year, ct)).ToHttp())
            .RequireAuthorization(Permissions.UseDesk).WithName("GetNextPlanDraft").WithSummary("Bản chép cho năm sau, chưa lưu").Answers<PlanDraft>()
            .ProducesProblem(StatusCodes.Status409Conflict);

        plans.MapPut("{year:int}/draft", Save)
            .RequireAuthorization(Permissions.Office).WithName("SavePlan").WithSummary("Lưu kế hoạch thành một bản mới; revision 0: kế hoạch mới (JSON, tối đa 1 MB)")
            .Accepts<PlanToSave>("application/json").Produces<SavedPlan>().ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        plans.MapPost("read", ReadFile)
            .RequireAuthorization(Permissions.Office).WithName("ReadPlanFile").WithSummary("Đọc kế hoạch từ tệp DOCX hoặc văn bản thuần (tối đa 10 MB) thành bản nháp, chưa lưu")
            .Accepts<Stream>("application/octet-stream", "*/*").Produces<PlanReading>().ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity);

        plans.MapGet("{year:int}/revisions", async (int year, int? page, int? pageSize, ReadPlanRevisions read, CancellationToken ct) =>
                (await read.All(year, page, pageSize, ct)).ToHttp())
            .RequireAuthorization(Permissions.UseDesk).WithName("ListPlanRevisions").WithSummary("Các bản đã lưu, mới nhất trước").Answers<PageOf<PlanRevisionRow>>();

        plans.MapGet("{year:int}/revisions/{number:int}", async (int year, int number, int? since, ReadPlanRevisions read, CancellationToken ct) =>
                (await read.Of(year, number, since, ct)).ToHttp())
            .RequireAuthorization(Permissions.UseDesk).WithName("GetPlanRevision").WithSummary("Một bản đã lưu, và thay đổi so với bản trước (hoặc bản since)").Answers<PlanRevisionView>();

        plans.MapGet("{year:int}/compare/{other:int}", async (int year, int other, ComparePlans compare, CancellationToken ct) =>
                (await compare.Run(year, other, ct)).ToHttp())
            .RequireAuthorization(Permissions.UseDesk).WithName("ComparePlans").WithSummary("Kế hoạch năm year so với năm other").Answers<PlanComparison>();
    }

    private static async Task<IResult> Save(int year, HttpContext http, SavePlan save, CancellationToken ct)
    {
        if (!http.Request.HasJsonContentType())
        {
            return new Problem(ProblemKind.UnsupportedType, "Hãy gửi kế hoạch dưới dạng JSON (Content-Type: application/json).").ToHttp();
        }

        return await PlanBody.Read(http.Request, ct) is { } json
            ? (await save.Run(year, json, Actor.Of(http.User), ct)).ToHttp()
            : PlanBody.TooLarge.ToHttp();
    }

    private static async Task<IResult> ReadFile(HttpContext http, ReadPlanFile read, CancellationToken ct) =>
        await PlanBody.ReadFile(http.Request, ReadPlanFile.LargestFile, ct) is { } file
            ? (await read.Run(file, ct)).ToHttp()
            : new Problem(ProblemKind.TooLarge, "Tệp lớn hơn 10 MB.").ToHttp();

    private static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder endpoint) =>
        endpoint.Produces<T>().ProducesProblem(StatusCodes.Status404NotFound);
}
