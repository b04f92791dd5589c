using Heza.Plugins.Reform.Backoffice.Library;
using Umbraco.Cms.Core.Services;

namespace Heza.Plugins.Reform.Backoffice.Indexing;

/// <summary>All that readers see, for an index that is built anew. Synchronous as Umbraco's populators are.</summary>
public sealed class IndexedContent(IContentService contents, VisibleContent visible)
{
    public IEnumerable<IReadOnlyList<IndexedPiece>> Pages(CancellationToken ct)
    {
        foreach (var page in visible.Versions(ct).Select(version => version.Key).Chunk(ContentPages.Size))
        {
            ct.ThrowIfCancellationRequested();
            yield return [.. contents.GetByIds(page).Select(IndexedPiece.Of)];
        }
    }
}
