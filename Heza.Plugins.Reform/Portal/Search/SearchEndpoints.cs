using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Search;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Search;

internal static class SearchEndpoints
{
    private const int PageSize = 15;

    // What people search for has no end: compressed and fresh, but kept in no cache.
    public static void MapSearchPage(this IEndpointRouteBuilder app) =>
        app.MapPage(PortalPages.Search, Show).CacheByVersion(static _ => null);

    private static async Task<IResult> Show(HttpContext http, [FromServices] RunSearch search, CancellationToken ct)
    {
        var values = new QueryValues(http.Request.Query);
        var query = new SearchQuery(values.Text("q") ?? "", values.Text("kind"), values.Number("page", 1, Paging.MaxPage) ?? 1, PageSize);
        if (query.Text.Length == 0)
        {
            return PortalPages.Page<SearchPage>(new { Query = query, Message = values.Problem?.Errors?.GetValueOrDefault("q")?[0] });
        }

        var results = await search(query, ct);
        return results.Ok
            ? PortalPages.Page<SearchPage>(new { Query = query, Results = results.Value })
            : PortalPages.Page<SearchPage>(new { Query = query, Message = results.Problem.Title }, ProblemResults.Status(results.Problem.Kind));
    }
}
