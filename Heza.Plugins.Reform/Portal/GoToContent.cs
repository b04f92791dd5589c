using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal;

/// <summary>Leads from a piece's key, by which texts in Umbraco link, to where it is now.</summary>
internal sealed class GoToContent(ReformDbContext db, AnswerMissing missing)
{
    public async Task<IResult> Run(Guid key, CancellationToken ct)
    {
        var found = await db.Set<Publication>().Where(row => row.Key == key)
            .Select(row => new { IsArticle = row is Article, row.Slug, row.WithdrawnAt }).SingleOrDefaultAsync(ct);
        var section = found is { IsArticle: false } ? PublicAddress.DocumentSection : PublicAddress.ArticleSection;

        // Not for good: a title may change, and its address with it.
        return found is { WithdrawnAt: null } ? Results.Redirect(PublicAddress.Of(section, found.Slug)) : await missing.Run(section, found?.Slug, ct);
    }
}
