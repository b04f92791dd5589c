using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>The posts, latest due first.</summary>
public sealed class ListPosts(ReformDbContext db)
{
    private const int PageSize = 20;

    public Task<PageOf<PostView>> Run(PostState? state, Guid? content, int page, CancellationToken ct)
    {
        var posts = db.Set<FanpagePost>().AsNoTracking();
        if (state is { } wanted)
        {
            posts = posts.Where(post => post.State == wanted);
        }

        if (content is { } key)
        {
            posts = posts.Where(post => post.ContentKey == key);
        }

        return PostView.Of(db, posts.OrderByDescending(post => post.DueAt).ThenBy(post => post.Id)).Page(page, PageSize, ct);
    }
}
