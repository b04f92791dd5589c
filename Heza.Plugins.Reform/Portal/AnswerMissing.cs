using Heza.Plugins.Reform.Portal.News;
using Microsoft.AspNetCore.Http;

namespace Heza.Plugins.Reform.Portal;

/// <summary>The answer for an address that shows nothing: where it moved to (301), that it was withdrawn (410), or 404.</summary>
internal sealed class AnswerMissing(FindFormerAddress former, ReadArticleList articles)
{
    private const int NewestShown = 5;

    /// <param name="slug">Null when the address has no slug that could have been a publication's.</param>
    public async Task<IResult> Run(string section, string? slug, CancellationToken ct)
    {
        var was = slug is not null && PortalPages.IsSlug(slug) ? await former.Run(section, slug, ct) : null;
        if (was?.MovedTo is { } path)
        {
            return Results.Redirect(path, permanent: true);
        }

        var gone = was is { Withdrawn: true };
        var newest = await articles.Run(ArticleFilter.Newest(NewestShown), ct);
        return PortalPages.Page<MissingPage>(
            new
            {
                Gone = gone,
                Typed = gone ? null : slug?.Replace('-', ' '),
                Newest = newest.Items,
            },
            gone ? StatusCodes.Status410Gone : StatusCodes.Status404NotFound);
    }
}
