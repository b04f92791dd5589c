using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Portal;

/// <summary>What became of an address that shows nothing now.</summary>
/// <param name="MovedTo">Path of today; null unless it moved.</param>
/// <param name="Withdrawn">It was public once and no longer is.</param>
internal sealed record FormerAddress(string? MovedTo, bool Withdrawn);

internal sealed class FindFormerAddress(ReformDbContext db)
{
    /// <param name="section">A section of <see cref="PublicAddress"/>.</param>
    /// <returns>Null when nothing ever stood there.</returns>
    public async Task<FormerAddress?> Run(string section, string slug, CancellationToken ct)
    {
        var found = await (
            from entry in db.Set<SlugEntry>()
            where entry.Section == section && entry.Slug == slug
            join publication in db.Set<Publication>() on entry.Key equals publication.Key
            select new { publication.Slug, publication.WithdrawnAt }).FirstOrDefaultAsync(ct);
        return found switch
        {
            null => null,
            { WithdrawnAt: not null } => new FormerAddress(null, Withdrawn: true),
            _ => new FormerAddress(PublicAddress.Of(section, found.Slug), Withdrawn: false),
        };
    }
}
