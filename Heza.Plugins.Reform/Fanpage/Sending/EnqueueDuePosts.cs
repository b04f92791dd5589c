using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Sending;

/// <summary>
/// Sets the alarm for what is due now or before the next sweep. Runs after each publication, so that a post goes out
/// within seconds, after each call (a channel sends one at a time), and in the sweep.
/// </summary>
public sealed class EnqueueDuePosts(ReformDbContext db, JobQueue jobs, TimeProvider time) : IPublicationFollower
{
    /// <summary>More than a channel sends before the next sweep; the rest waits for it.</summary>
    private const int Most = 20;

    public Task Follow(long sequence, CancellationToken ct) => Run(ct);

    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var soon = now + SweepFanpage.Interval;
        var posts = await db.Set<FanpagePost>()
            .Where(post => post.State == PostState.Scheduled && post.DueAt <= soon && post.SendBefore > now)
            .Where(post => post.Channel!.Enabled && (post.Channel.BusyUntil == null || post.Channel.BusyUntil <= now))
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id)
            .Select(post => new { post.Id, post.DueAt })
            .Take(Most).ToListAsync(ct);
        foreach (var post in posts)
        {
            if (post.DueAt <= now)
            {
                jobs.Enqueue<SendFanpagePost>(post.Id);
            }
            else
            {
                jobs.Schedule<SendFanpagePost>(post.Id, post.DueAt);
            }
        }
    }
}
