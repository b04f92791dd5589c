using System.Security.Claims;
using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Heza.Plugins.Reform.Reporting.Consolidated.Issuing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <param name="Revision">Of the texts that the person saw; 0: none were written.</param>
public sealed record SaveReportDraftRequest(int Revision, ReportTexts? Texts);

/// <param name="AsOf">The day at whose end the figures stand.</param>
/// <param name="Revision">Of the texts that the person saw; 0: none were written.</param>
/// <param name="ConfirmMissing">True: issue it although some units' reports are missing.</param>
public sealed record IssueReportRequest(DateOnly AsOf, int Revision, bool ConfirmMissing = false);

/// <summary>The consolidated report of a period, as of a day: read by the Office, approvers and administrators, written and issued by the Office.</summary>
internal static class ConsolidatedApi
{
    internal const string Address = "/umbraco/management/api/v1/reform/consolidated-reports";

    public static IServiceCollection AddConsolidatedReports(this IServiceCollection services) => services
        .AddScoped<ReadReportedEvidence>().AddScoped<ReadReportedPosts>().AddScoped<ReadPeriodFigures>().AddScoped<ReadOutreach>().AddScoped<ReadTold>()
        .AddScoped<ReadReportFacts>().AddScoped<ReadReport>().AddScoped<SaveReportDraft>()
        .AddScoped<IssueReport>().AddScoped<ReadIssuedReports>().AddScoped<WriteEvidencePack>().AddScoped<BuildEvidencePack>().AddScoped<ReadIssuedPack>();

    public static void MapConsolidatedReports(this IEndpointRouteBuilder app)
    {
        var one = app.MapGroup(Address + "/{year:int}/{period}").WithTags("Reports");
        var read = one.MapGroup("").RequireAuthorization(Permissions.ReadReports);

        read.MapGet("", async (int year, string period, string? asOf, ReadReport report, PeriodLocks locks, TimeProvider time, CancellationToken ct) =>
                await CoverageApi.On(asOf, time, async day =>
                {
                    var composed = await report.Run(year, period, day, ct);
                    return composed.Ok ? Results.Ok(ReportView.Of(composed.Value, await locks.Hindrance(year, period, ct) is not null)) : composed.Problem.ToHttp();
                }))
            .WithName("GetConsolidatedReport").WithSummary("Báo cáo tổng hợp của một kỳ, tính đến hết một ngày").Produces<ReportView>().Refuses();

        read.MapGet("report.{form}", async (int year, string period, string form, string? asOf, ReadReport report, TimeProvider time, HttpContext http, CancellationToken ct) =>
                await CoverageApi.On(asOf, time, async day =>
                {
                    if (KebabCase.Read<ReportForm>(form) is not { } wanted)
                    {
                        return ReportAnswers.NoForm.ToHttp();
                    }

                    var composed = await report.Run(year, period, day, ct);
                    return composed.Ok ? ReportAnswers.File(http, ReportFiles.Of(composed.Value.Report, wanted)) : composed.Problem.ToHttp();
                }))
            .WithName("DownloadConsolidatedReport").WithSummary("Báo cáo tổng hợp dạng docx, xlsx hoặc html (bản in)").Produces(StatusCodes.Status200OK).Refuses();

        read.MapGet("evidence-pack.zip", async (int year, string period, string? asOf, ReadReport report, BuildEvidencePack build, TimeProvider time, HttpContext http, CancellationToken ct) =>
                await CoverageApi.On(asOf, time, async day =>
                {
                    var composed = await report.Run(year, period, day, ct);
                    return composed.Ok ? await ReportAnswers.Pack(http, PackContents.Of(composed.Value.Report), build) : composed.Problem.ToHttp();
                }))
            .WithName("DownloadEvidencePack").WithSummary("Gói minh chứng: báo cáo, danh mục và bản lưu của từng minh chứng").Produces(StatusCodes.Status200OK, contentType: "application/zip", additionalContentTypes: PackAsItGrows.ContentType).Refuses();

        var office = one.MapGroup("").RequireAuthorization(Permissions.Office);
        office.MapPut("texts", async (int year, string period, SaveReportDraftRequest? request, ClaimsPrincipal user, SaveReportDraft save, CancellationToken ct) =>
                (await save.Run(year, period, request?.Revision ?? 0, request?.Texts ?? ReportTexts.None, Actor.Of(user), ct)).ToHttp())
            .WithName("SaveConsolidatedReportTexts").WithSummary("Lưu lời của Văn phòng trong báo cáo tổng hợp").Produces<SavedReportDraft>().Refuses();

        office.MapPost("issue", async (int year, string period, IssueReportRequest? request, ClaimsPrincipal user, IssueReport issue, CancellationToken ct) =>
                request is null ? AsOfDay.Unfit.ToHttp() : (await issue.Run(year, period, request.AsOf, request.Revision, request.ConfirmMissing, Actor.Of(user), ct)).ToHttp())
            .WithName("IssueConsolidatedReport").WithSummary("Phát hành báo cáo tổng hợp và chốt kỳ báo cáo").Produces<IssuedReportView>().Refuses();
    }

    internal static void Refuses(this RouteHandlerBuilder endpoint) => endpoint
        .ProducesProblem(StatusCodes.Status403Forbidden).ProducesProblem(StatusCodes.Status404NotFound)
        .ProducesProblem(StatusCodes.Status409Conflict).ProducesProblem(StatusCodes.Status422UnprocessableEntity);
}
