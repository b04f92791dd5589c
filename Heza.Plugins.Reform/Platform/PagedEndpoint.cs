using Microsoft.AspNetCore.Builder;
using Microsoft.OpenApi;

namespace Heza.Plugins.Reform.Platform;

public static class PagedEndpoint
{
    /// <summary>Describes <c>page</c> and <c>pageSize</c> to OpenAPI, for endpoints that read them off the request.</summary>
    public static RouteHandlerBuilder TakesPage(this RouteHandlerBuilder endpoint) => endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.Parameters = [.. operation.Parameters ?? [], Number("page", "From 1."), Number("pageSize", "Entries of a page.")];
        return Task.CompletedTask;
    });

    private static OpenApiParameter Number(string name, string description) => new()
    {
        Name = name,
        In = ParameterLocation.Query,
        Description = description,
        Schema = new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" },
    };
}
