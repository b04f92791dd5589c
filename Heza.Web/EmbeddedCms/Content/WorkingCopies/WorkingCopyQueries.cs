using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.WorkingCopies;

internal static class WorkingCopyQueries
{
    public static IQueryable<CmsWorkingCopy> WorkingCopies(this CmsDbContext db, string accountId) =>
        db.Set<CmsWorkingCopy>().Where(copy => copy.AccountId == accountId);

    /// <summary>Documents by key as they are saved now.</summary>
    public static async Task<IReadOnlyDictionary<Guid, SavedState>> SavedStates(this CmsDbContext db, IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        await db.Set<CmsNode>().Where(node => keys.Contains(node.Key))
            .Join(db.Set<CmsVersion>(), node => node.CurrentVersionId, version => version.Id, (node, version) => new { node.Key, node.Revision, version.ActorName, version.CreatedAt })
            .ToDictionaryAsync(row => row.Key, row => new SavedState(row.Revision, row.ActorName, row.CreatedAt), ct);

    /// <summary>What a person has just saved is no longer unsaved. Commits or falls with the saving.</summary>
    public static Task ForgetWorkingCopy(this ContentScope scope, Guid key, CancellationToken ct) =>
        scope.Db.WorkingCopies(scope.Actor.Id).Where(copy => copy.Key == key).ExecuteDeleteAsync(ct);
}
