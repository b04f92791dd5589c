using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Search.Administration;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Search;

public static class SearchEndpoints
{
    /// <summary>Typing goes back and forth: the same beginnings come again within the minute.</summary>
    private const string Briefly = "public, max-age=60";

    public static IEndpointRouteBuilder MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/api/reform/v1/search", Search)
            .WithName("Search")
            .WithTags("Public")
            .WithSummary("Searches news and legal documents, with or without marks, by words or by document number.")
            .Produces<SearchResults>()
            .ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .AllowAnonymous();
        app.MapGet("/api/reform/v1/search/suggestions", Suggest)
            .WithName("SuggestSearch")
            .WithTags("Public")
            .WithSummary("Titles and document numbers that begin as typed so far, at most eight; mended words when there are none.")
            .Produces<IReadOnlyList<SearchSuggestion>>()
            .ProducesProblem(StatusCodes.Status429TooManyRequests)
            .RequireRateLimiting(PublicSearch.RateLimit)
            .AllowAnonymous();
        app.MapSearchAdministration();
        return app;
    }

    private static IResult Search(HttpRequest request, SearchIndex index)
    {
        var query = SearchAddress.Read(request.Query);
        return !query.Ok ? query.Problem.ToHttp()
            : !index.Ready ? new Problem(ProblemKind.Unavailable, "Chức năng tìm kiếm đang được chuẩn bị. Xin thử lại sau ít phút.").ToHttp()
            : Results.Ok(index.Search(query.Value));
    }

    /// <summary>A help, not an answer: empty while there is no index.</summary>
    private static IResult Suggest(HttpContext http, SearchIndex index)
    {
        http.Response.Headers.CacheControl = index.Ready ? Briefly : "no-store";
        return Results.Ok(index.Suggest(http.Request.Query["q"]));
    }
}
