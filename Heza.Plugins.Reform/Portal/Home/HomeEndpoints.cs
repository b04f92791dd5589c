using Heza.Plugins.Reform.Portal.Caching;
using Heza.Plugins.Reform.Publishing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Heza.Plugins.Reform.Portal.Home;

internal static class HomeEndpoints
{
    public static void MapHomePage(this IEndpointRouteBuilder app)
    {
        app.MapPage(PublicAddress.Home, Show).CacheByVersion();
        app.MapPage(PublicAddress.ByKey + "/{key:guid}", (Guid key, GoToContent go, CancellationToken ct) => go.Run(key, ct)).CacheByVersion();
        // Everything else under the prefix is the portal's to refuse.
        app.MapPage(PublicAddress.Home + "/{**rest}", (AnswerMissing missing, CancellationToken ct) =>
            missing.Run(PublicAddress.ArticleSection, null, ct)).CacheByVersion();
    }

    private static async Task<IResult> Show(ReadHome read, CancellationToken ct) =>
        PortalPages.Page<HomePage>(new { View = await read.Run(ct) });
}
