using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>Sends what is due at once, one after another: for a replay with a clock of its own, where no Hangfire runs.</summary>
public sealed class SendDuePosts(ReformDbContext db, SendFanpagePost send, TimeProvider time)
{
    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var due = await db.Set<FanpagePost>()
            .Where(post => post.State == PostState.Scheduled && post.DueAt <= now)
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id)
            .Select(post => post.Id).ToListAsync(ct);
        foreach (var id in due)
        {
            await send.Run(id, ct);
        }
    }
}
