using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms;

/// <summary>Where readers find a document now; nothing while it is not public.</summary>
public sealed class FindAddresses(ReformDbContext db, IOptions<SiteOptions> site)
{
    public async Task<IReadOnlyList<string>> Run(Guid key, CancellationToken ct) =>
        await db.Set<Publication>().AsNoTracking().SingleOrDefaultAsync(row => row.Key == key && row.WithdrawnAt == null, ct) is { } publication
            ? [site.Value.Absolute(PublicAddress.Of(publication))]
            : [];
}
