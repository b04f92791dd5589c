using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Progress;

internal static class ProgressEndpoints
{
    public static void MapProgressPage(this IEndpointRouteBuilder app)
    {
        app.MapPage(PortalPages.Plans, Newest).CacheByVersion();
        app.MapPage(PortalPages.Plans + "/{year:int:range(2000,2100)}", Show).CacheByVersion();
    }

    private static async Task<IResult> Newest(
        [FromServices] ReadPlanCoverage read, AnswerMissing missing, TimeProvider time, CancellationToken ct)
    {
        var coverage = await read(null, time.Today(), ct);
        return coverage.Ok
            ? Results.Redirect($"{PortalPages.Plans}/{coverage.Value.Year}")
            : await missing.Run(PublicAddress.ArticleSection, null, ct);
    }

    private static async Task<IResult> Show(
        int year, [FromServices] ReadPlanCoverage read, AnswerMissing missing, TimeProvider time, CancellationToken ct)
    {
        var coverage = await read(year, time.Today(), ct);
        return coverage.Ok
            ? PortalPages.Page<PlanProgressPage>(new { Coverage = coverage.Value })
            : await missing.Run(PublicAddress.ArticleSection, null, ct);
    }
}
