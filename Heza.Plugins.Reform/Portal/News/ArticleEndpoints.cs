using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.News;

internal static class ArticleEndpoints
{
    public static void MapArticlePages(this IEndpointRouteBuilder app)
    {
        app.MapPage(PortalPages.Articles, List)
            .CacheByVersion(static query => ArticleFilter.Read(new QueryValues(query)).ToQuery());
        app.MapPage(PortalPages.Articles + "/{slug}", Show).CacheByVersion();
    }

    private static async Task<IResult> List(HttpContext http, ReadArticleList read, ReadArticleYears years, CancellationToken ct)
    {
        var filter = ArticleFilter.Read(new QueryValues(http.Request.Query));
        var list = await read.Run(filter, ct);
        if (list.Items.Count == 0)
        {
            http.KeepOutOfCache();
        }

        return PortalPages.Page<ArticleListPage>(new { Filter = filter, List = list, Years = await years.Run(ct) });
    }

    private static async Task<IResult> Show(string slug, ReadArticle read, AnswerMissing missing, CancellationToken ct)
    {
        slug = slug.ToLowerInvariant();
        return PortalPages.IsSlug(slug) && await read.Run(slug, ct) is { } view
            ? PortalPages.Page<ArticlePage>(new { View = view })
            : await missing.Run(PublicAddress.ArticleSection, slug, ct);
    }
}
