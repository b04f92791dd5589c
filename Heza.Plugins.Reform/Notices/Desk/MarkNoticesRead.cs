using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Notices.Desk;

/// <summary>One notice, or all of a person's, have been read.</summary>
public sealed class MarkNoticesRead(ReformDbContext db, CountNotices count, TimeProvider time)
{
    /// <param name="id">Null: all.</param>
    /// <returns>What is still unread.</returns>
    public async Task<Result<NoticeCount>> Run(string recipientId, Guid? id, CancellationToken ct)
    {
        var mine = db.Set<Notice>().Where(notice => notice.RecipientId == recipientId && (id == null || notice.Id == id));
        if (id is not null && !await mine.AnyAsync(ct))
        {
            return Problem.NotFound("Không có thông báo này.");
        }

        var now = time.UtcNow();
        await mine.Where(notice => notice.ReadAt == null).ExecuteUpdateAsync(set => set.SetProperty(notice => notice.ReadAt, now), ct);
        return await count.Run(recipientId, ct);
    }
}
