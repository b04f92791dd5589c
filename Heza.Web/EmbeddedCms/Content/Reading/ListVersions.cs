using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Reading;

/// <summary>What a document said over time, newest first.</summary>
public sealed class ListVersions(CmsDbContext db)
{
    public const int PageSize = 50;

    public async Task<Result<ContentPage<VersionRow>>> Run(Guid key, int page, CancellationToken ct)
    {
        if (page is < 1 or > 100_000)
        {
            return Problem.Field("page", "Số trang phải từ 1 trở lên.");
        }

        if (await db.Set<CmsNode>().AsNoTracking().FirstOrDefaultAsync(node => node.Key == key, ct) is not { } node)
        {
            return ContentRules.NotFound;
        }

        var versions = db.Set<CmsVersion>().Where(version => version.NodeId == node.Id);
        var rows = await versions.OrderByDescending(version => version.Id).Skip((page - 1) * PageSize).Take(PageSize)
            .Select(version => new VersionRow(
                version.Id, version.Name, version.CreatedAt, version.ActorName, version.Note,
                version.Id == node.CurrentVersionId, version.Id == node.PublishedVersionId))
            .ToListAsync(ct);
        return new ContentPage<VersionRow>(rows, await versions.CountAsync(ct), page, PageSize);
    }
}
