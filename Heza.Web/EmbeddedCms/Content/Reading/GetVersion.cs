using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>One version of a document with its values, to look at before taking it up again.</summary>
public sealed class GetVersion(CmsDbContext db, ContentFactory factory, DeskValues values)
{
    public async Task<Result<VersionDetail>> Run(Guid key, int versionId, CancellationToken ct)
    {
        var found = await (
            from node in db.Set<CmsNode>().AsNoTracking()
            join version in db.Set<CmsVersion>().AsNoTracking() on node.Id equals version.NodeId
            where node.Key == key && version.Id == versionId
            select new { node, version }).FirstOrDefaultAsync(ct);
        if (found is null)
        {
            return Problem.NotFound("Không tìm thấy phiên bản này của nội dung.");
        }

        return new VersionDetail(VersionRow.Of(found.version, found.node), values.Read(factory.Hydrate(found.node, found.version, null)));
    }
}
