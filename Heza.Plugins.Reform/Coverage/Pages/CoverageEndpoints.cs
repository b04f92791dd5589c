using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Coverage.Pages;

/// <summary>The Office's pages. They work without a script.</summary>
internal static class CoverageEndpoints
{
    public static void MapCoveragePages(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup(CoverageAddress.Root).RequireAuthorization(Permissions.UseDesk).ExcludeFromDescription();
        pages.MapGet("", (string? asOf, ShowCoverage show, CancellationToken ct) => show.Run(null, asOf, null, ct));
        pages.MapGet("{year:int}", (int year, string? asOf, int? page, ShowCoverage show, CancellationToken ct) => show.Run(year, asOf, page, ct));
        pages.MapGet("{year:int}/{code}", (
                int year, string code, string? asOf, int? page, ShowItemEvidence show, HttpContext http, CancellationToken ct) =>
            show.Run(http, new ItemPlace(year, code, asOf, page), null, ct));

        var fulfilments = app.MapGroup(CoverageAddress.Fulfilments).RequireAuthorization(Permissions.Office).ExcludeFromDescription();
        fulfilments.MapPost("{id:int}/accept", (int id, DecideByForm decide, HttpContext http, CancellationToken ct) =>
            decide.Run(http, id, _ => Verdict.Accepted, ct));
        fulfilments.MapPost("{id:int}/return", (int id, DecideByForm decide, HttpContext http, CancellationToken ct) =>
            decide.Run(http, id, form => Verdict.Return(form["comment"]), ct));
    }
}
