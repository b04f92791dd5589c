using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Outreach.Survey;

/// <summary>The desk's side of surveys: the Office defines them, it and the survey's own unit read what came in.</summary>
internal static class SurveyApi
{
    private const int MaxBody = 64 * 1024;

    public static void MapSurveyApi(this IEndpointRouteBuilder app)
    {
        var surveys = app.MapGroup("/umbraco/management/api/v1/reform/surveys").WithTags("Surveys").WithMetadata(new RequestSizeLimitAttribute(MaxBody));

        surveys.MapGet("", async (int? page, HttpContext http, ReadSurveys read, CancellationToken ct) =>
            {
                var scope = await UnitScope.Of(http);
                return scope.Ok ? Results.Ok(await read.Run(scope.Value, page, ct)) : scope.Problem.ToHttp();
            })
            .Reading("ListSurveys", "Các khảo sát mà người hỏi được xem kết quả, mới nhất trước").Produces<PageOf<SurveyRow>>();

        surveys.MapGet("{id:int}", async (int id, HttpContext http, ReadSurvey read, CancellationToken ct) =>
            {
                var scope = await UnitScope.Of(http);
                return scope.Ok ? (await read.Run(id, scope.Value, ct)).ToHttp() : scope.Problem.ToHttp();
            })
            .Reading("GetSurvey", "Một khảo sát với các câu hỏi").Produces<SurveyView>().ProducesProblem(404);

        surveys.MapGet("{id:int}/results", async (int id, int? year, string? period, HttpContext http, ShowSurveyResults show, TimeProvider time, CancellationToken ct) =>
            {
                var scope = await UnitScope.Of(http);
                return scope.Ok ? (await show.Run(id, year ?? time.Today().Year, period ?? "Y", scope.Value, ct)).ToHttp() : scope.Problem.ToHttp();
            })
            .Reading("GetSurveyResults", "Kết quả trong một kỳ (Q1…Q4, H1, Y) và từng quý của năm").Produces<SurveyReport>().ProducesProblem(404).ProducesProblem(422);

        surveys.MapGet("{id:int}/comments", async (int id, int? year, string? period, int? page, HttpContext http, ReadSurveyComments read, TimeProvider time, CancellationToken ct) =>
            {
                var scope = await UnitScope.Of(http);
                return scope.Ok ? (await read.Run(id, year ?? time.Today().Year, period ?? "Y", page, scope.Value, ct)).ToHttp() : scope.Problem.ToHttp();
            })
            .Reading("ListSurveyComments", "Ý kiến ghi thêm trong một kỳ, mới nhất trước").Produces<PageOf<SurveyComment>>().ProducesProblem(404).ProducesProblem(422);

        surveys.MapGet("{id:int}/results.csv", Export)
            .Reading("ExportSurvey", "Từng phiếu trả lời trong một kỳ, dạng CSV")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesProblem(404).ProducesProblem(422);

        surveys.MapPost("", async (SurveyRequest? typed, CreateSurvey create, HttpContext http, CancellationToken ct) =>
                (await create.Run(typed ?? Nothing, Actor.Of(http.User), ct)).ToHttp(saved => Results.Created($"/umbraco/management/api/v1/reform/surveys/{saved.Id}", saved)))
            .RequireAuthorization(Permissions.Office).WithName("CreateSurvey").WithSummary("Lập một khảo sát")
            .Produces<SavedSurvey>(StatusCodes.Status201Created).ProducesProblem(422);

        surveys.MapPut("{id:int}", async (int id, SurveyRequest? typed, ChangeSurvey change, HttpContext http, CancellationToken ct) =>
                (await change.Run(id, typed ?? Nothing, Actor.Of(http.User), ct)).ToHttp())
            .RequireAuthorization(Permissions.Office).WithName("ChangeSurvey").WithSummary("Sửa một khảo sát; câu đã có người trả lời thì thành phiên bản mới")
            .Produces<SavedSurvey>().ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static readonly SurveyRequest Nothing = new(null, null, null, null, null, false, false, null, null);

    private static RouteHandlerBuilder Reading(this RouteHandlerBuilder endpoint, string name, string summary) =>
        endpoint.RequireAuthorization(Permissions.Unit).WithName(name).WithSummary(summary).ProducesProblem(403);

    private static async Task<IResult> Export(int id, int? year, string? period, HttpContext http, ExportSurvey export, TimeProvider time, CancellationToken ct)
    {
        var scope = await UnitScope.Of(http);
        if (!scope.Ok)
        {
            return scope.Problem.ToHttp();
        }

        var table = await export.Find(id, year ?? time.Today().Year, period ?? "Y", scope.Value, ct);
        if (!table.Ok)
        {
            return table.Problem.ToHttp();
        }

        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(output => export.Run(table.Value, output, ct), "text/csv; charset=utf-8", $"khao-sat-{id}-{table.Value.Period.Year}-{table.Value.Period.Code}.csv");
    }
}
