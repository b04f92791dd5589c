using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Reporting.UnitReports;

/// <param name="Revision">The one that the person saw; 0: nobody had begun it.</param>
public sealed record SaveUnitReportRequest(int Revision, UnitReportTyped? Content);

/// <param name="LateReason">Mandatory when it is handed in too late; at most 2000 characters.</param>
public sealed record SubmitUnitReportRequest(int Revision, string? LateReason);

/// <param name="Comment">Mandatory when returned; at most 2000 characters.</param>
public sealed record DecideUnitReportRequest(int Revision, string? Comment);

/// <summary>Reports of units: a unit's users see and write their own unit's, the Office everybody's.</summary>
internal static class UnitReportApi
{
    private const string Address = "/umbraco/management/api/v1/reform/unit-reports";
    private const string One = "{year:int}/{period}/{unit}";

    public static IServiceCollection AddUnitReports(this IServiceCollection services) => services
        .AddScoped<FindReportPlace>().AddScoped<OpenUnitReport>().AddScoped<GatherFacts>().AddScoped<ReadDeadline>()
        .AddScoped<ReadUnitReport>().AddScoped<ReadUnitReports>().AddScoped<ReadReportOverview>()
        .AddScoped<SaveUnitReport>().AddScoped<SubmitUnitReport>().AddScoped<DecideUnitReport>();

    public static void MapUnitReportApi(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup(Address).WithTags("Reports").RequireAuthorization(Permissions.Unit);

        reports.MapGet("", async (int? year, ReadReportOverview read, HttpContext http, CancellationToken ct) =>
                await By(http, async reporter => (await read.Run(year, reporter.Scope, ct)).ToHttp()))
            .WithName("ListUnitReports").WithSummary("Báo cáo theo đơn vị và kỳ của một năm").Produces<ReportOverview>().Refuses();

        reports.MapGet(One, async (int year, string period, string unit, ReadUnitReport read, HttpContext http, CancellationToken ct) =>
                await By(http, async reporter => (await read.Run(new UnitReportKey(year, period, unit), reporter.Scope, ct)).ToHttp()))
            .WithName("GetUnitReport").WithSummary("Một báo cáo, với những gì hệ thống biết của đơn vị trong kỳ").Produces<UnitReportView>().Refuses();

        reports.MapPut(One, async (int year, string period, string unit, SaveUnitReportRequest? request, SaveUnitReport save, HttpContext http, CancellationToken ct) =>
                await By(http, async reporter => (await save.Run(new UnitReportKey(year, period, unit), request?.Revision ?? 0, request?.Content, reporter, ct)).ToHttp()))
            .WithName("SaveUnitReport").WithSummary("Lưu báo cáo đang viết").Produces<SavedUnitReport>().Refuses();

        reports.MapPost($"{One}/submit", async (int year, string period, string unit, SubmitUnitReportRequest? request, SubmitUnitReport submit, HttpContext http, CancellationToken ct) =>
                await By(http, async reporter => (await submit.Run(new UnitReportKey(year, period, unit), request?.Revision ?? 0, request?.LateReason, reporter, ct)).ToHttp()))
            .WithName("SubmitUnitReport").WithSummary("Nộp báo cáo; nộp chậm thì phải có lý do").Produces<SavedUnitReport>().Refuses();
    }

    public static void MapUnitReportDecisions(this IEndpointRouteBuilder app)
    {
        var reports = app.MapGroup($"{Address}/{One}").WithTags("Reports").RequireAuthorization(Permissions.Office);

        reports.MapPost("accept", (int year, string period, string unit, DecideUnitReportRequest? request, DecideUnitReport decide, HttpContext http, CancellationToken ct) =>
                Decide(new UnitReportKey(year, period, unit), request, accept: true, decide, http, ct))
            .WithName("AcceptUnitReport").WithSummary("Chấp nhận báo cáo của đơn vị").Produces<SavedUnitReport>().Refuses();

        reports.MapPost("return", (int year, string period, string unit, DecideUnitReportRequest? request, DecideUnitReport decide, HttpContext http, CancellationToken ct) =>
                Decide(new UnitReportKey(year, period, unit), request, accept: false, decide, http, ct))
            .WithName("ReturnUnitReport").WithSummary("Trả lại báo cáo cho đơn vị, kèm lý do").Produces<SavedUnitReport>().Refuses();
    }

    private static Task<IResult> Decide(UnitReportKey key, DecideUnitReportRequest? request, bool accept, DecideUnitReport decide, HttpContext http, CancellationToken ct) =>
        By(http, async office => (await decide.Run(key, request?.Revision ?? 0, accept, request?.Comment, office, ct)).ToHttp());

    private static async Task<IResult> By(HttpContext http, Func<Reporter, Task<IResult>> act)
    {
        var reporter = await Reporter.Of(http);
        return reporter.Ok ? await act(reporter.Value) : reporter.Problem.ToHttp();
    }

    private static void Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
