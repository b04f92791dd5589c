using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Search.Index;

namespace Heza.Plugins.Reform.Search.Administration;

/// <summary>
/// An administrator has the index built anew. The wish goes into the change sequence, so that every node hears of it, one
/// that is down included; each builds beside the index that it goes on searching.
/// </summary>
public sealed class AskForFreshIndex(ReformDbContext db, SearchIndex index, TimeProvider time)
{
    public async Task<Result<bool>> Run(Actor actor, CancellationToken ct)
    {
        if (index.Status.Building is not null)
        {
            return Problem.Conflict("Chỉ mục đang được dựng lại. Hãy đợi xong rồi hãy dựng lần nữa.");
        }

        var now = time.UtcNow();
        await using var transaction = await db.BeginExclusive(ExclusiveTransaction.ReadModel, ct);
        db.Add(new Change { Topic = FollowReadModel.FreshIndexTopic, At = now });
        db.Record(actor, AuditAction.SearchRebuildAsked, new AuditSubject(AuditSubjectKind.SearchIndex, "search", "Chỉ mục tìm kiếm"), now);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return true;
    }
}
