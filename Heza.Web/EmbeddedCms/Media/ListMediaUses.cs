using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media;

/// <summary>A document that uses a file.</summary>
/// <param name="Type">Alias of its document type.</param>
/// <param name="Fields">Names of the fields in which it stands, in Vietnamese.</param>
/// <param name="InDraft">The version that editors see uses it.</param>
/// <param name="InPublished">The version that readers see uses it.</param>
/// <param name="Trashed">The document lies in the bin.</param>
public sealed record MediaUseView(
    Guid Key, string Type, string TypeName, string Name, IReadOnlyList<string> Fields, bool InDraft, bool InPublished, bool Trashed, DateTime UpdatedAt);

/// <summary>Where a file is used, last changed first.</summary>
public sealed class ListMediaUses(CmsDbContext db, ContentTypeRegistry types)
{
    public async Task<Result<PageOf<MediaUseView>>> Run(Guid key, PageAsked asked, CancellationToken ct)
    {
        if (!await db.Set<MediaItem>().AnyAsync(item => item.Key == key, ct))
        {
            return MediaEndpoints.NotFound;
        }

        var uses = db.Set<CmsMediaUse>().AsNoTracking().Where(use => use.MediaKey == key);
        var nodes = db.Set<CmsNode>().AsNoTracking().Where(node => uses.Any(use => use.NodeId == node.Id && (!use.Published || node.Published)));
        var total = await nodes.CountAsync(ct);
        var page = await nodes.OrderByDescending(node => node.UpdateDate).ThenByDescending(node => node.Id).Skip(asked.Skip).Take(asked.Size).ToListAsync(ct);
        var ids = page.Select(node => node.Id).ToList();
        var places = (await uses.Where(use => ids.Contains(use.NodeId)).ToListAsync(ct)).ToLookup(use => use.NodeId);
        return new PageOf<MediaUseView>([.. page.Select(node => View(node, [.. places[node.Id]]))], total, asked.Page, asked.Size);
    }

    private MediaUseView View(CmsNode node, IReadOnlyList<CmsMediaUse> places)
    {
        var type = types.Find(node.ContentTypeAlias);
        var shown = places.Where(use => !use.Published || node.Published).ToList();
        return new MediaUseView(
            node.Key, node.ContentTypeAlias, type?.Name ?? node.ContentTypeAlias, node.Name,
            [.. shown.Select(use => use.Field).Distinct(StringComparer.Ordinal).Select(alias => type?.CompositionPropertyTypes.FirstOrDefault(property => property.Alias == alias)?.Name ?? alias)],
            shown.Exists(use => !use.Published), shown.Exists(use => use.Published), node.Trashed, node.UpdateDate);
    }
}
