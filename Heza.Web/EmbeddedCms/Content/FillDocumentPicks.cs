using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content;

/// <summary>Makes documents findable in the picker that were saved before it was there. Does nothing at later starts.</summary>
public sealed class FillDocumentPicks(CmsDbContext db, ContentFactory factory)
{
    private const int Batch = 200;

    public async Task Run(CancellationToken ct)
    {
        var missing = db.Set<CmsNode>().AsNoTracking()
            .Where(node => node.ContentTypeAlias == ReformSchema.LegalDocument && !db.Set<DocumentPick>().Any(pick => pick.NodeId == node.Id));
        while (await db.LoadContents(factory, missing.OrderBy(node => node.Id).Take(Batch), ct) is { Count: > 0 } documents)
        {
            foreach (var document in documents)
            {
                await DocumentPicks.Write(db, document.Node, document.Content, ct);
            }

            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
        }
    }
}
