using System.Collections.Concurrent;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>
/// How far this node is with the imports that it carries out. In memory: nothing of an import may be seen in the database
/// before all of it is.
/// </summary>
public sealed class ImportProgress
{
    private readonly ConcurrentDictionary<Guid, int> _done = new();

    /// <returns>False: it is being carried out already.</returns>
    public bool Begin(Guid import) => _done.TryAdd(import, 0);

    public void Tell(Guid import, int documents) => _done[import] = documents;

    public void End(Guid import) => _done.TryRemove(import, out _);

    /// <returns>Documents that are made so far; null: not on this node, or not yet.</returns>
    public int? Of(Guid import) => _done.TryGetValue(import, out var done) ? done : null;
}
