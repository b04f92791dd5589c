using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>What a document said over time, newest first.</summary>
public sealed class ListVersions(CmsDbContext db)
{
    public async Task<Result<PageOf<VersionRow>>> Run(Guid key, PageAsked asked, CancellationToken ct)
    {
        if (await db.Set<CmsNode>().AsNoTracking().FirstOrDefaultAsync(node => node.Key == key, ct) is not { } node)
        {
            return ContentRules.NotFound;
        }

        var versions = db.Set<CmsVersion>().Where(version => version.NodeId == node.Id);
        var rows = await versions.OrderByDescending(version => version.Id).Skip(asked.Skip).Take(asked.Size)
            .Select(version => new VersionRow(
                version.Id, version.Name, version.CreatedAt, version.ActorName, version.Note,
                version.Id == node.CurrentVersionId, version.Id == node.PublishedVersionId))
            .ToListAsync(ct);
        return new PageOf<VersionRow>(rows, await versions.CountAsync(ct), asked.Page, asked.Size);
    }
}
