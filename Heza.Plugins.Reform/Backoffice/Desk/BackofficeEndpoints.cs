using System.Security.Claims;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Backoffice.Desk;

/// <summary>
/// What the client's elements ask of the desk's API also in Umbraco's backoffice, at the same addresses; the embedded CMS
/// answers them itself.
/// </summary>
public static class BackofficeEndpoints
{
    public static IEndpointRouteBuilder MapBackoffice(this IEndpointRouteBuilder app)
    {
        var desk = app.MapGroup("/umbraco/management/api/v1/desk").WithTags("Desk");
        desk.MapGet("/me", (ClaimsPrincipal user) => SignedInPerson.Of(user)).RequireAuthorization(Permissions.UseDesk);
        desk.MapGet("/units", async ([FromServices] ReadUnits units, CancellationToken ct) => Results.Ok(await units.Run(ct))).RequireAuthorization(Permissions.UseDesk);
        desk.MapGet("/content/pick", async (string? text, Guid[]? key, int? page, int? pageSize, PickPublishedDocuments pick, CancellationToken ct) =>
            (await pick.Run(text ?? "", key ?? [], new Paging(page, pageSize), ct)).ToHttp()).RequireAuthorization(Permissions.UseDesk);
        return app;
    }
}
