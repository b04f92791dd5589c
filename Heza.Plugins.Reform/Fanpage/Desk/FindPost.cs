using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>One post with every call that was made for it.</summary>
public sealed class FindPost(ReformDbContext db)
{
    internal static readonly Problem NoSuchPost = Problem.NotFound("Không có bài đăng fanpage này.");

    public async Task<Result<PostDetails>> Run(Guid id, CancellationToken ct)
    {
        var post = await PostView.Of(db, db.Set<FanpagePost>().AsNoTracking().Where(post => post.Id == id).OrderBy(post => post.Id)).SingleOrDefaultAsync(ct);
        if (post is null)
        {
            return NoSuchPost;
        }

        var attempts = await db.Set<FanpageAttempt>().AsNoTracking().Where(attempt => attempt.PostId == id)
            .OrderBy(attempt => attempt.Number)
            .Select(attempt => new AttemptView(attempt.Number, attempt.StartedAt, attempt.FinishedAt, attempt.Outcome, attempt.Detail))
            .ToListAsync(ct);
        return new PostDetails(post, attempts);
    }
}
