using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Reporting.Consolidated.EvidencePack;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Reporting.Consolidated.Issuing;

/// <summary>Reports that were issued: their files are for everybody with an account.</summary>
internal static class IssuedReportApi
{
    public static void MapIssuedReports(this IEndpointRouteBuilder app)
    {
        var issued = app.MapGroup(ConsolidatedApi.Address + "/issued").WithTags("Reports");
        var everybody = issued.MapGroup("").RequireAuthorization(Permissions.UseDesk);

        everybody.MapGet("", async (int? year, int? page, int? pageSize, ReadIssuedReports read, CancellationToken ct) => Results.Ok(await read.List(year, new Paging(page, pageSize), ct)))
            .WithName("ListIssuedReports").WithSummary("Báo cáo tổng hợp đã phát hành, mới nhất trước").Produces<PageOf<IssuedReportView>>();

        everybody.MapGet("{id:int}/report.{form}", async (int id, string form, ReadIssuedReports read, HttpContext http, CancellationToken ct) =>
            {
                if (KebabCase.Read<ReportForm>(form) is not { } wanted)
                {
                    return ReportAnswers.NoForm.ToHttp();
                }

                var file = await read.File(id, wanted, ct);
                return file.Ok ? ReportAnswers.File(http, new ReportFile(wanted, file.Value.Name, file.Value.ContentType, file.Value.Content)) : file.Problem.ToHttp();
            })
            .WithName("DownloadIssuedReport").WithSummary("Tệp của báo cáo đã phát hành: docx, xlsx, html").Produces(StatusCodes.Status200OK).Refuses();

        everybody.MapGet("{id:int}/verify", async (int id, ReadIssuedReports read, CancellationToken ct) => (await read.Verify(id, ct)).ToHttp())
            .WithName("VerifyIssuedReport").WithSummary("Tính lại mã SHA-256 của các tệp đã phát hành").Produces<IReadOnlyList<VerifiedFile>>().Refuses();

        issued.MapGet("{id:int}/evidence-pack.zip", async (int id, ReadIssuedPack read, BuildEvidencePack build, HttpContext http, CancellationToken ct) =>
            {
                var contents = await read.Run(id, ct);
                return contents.Ok ? await ReportAnswers.Pack(http, contents.Value, build) : contents.Problem.ToHttp();
            })
            .RequireAuthorization(Permissions.ReadReports)
            .WithName("DownloadIssuedEvidencePack").WithSummary("Gói minh chứng của báo cáo đã phát hành").Produces(StatusCodes.Status200OK, contentType: "application/zip", additionalContentTypes: PackAsItGrows.ContentType).Refuses();
    }
}
