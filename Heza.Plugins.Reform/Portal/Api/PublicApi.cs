using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Portal.News;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Portal.Api;

/// <summary>What is public, for programs: read only, open to every origin, the filters of the pages.</summary>
internal static class PublicApi
{
    public const string Prefix = "/api/reform/v1";
    public const string CorsPolicy = "reform-public";

    public static void MapPublicApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Prefix).AllowAnonymous().RequireCors(CorsPolicy);
        api.MapGet("/articles", Articles).WithName("ListArticles").WithSummary("Tin, bài, mới nhất trước").WithTags("Tin, bài")
            .Produces<PageOf<ArticleItem>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DescribeArticleFilter().CacheByVersion(static query => Canonical(query, values => ArticleFilter.Read(values, null).ToQuery(withSize: true)));
        api.MapGet("/articles/{slug}", OneArticle).WithName("GetArticle").WithSummary("Một tin, bài với toàn văn").WithTags("Tin, bài")
            .Produces<ArticleDetail>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).CacheByVersion();
        api.MapGet("/documents", Documents).WithName("ListDocuments").WithSummary("Văn bản").WithTags("Văn bản")
            .Produces<PageOf<DocumentItem>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DescribeDocumentFilter().CacheByVersion(static query => Canonical(query, values => DocumentFilter.Read(values, null).ToQuery(withSize: true)));
        api.MapGet("/documents/facets", Facets).WithName("ListDocumentFacets").WithSummary("Có thể lọc văn bản theo gì, mỗi lựa chọn còn bao nhiêu văn bản").WithTags("Văn bản")
            .Produces<IReadOnlyList<DocumentFacet>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DescribeDocumentChoices().CacheByVersion(static query => Canonical(query, values => DocumentFilter.Read(values).Whole().ToQuery()));
        api.MapGet("/documents/{slug}", OneDocument).WithName("GetDocument").WithSummary("Một văn bản với toàn văn, tệp và quan hệ").WithTags("Văn bản")
            .Produces<DocumentDetail>().ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status410Gone).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .DescribeForceDay().CacheByVersion(static query => Canonical(query, values => QueryValues.Write((DocumentFilter.OnDay, QueryValues.Show(DocumentFilter.ReadDay(values))))));
    }

    private static async Task<IResult> Articles(HttpContext http, ReadArticleList read, IOptions<SiteOptions> site, CancellationToken ct)
    {
        var values = new QueryValues(http.Request.Query);
        var filter = ArticleFilter.Read(values, pageSize: null);
        return values.Problem is { } problem
            ? problem.ToHttp()
            : Listed(http, await read.Run(filter, ct), card => ArticleItem.Of(card, site.Value));
    }

    private static async Task<IResult> Documents(
        HttpContext http, ReadDocumentList read, IOptions<SiteOptions> site, TimeProvider time, CancellationToken ct)
    {
        var values = new QueryValues(http.Request.Query);
        var filter = DocumentFilter.Read(values, pageSize: null);
        return values.Problem is { } problem
            ? problem.ToHttp()
            : Listed(http, await read.Run(filter, ct), card => DocumentItem.Of(card, site.Value, filter.On ?? time.Today()));
    }

    private static async Task<IResult> Facets(HttpContext http, ReadDocumentFacets read, CancellationToken ct)
    {
        var values = new QueryValues(http.Request.Query);
        var filter = DocumentFilter.Read(values);
        if (values.Problem is { } problem)
        {
            return problem.ToHttp();
        }

        var facets = await read.Run(filter, ct);
        if (facets.Any(facet => facet.Values.Any(value => value is { Selected: true, Count: 0 })))
        {
            http.KeepOutOfCache();
        }

        return PublicJson.Ok(facets);
    }

    private static async Task<IResult> OneArticle(
        string slug, ReadArticle read, FindFormerAddress former, IOptions<SiteOptions> site, CancellationToken ct) =>
        PortalPages.IsSlug(slug) && await read.Run(slug, ct) is { } view
            ? PublicJson.Ok(ArticleDetail.Of(view, site.Value))
            : await Missing(former, PublicAddress.ArticleSection, slug, "articles", ct);

    private static async Task<IResult> OneDocument(
        string slug, HttpContext http, ReadDocument read, FindFormerAddress former, IOptions<SiteOptions> site, TimeProvider time, CancellationToken ct)
    {
        var values = new QueryValues(http.Request.Query);
        var day = DocumentFilter.ReadDay(values) ?? time.Today();
        return values.Problem is { } problem ? problem.ToHttp()
            : PortalPages.IsSlug(slug) && await read.Run(slug, ct) is { } view ? PublicJson.Ok(DocumentDetail.Of(view, site.Value, day))
            : await Missing(former, PublicAddress.DocumentSection, slug, "documents", ct);
    }

    private static IResult Listed<TCard, TItem>(HttpContext http, PageOf<TCard> list, Func<TCard, TItem> show)
    {
        if (list.Items.Count == 0)
        {
            http.KeepOutOfCache();
        }

        return PublicJson.Ok(new PageOf<TItem>([.. list.Items.Select(show)], list.Total, list.Page, list.PageSize));
    }

    private static async Task<IResult> Missing(FindFormerAddress former, string section, string slug, string collection, CancellationToken ct) =>
        (PortalPages.IsSlug(slug) ? await former.Run(section, slug, ct) : null) switch
        {
            { MovedTo: { } path } => Results.Redirect($"{Prefix}/{collection}/{path[(path.LastIndexOf('/') + 1)..]}", permanent: true),
            { Withdrawn: true } => new Problem(ProblemKind.Gone, "Nội dung ở địa chỉ này đã được gỡ.").ToHttp(),
            _ => Problem.NotFound("Không có nội dung nào ở địa chỉ này. Kiểm tra lại “slug” trong danh sách.").ToHttp(),
        };

    /// <summary>A wrong query is answered with what is wrong, never from the cache.</summary>
    private static string? Canonical(IQueryCollection query, Func<QueryValues, string> read)
    {
        var values = new QueryValues(query);
        var canonical = read(values);
        return values.Problem is null ? canonical : null;
    }
}
