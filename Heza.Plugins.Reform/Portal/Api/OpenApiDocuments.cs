using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.OpenApi;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>Two descriptions: the public API for everybody, the protected one for whoever may use it.</summary>
internal static class OpenApiDocuments
{
    private const string Public = "v1";
    private const string Management = "management";
    private const string ManagementPrefix = "umbraco/management/api/v1/reform/";

    /// <summary>Where a host's own desk, such as the embedded CMS's, answers.</summary>
    private const string DeskPrefix = "umbraco/management/api/v1/desk/";

    public static IServiceCollection AddOpenApiDocuments(this IServiceCollection services)
    {
        services.AddOpenApi(Public, options => Describe(options, "API công khai về cải cách hành chính", "api/reform/"));
        services.AddOpenApi(Management, options => Describe(options, "API quản trị cải cách hành chính", ManagementPrefix, DeskPrefix));
        return services;
    }

    public static void MapOpenApiDocuments(this IEndpointRouteBuilder app)
    {
        app.MapOpenApi("/api/reform/openapi.json").AllowAnonymous().RequireCors(PublicApi.CorsPolicy).CacheByVersion();
        app.MapOpenApi($"/{ManagementPrefix}{{documentName:regex(^{Management}$)}}.json").RequireAuthorization(Permissions.UseDesk);
    }

    public static RouteHandlerBuilder DescribeArticleFilter(this RouteHandlerBuilder endpoint) => endpoint.Describe(
        Choice("category", "Chuyên mục", FieldLabels.Categories.Keys), Choice("audience", "Đối tượng", FieldLabels.Audiences.Keys),
        Number("year", "Năm đăng", ArticleFilter.FirstYear, 2100), Number("month", "Tháng đăng, chỉ đi cùng năm", 1, 12), Page(), PageSize());

    public static RouteHandlerBuilder DescribeDocumentFilter(this RouteHandlerBuilder endpoint) => endpoint.Describe(
        [.. DocumentChoices(), Choice("sort", "Thứ tự, mặc định mới nhất trước", DocumentFilter.Sorts.Keys), Page(), PageSize()]);

    /// <summary>The document filter where neither order nor page mean anything.</summary>
    public static RouteHandlerBuilder DescribeDocumentChoices(this RouteHandlerBuilder endpoint) => endpoint.Describe(DocumentChoices());

    private static OpenApiParameter[] DocumentChoices() =>
    [
        Text("type", "Loại văn bản, ví dụ Nghị định"), Text("issuer", "Cơ quan ban hành, đúng như trong văn bản"),
        Choice("level", "Cấp ban hành", FieldLabels.Levels.Keys), Number("year", "Năm ban hành", DocumentFilter.FirstYear, 2100),
        Choice("status", "Tình trạng hiệu lực", DocumentStatus.Labels.Keys), ForceDay(), Choice("field", "Lĩnh vực", FieldLabels.LegalFields.Keys),
    ];

    public static RouteHandlerBuilder DescribeForceDay(this RouteHandlerBuilder endpoint) => endpoint.Describe(ForceDay());

    private static OpenApiParameter ForceDay() => new()
    {
        Name = DocumentFilter.OnDay,
        In = ParameterLocation.Query,
        Description = "Ngày xét hiệu lực, mặc định hôm nay",
        Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "date" },
    };

    private static void Describe(OpenApiOptions options, string title, params string[] prefixes)
    {
        options.ShouldInclude = description =>
            prefixes.Any(prefix => $"{description.RelativePath}/".StartsWith(prefix, StringComparison.OrdinalIgnoreCase));
        options.AddSchemaTransformer((schema, _, _) =>
        {
            // Numbers are also read from text, but always written as numbers; a generated client need not know the former.
            if (schema.Type is { } type && (type & (JsonSchemaType.Integer | JsonSchemaType.Number)) != 0)
            {
                schema.Type = type & ~JsonSchemaType.String;
                schema.Pattern = null;
            }

            return Task.CompletedTask;
        });
        options.AddDocumentTransformer(RequiredProperties.Describe);
        options.AddDocumentTransformer((document, context, _) =>
        {
            document.Info.Title = title;
            document.Info.Version = "1";
            // The configured address, not the request's: the document is cached, and a Host header can be anything.
            document.Servers = [new OpenApiServer { Url = context.ApplicationServices.GetRequiredService<IOptions<SiteOptions>>().Value.BaseUrl }];
            return Task.CompletedTask;
        });
    }

    private static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, params OpenApiParameter[] parameters) =>
        endpoint.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            operation.Parameters = [.. operation.Parameters ?? [], .. parameters];
            return Task.CompletedTask;
        });

    private static OpenApiParameter Page() => Number("page", "Trang, từ 1", 1, Paging.MaxPage);

    private static OpenApiParameter PageSize() => Number("pageSize", $"Số mục một trang, mặc định {Paging.DefaultSize}", 1, Paging.MaxSize);

    private static OpenApiParameter Text(string name, string description) =>
        Parameter(name, description, new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 200 });

    private static OpenApiParameter Number(string name, string description, int min, int max) => Parameter(name, description, new OpenApiSchema
    {
        Type = JsonSchemaType.Integer,
        Minimum = QueryValues.Show(min, leftOut: -1),
        Maximum = QueryValues.Show(max, leftOut: -1),
    });

    private static OpenApiParameter Choice(string name, string description, IEnumerable<string> codes) => Parameter(name, description, new OpenApiSchema
    {
        Type = JsonSchemaType.String,
        Enum = [.. codes.Select(code => (JsonNode)JsonValue.Create(code))],
    });

    private static OpenApiParameter Parameter(string name, string description, OpenApiSchema schema) =>
        new() { Name = name, In = ParameterLocation.Query, Description = description, Schema = schema };
}
