using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Umbraco.Cms.Core.DependencyInjection;

namespace Heza.Plugins.Reform.Platform.Audit;

/// <summary>Who did what: reading and taking away. Writing is <see cref="AuditTrail"/>.</summary>
public static class AuditFeature
{
    public static IUmbracoBuilder AddAudit(this IUmbracoBuilder builder)
    {
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<ReadAudit>().AddScoped<ExportAudit>();
        return builder;
    }

    public static IEndpointRouteBuilder MapAudit(this IEndpointRouteBuilder app)
    {
        var audit = app.MapGroup("/umbraco/management/api/v1/reform").WithTags("Audit").RequireAuthorization(Permissions.Audit);
        audit.MapGet("audit", async ([AsParameters] AuditQuery query, HttpRequest request, ReadAudit read, CancellationToken ct) =>
                (await read.Run(query, request.Query["page"], request.Query["pageSize"], ct)).ToHttp())
            .WithName("ListAudit").WithSummary("Nhật ký, mới nhất trước: ?from=2023-06-01&to=2023-06-30&actor=&action=content-published&subject=content&key=&text=&page=1&pageSize=50")
            .TakesPage().Produces<PageOf<AuditRow>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        audit.MapGet("audit.csv", Export)
            .WithName("ExportAudit").WithSummary("Nhật ký dạng CSV, cùng bộ lọc")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesProblem(StatusCodes.Status422UnprocessableEntity);
        return app;
    }

    private static async Task<IResult> Export([AsParameters] AuditQuery query, HttpContext http, ExportAudit export, TimeProvider time, CancellationToken ct)
    {
        var filter = AuditFilter.Read(query);
        if (!filter.Ok)
        {
            return filter.Problem.ToHttp();
        }

        await export.Announce(Actor.Of(http.User), query.Describe(), ct);
        http.Response.Headers.CacheControl = "no-store";
        return Results.Stream(output => export.Run(filter.Value, output, ct), "text/csv; charset=utf-8", $"nhat-ky-{time.Today():yyyy-MM-dd}.csv");
    }
}
