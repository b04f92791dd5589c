using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Publishing.Projection;
using Umbraco.Cms.Core.Cache;
using Umbraco.Cms.Core.Notifications;
using Umbraco.Cms.Core.Services.Changes;

namespace Heza.Plugins.Reform.Backoffice.Indexing;

/// <param name="Everything">Nobody knows what changed: the index must be built anew, the lists are empty.</param>
/// <param name="Shown">To be written over what the index has.</param>
/// <param name="Gone">Ids of what readers do not see, whether the index has it or not.</param>
public sealed record IndexChanges(bool Everything, IReadOnlyList<IndexedPiece> Shown, IReadOnlyList<string> Gone);

/// <summary>
/// What a change of Umbraco's content means for an index of visible pieces. The notification reaches every node of a
/// load-balanced site, each with its own index, and tells of branches where a parent was withdrawn or moved.
/// </summary>
public sealed class FindIndexChanges(IContentLibrary library, FindBranch branch)
{
    public async Task<IndexChanges> Run(ContentCacheRefresherNotification notification, CancellationToken ct)
    {
        if (notification.MessageObject is not ContentCacheRefresher.JsonPayload[] payloads || Array.Exists(payloads, payload => payload.ChangeTypes.HasFlag(TreeChangeTypes.RefreshAll)))
        {
            return new IndexChanges(true, [], []);
        }

        var keys = new HashSet<Guid>();
        foreach (var payload in payloads.Where(payload => !payload.Blueprint))
        {
            keys.UnionWith(payload.Key is not { } key ? [] : payload.ChangeTypes == TreeChangeTypes.RefreshNode ? [key] : await branch.Run(key, payload.Id, ct));
        }

        var (shown, gone) = (new List<IndexedPiece>(), new List<string>());
        foreach (var key in keys)
        {
            if (await library.Find(key, ct) is { Visible: true } item && ReadPublication.Handles(item.Content.ContentType.Alias))
            {
                shown.Add(IndexedPiece.Of(item.Content));
            }
            else
            {
                gone.Add(IndexedPiece.IdOf(key));
            }
        }

        return new IndexChanges(false, shown, gone);
    }
}
