using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>
/// Brings a database up to date that older releases wrote: the words by which media are found, and where they are used.
/// Does nothing when there is nothing left to do.
/// </summary>
public sealed class PrepareMedia(CmsDbContext db, ContentWriter writer)
{
    private const int Batch = 100;

    public async Task Run(CancellationToken ct)
    {
        while (await db.Set<MediaItem>().Where(item => item.FoldedText == "").OrderBy(item => item.Key).Take(Batch).ToListAsync(ct) is { Count: > 0 } items)
        {
            foreach (var item in items)
            {
                item.FoldedText = MediaItem.Fold(item.FileName, item.AltText);
            }

            await db.SaveChangesAsync(ct);
        }

        // Files of a release that read them while they were uploaded: their pages and signatures are still to be looked at.
        await db.Set<MediaItem>().Where(item => item.Kind == MediaKind.Document && item.Reading == FileReading.NotRead)
            .ExecuteUpdateAsync(item => item.SetProperty(each => each.Reading, FileReading.Waiting), ct);

        while (await db.Set<CmsNode>().AnyAsync(node => node.MediaUsesVersion == 0, ct))
        {
            await writer.Run(Actor.System, scope => ReadUses(scope, ct), ct);
        }
    }

    private static async Task<Result<int>> ReadUses(ContentScope scope, CancellationToken ct)
    {
        var nodes = scope.Db.Set<CmsNode>().Where(node => node.MediaUsesVersion == 0).OrderBy(node => node.Id).Take(Batch);
        var contents = await scope.Db.LoadContents(scope.Factory, nodes, ct);
        foreach (var (node, content, _) in contents)
        {
            await RecordMediaUse.Draft(scope.Db, node, content, ct);
            if (node.Published)
            {
                await RecordMediaUse.Published(scope.Db, node, content, ct);
            }
        }

        return contents.Count;
    }
}
