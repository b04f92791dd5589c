using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Search.Administration;

internal static class SearchAdministrationEndpoints
{
    public static void MapSearchAdministration(this IEndpointRouteBuilder app)
    {
        var search = app.MapGroup("/umbraco/management/api/v1/reform/search").RequireAuthorization(Permissions.Administer).WithTags("Operations");
        search.MapGet("", (SearchIndex index) => Results.Ok(SearchIndexState.Of(index)))
            .WithName("GetSearchIndex").WithSummary("How the search index of this node does").Produces<SearchIndexState>();
        search.MapPost("/rebuild", async (AskForFreshIndex ask, HttpContext http, CancellationToken ct) =>
                await ask.Run(Actor.Of(http.User), ct) is { Ok: false } no ? no.Problem.ToHttp() : Results.Accepted())
            .WithName("RebuildSearchIndex").WithSummary("Has every node build its search index anew, while searching goes on")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status409Conflict);
    }
}
