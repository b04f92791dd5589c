using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Notices.Desk;

public sealed record NoticeCount(int Unread);

/// <summary>The number on the bell.</summary>
public sealed class CountNotices(ReformDbContext db)
{
    public async Task<NoticeCount> Run(string recipientId, CancellationToken ct) =>
        new(await db.Set<Notice>().CountAsync(notice => notice.RecipientId == recipientId && notice.ReadAt == null, ct));
}
