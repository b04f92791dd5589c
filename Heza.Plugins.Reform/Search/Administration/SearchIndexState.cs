namespace Heza.Plugins.Reform.Search.Administration;

/// <summary>How this node's index does; each node has its own.</summary>
/// <param name="Ready">Readers can search.</param>
/// <param name="Documents">Pieces that can be found.</param>
/// <param name="Sequence">The change that searches have followed to; -1 before there is an index.</param>
/// <param name="Building">How far a fresh index is; null when none is being built.</param>
/// <param name="Troubled">It cannot follow, or could not be built: the log says why; it is tried again by itself.</param>
public sealed record SearchIndexState(bool Ready, int Documents, long Sequence, IndexBuild? Building, bool Troubled)
{
    public static SearchIndexState Of(SearchIndex index) =>
        new(index.Ready, index.Documents, index.Sequence, index.Status.Building, index.Status.Failure is not null);
}
