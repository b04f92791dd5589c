using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Notices.Desk;

/// <param name="Kind">As <c>subject.what</c>, e.g. <c>content.returned</c>.</param>
/// <param name="Link">Path at the desk; null: nothing to open.</param>
/// <param name="At">UTC.</param>
/// <param name="ReadAt">UTC; null: unread.</param>
public sealed record NoticeView(Guid Id, string Kind, string Title, string Text, string? Link, DateTime At, DateTime? ReadAt);

/// <summary>A person's notices, newest first.</summary>
public sealed class ListNotices(ReformDbContext db)
{
    public async Task<PageOf<NoticeView>> Run(string recipientId, bool unreadOnly, int page, int size, CancellationToken ct)
    {
        var mine = db.Set<Notice>().AsNoTracking().Where(notice => notice.RecipientId == recipientId && (!unreadOnly || notice.ReadAt == null));
        var rows = await mine.OrderByDescending(notice => notice.At).ThenByDescending(notice => notice.Id)
            .Skip((page - 1) * size).Take(size)
            .Select(notice => new NoticeView(notice.Id, notice.Kind, notice.Title, notice.Text, notice.Link, notice.At, notice.ReadAt))
            .ToListAsync(ct);
        return new PageOf<NoticeView>(rows, await mine.CountAsync(ct), page, size);
    }
}
