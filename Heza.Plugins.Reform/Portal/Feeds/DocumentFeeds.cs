using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Portal.Documents;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Portal.Feeds;

/// <summary>The register by feed: a filter's new documents, and what happens to one document.</summary>
internal static class DocumentFeeds
{
    private const string File = "/atom.xml";
    private const string Type = "application/atom+xml";

    /// <summary>The feed of a filter; its order and page do not count.</summary>
    public static FeedSource Of(DocumentFilter filter) => new(
        string.Join(", ", Words(filter).Prepend("Văn bản")), PortalPages.Documents + File + filter.Whole().ToQuery(), PortalPages.Documents + filter.Whole().ToQuery());

    /// <param name="path">Of the document's page.</param>
    public static FeedSource Following(string name, string path) => new($"Theo dõi {name}", path + File, path);

    public static void MapDocumentFeeds(this IEndpointRouteBuilder app)
    {
        app.MapPage(PortalPages.Documents + File, List).CacheByVersion(static query => DocumentFilter.Read(new QueryValues(query)).Whole().ToQuery());
        app.MapPage(PortalPages.Documents + "/{slug}" + File, Follow).CacheByVersion();
    }

    private static async Task<IResult> List(HttpContext http, ReadFeed read, IOptions<SiteOptions> site, TimeProvider time, CancellationToken ct)
    {
        var filter = DocumentFilter.Read(new QueryValues(http.Request.Query));
        var entries = await read.Run(filter, ct);
        if (entries.Count == 0)
        {
            http.KeepOutOfCache();
        }

        return FeedEndpoints.Xml(FeedDocuments.AtomFeed(Of(filter), entries, site.Value, VietnamTime.StartUtc(time.Today())), Type);
    }

    private static async Task<IResult> Follow(string slug, FollowDocument follow, FindFormerAddress former, IOptions<SiteOptions> site, CancellationToken ct)
    {
        var typed = slug.ToLowerInvariant();
        if (!PortalPages.IsSlug(typed))
        {
            return NotThere;
        }

        if (await follow.Run(typed, ct) is { } news)
        {
            var source = Following($"{news.Document.Type} {news.Document.Number}".Trim(), PublicAddress.Of(news.Document));
            return FeedEndpoints.Xml(FeedDocuments.AtomFeed(source, news.Entries, site.Value, news.Document.FirstPublishedAt), Type);
        }

        // Feed readers move with the address, and stop asking for what is gone.
        return await former.Run(PublicAddress.DocumentSection, typed, ct) switch
        {
            { MovedTo: { } path } => Results.Redirect(path + File, permanent: true),
            { Withdrawn: true } => new Problem(ProblemKind.Gone, "Văn bản này đã được gỡ.").ToHttp(),
            _ => NotThere,
        };
    }

    private static IResult NotThere => Problem.NotFound("Không có văn bản nào ở địa chỉ này.").ToHttp();

    private static IEnumerable<string> Words(DocumentFilter filter) => new[]
    {
        filter.Type,
        filter.Issuer,
        filter.Level is { } level ? FieldLabels.Levels.Of(level) : null,
        filter.Field is { } field ? FieldLabels.LegalFields.Of(field) : null,
        filter.Year is { } year ? $"năm {year}" : null,
        filter.Status is { } status ? DocumentStatus.Labels.Of(status) : null,
    }.OfType<string>();
}
