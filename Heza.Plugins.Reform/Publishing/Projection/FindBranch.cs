using System.Globalization;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// The keys of a node and of everything below it: as the CMS has it now, and as it was projected (what was deleted is
/// only there).
/// </summary>
public sealed class FindBranch(ReformDbContext db, IContentLibrary library)
{
    public async Task<IReadOnlyCollection<Guid>> Run(Guid key, int nodeId, CancellationToken ct)
    {
        var id = nodeId.ToString(CultureInfo.InvariantCulture);
        var inside = $",{id},";
        var projected = await db.Set<Publication>().Where(row => row.NodePath.Contains(inside)).Select(row => row.Key).ToListAsync(ct);
        return new HashSet<Guid>([key, .. await library.Descendants(key, ct), .. projected]);
    }
}
