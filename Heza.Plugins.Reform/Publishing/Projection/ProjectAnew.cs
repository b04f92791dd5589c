using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Publishing.Projection;

/// <summary>
/// Lets readers see a change that makes no new version of the content, such as another file in place of a picture that it
/// shows. What is public is marked before the change, so that reconcile finishes what a crash leaves, and after it, so
/// that a reconcile in between does not count.
/// </summary>
public sealed class ProjectAnew(ReformDbContext db, UpdateReadModel update)
{
    /// <param name="keys">Content that shows what changes.</param>
    /// <param name="change">Makes the change in the CMS.</param>
    public async Task Run(IReadOnlyCollection<Guid> keys, Func<Task> change, CancellationToken ct)
    {
        await Mark(keys, ct);
        await change();

        // The CMS has committed: a caller who hangs up must not stop the projection.
        await Mark(keys, CancellationToken.None);
        await update.Run(keys, CancellationToken.None);
    }

    private Task<int> Mark(IReadOnlyCollection<Guid> keys, CancellationToken ct) =>
        db.Set<Publication>().Where(row => keys.Contains(row.Key) && row.WithdrawnAt == null)
            .ExecuteUpdateAsync(row => row.SetProperty(publication => publication.ProjectionVersion, 0), ct);
}
