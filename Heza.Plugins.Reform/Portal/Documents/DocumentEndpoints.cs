using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Documents;

internal static class DocumentEndpoints
{
    private const string ByNumber = "so";

    public static void MapDocumentPages(this IEndpointRouteBuilder app)
    {
        // A number that somebody typed has endlessly many spellings: it is resolved each time.
        app.MapPage(PortalPages.Documents, List)
            .CacheByVersion(static query => query.ContainsKey(ByNumber) ? null : DocumentFilter.Read(new QueryValues(query)).ToQuery());
        app.MapPage(PortalPages.Documents + "/{**typed}", Show).CacheByVersion(static query => QueryValues.Write((DocumentFilter.OnDay, QueryValues.Show(Day(query)))));
    }

    private static async Task<IResult> List(
        HttpContext http, ReadDocumentList read, ReadDocumentFacets facets, ResolveDocument resolve, AnswerMissing missing, CancellationToken ct)
    {
        if (http.Request.Query[ByNumber] is [{ Length: > 0 } number, ..])
        {
            return await Resolve(number, null, resolve, missing, ct);
        }

        var filter = DocumentFilter.Read(new QueryValues(http.Request.Query));
        var list = await read.Run(filter, ct);
        if (list.Items.Count == 0)
        {
            http.KeepOutOfCache();
        }

        return PortalPages.Page<DocumentListPage>(new { Filter = filter, List = list, Facets = await facets.Run(filter, ct) });
    }

    private static async Task<IResult> Show(
        HttpContext http, string typed, ReadDocument read, ResolveDocument resolve, AnswerMissing missing, CancellationToken ct)
    {
        var slug = typed.ToLowerInvariant();
        if (PortalPages.IsSlug(slug) && await read.Run(slug, ct) is { } view)
        {
            return PortalPages.Page<DocumentPage>(new { View = view, On = Day(http.Request.Query) });
        }

        http.KeepOutOfCache();
        // The server leaves an encoded slash in a path as it is.
        return await Resolve(typed.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase), slug, resolve, missing, ct);
    }

    private static DateOnly? Day(IQueryCollection query) => DocumentFilter.ReadDay(new QueryValues(query));

    private static async Task<IResult> Resolve(
        string typed, string? slug, ResolveDocument resolve, AnswerMissing missing, CancellationToken ct) =>
        await resolve.Run(typed, ct) switch
        {
            [] => await missing.Run(PublicAddress.DocumentSection, slug ?? typed, ct),
            // Not for ever: another document may come to bear the number.
            [var one] => Results.Redirect(PublicAddress.Of(PublicAddress.DocumentSection, one.Slug)),
            var several => PortalPages.Page<DocumentChoicePage>(new { Documents = several }),
        };
}
