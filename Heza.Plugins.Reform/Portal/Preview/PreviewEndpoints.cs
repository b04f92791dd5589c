using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Preview;

internal static class PreviewEndpoints
{
    public static void MapPreview(this IEndpointRouteBuilder app) => app.MapPage(PortalPages.Preview + "/{token}", Show);

    private static async Task<IResult> Show(string token, HttpContext http, ReadPreview read, CancellationToken ct)
    {
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
        // The address is the key: it must not travel on in a Referer header.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        var preview = await read.Run(token, ct);
        return preview switch
        {
            { Ok: false, Problem: var problem } =>
                PortalPages.Page<PreviewRefusedPage>(new { Heading = problem.Title }, ProblemResults.Status(problem.Kind)),
            { Value.Draft: Article article } => PortalPages.Page<ArticlePage>(
                new { View = new ArticleView(article, preview.Value.Files, preview.Value.Documents), Banner }),
            { Value.Draft: LegalDocument document } => PortalPages.Page<DocumentPage>(
                new { View = new DocumentView(document, preview.Value.Files, preview.Value.Documents, [], []), Banner }),
            _ => throw new InvalidOperationException("A draft is an article or a legal document."),
        };
    }

    private static RenderFragment Banner => static builder =>
    {
        builder.OpenComponent<PreviewBanner>(0);
        builder.CloseComponent();
    };
}
