using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Documents;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>The register as a file, by the filters of its page. Kept in no cache of the site: such a file can be long.</summary>
internal static class DocumentExports
{
    public const string CsvPath = PublicApi.Prefix + "/documents/export.csv";
    public const string JsonPath = PublicApi.Prefix + "/documents/export.json";

    public static void MapDocumentExports(this IEndpointRouteBuilder app)
    {
        app.MapGet(CsvPath, AsCsv).AllowAnonymous().RequireCors(PublicApi.CorsPolicy)
            .WithName("ExportDocumentsAsCsv").WithSummary("Mọi văn bản khớp bộ lọc, dạng CSV (UTF-8 có BOM)").WithTags("Văn bản")
            .Produces(StatusCodes.Status200OK, contentType: "text/csv").ProducesProblem(StatusCodes.Status422UnprocessableEntity).DescribeDocumentChoices();
        app.MapGet(JsonPath, AsJson).AllowAnonymous().RequireCors(PublicApi.CorsPolicy)
            .WithName("ExportDocumentsAsJson").WithSummary("Mọi văn bản khớp bộ lọc, dạng JSON").WithTags("Văn bản")
            .Produces<IReadOnlyList<DocumentItem>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity).DescribeDocumentChoices();
    }

    private static IResult AsCsv(HttpContext http, ExportDocuments export, ContentVersion version, TimeProvider time, CancellationToken ct) =>
        Answer(http, version, time, filter => Results.Stream(
            output => export.WriteCsv(filter, output, ct), "text/csv; charset=utf-8", $"van-ban-{time.Today():yyyy-MM-dd}.csv"));

    private static IResult AsJson(HttpContext http, ExportDocuments export, ContentVersion version, TimeProvider time, CancellationToken ct) =>
        Answer(http, version, time, filter => PublicJson.Ok(export.Run(filter, ct)));

    private static IResult Answer(HttpContext http, ContentVersion version, TimeProvider time, Func<DocumentFilter, IResult> write)
    {
        var values = new QueryValues(http.Request.Query);
        var filter = DocumentFilter.Read(values);
        if (values.Problem is { } problem)
        {
            return problem.ToHttp();
        }

        // The same until something is published or the Vietnamese day turns, which changes legal force.
        var tag = $"W/\"{version.Current}-{time.Today().DayNumber}\"";
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, max-age=0, must-revalidate";
        return http.Request.Headers.IfNoneMatch.Contains(tag, StringComparer.Ordinal) ? Results.StatusCode(StatusCodes.Status304NotModified) : write(filter);
    }
}
