using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Telling;

/// <summary>Tells the people behind an article, and those who approve posts, what became of its post. Part of the caller's transaction.</summary>
public sealed class TellOfPost(ReformDbContext db, Notify notify, IPeople people)
{
    /// <param name="id">Null: there is nothing to tell.</param>
    /// <param name="detail">Vietnamese, where the row does not say it.</param>
    public async Task Run(Guid? id, PostNews news, CancellationToken ct, string? detail = null)
    {
        if (id is null)
        {
            return;
        }

        var post = await db.Set<FanpagePost>().AsNoTracking().Include(post => post.Channel).SingleAsync(post => post.Id == id, ct);
        var title = await db.Set<Publication>().Where(row => row.Key == post.ContentKey).Select(row => row.Title).FirstOrDefaultAsync(ct) ?? post.Text;
        var behind = await people.BehindContent(post.ContentKey, ct);
        await notify.Run(
            PostNewsWords.Of(news, post, title, detail),
            new NoticeAudience(Permissions.Approve, [.. behind.Select(person => person.Id)], []),
            ct);
    }
}
