using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Search;

internal static class SearchEndpoints
{
    // What people search for has no end: compressed and fresh, but kept in no cache.
    public static void MapSearchPage(this IEndpointRouteBuilder app) =>
        app.MapPage(PortalPages.Search, Show).CacheByVersion(static _ => null);

    private static async Task<IResult> Show(HttpContext http, [FromServices] RunSearch search, CancellationToken ct)
    {
        var query = SearchAddress.Read(http.Request.Query);
        if (!query.Ok)
        {
            return Refuse(new SearchQuery(http.Request.Query["q"].ToString()), query.Problem);
        }

        if (string.IsNullOrWhiteSpace(query.Value.Text))
        {
            return PortalPages.Page<SearchPage>(new { Query = query.Value });
        }

        var results = await search(query.Value, ct);
        return results.Ok ? PortalPages.Page<SearchPage>(new { Query = query.Value, Results = results.Value }) : Refuse(query.Value, results.Problem);
    }

    private static IResult Refuse(SearchQuery query, Problem problem) =>
        PortalPages.Page<SearchPage>(new { Query = query, Message = problem.Title }, ProblemResults.Status(problem.Kind));
}
