using Heza.Plugins.Reform.Platform;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Search;

public static class SearchEndpoints
{
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
        return app;
    }

    private static IResult Search(HttpRequest request, SearchIndex index)
    {
        var query = SearchAddress.Read(request.Query);
        return !query.Ok ? query.Problem.ToHttp()
            : !index.Ready ? new Problem(ProblemKind.Unavailable, "Chức năng tìm kiếm đang được chuẩn bị. Xin thử lại sau ít phút.").ToHttp()
            : Results.Ok(index.Search(query.Value));
    }
}
