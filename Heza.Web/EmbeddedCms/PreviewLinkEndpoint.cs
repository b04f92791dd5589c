using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Portal.Preview;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms;

/// <param name="Url">Opens the draft as readers would see it, without an account.</param>
/// <param name="ExpiresAt">UTC.</param>
public sealed record PreviewLink(string Url, DateTime ExpiresAt);

/// <summary>The desk asks for a link under which a draft can be shown to somebody until it expires.</summary>
public static class PreviewLinkEndpoint
{
    public static IEndpointRouteBuilder MapPreviewLinks(this IEndpointRouteBuilder app)
    {
        app.MapPost("/umbraco/management/api/v1/desk/content/{key:guid}/preview", Create).RequireAuthorization(Permissions.Edit)
            .WithName("PreviewContent").WithTags("Content").WithSummary("A signed link to the draft, valid for an hour")
            .Produces<PreviewLink>().ProducesProblem(StatusCodes.Status404NotFound);
        return app;
    }

    private static async Task<IResult> Create(
        Guid key, IContentLibrary library, PreviewLinks links, IOptions<SiteOptions> site, TimeProvider time, CancellationToken ct) =>
        await library.Find(key, ct) is { } item && ReadPublication.Handles(item.Content.ContentType.Alias)
            ? Results.Ok(new PreviewLink(site.Value.Absolute(links.Create(key)), time.UtcNow() + PreviewLinks.DefaultLifetime))
            : Problem.NotFound("Không có bài hay văn bản này để xem trước.").ToHttp();
}
