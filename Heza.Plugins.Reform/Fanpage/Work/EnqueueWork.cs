using Heza.Plugins.Reform.Fanpage.Channels;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Fanpage.Sending;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Work;

/// <summary>Sets the alarm for changes of posts that are due: after a publication, after each call, and in the sweep.</summary>
public sealed class EnqueueWork(ReformDbContext db, JobQueue jobs, TimeProvider time) : IPublicationFollower
{
    private const int Most = 200;

    public Task Follow(long sequence, CancellationToken ct) => Run(ct);

    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        await AskForTakeBacks(now, ct);
        var due = await db.Set<PostWork>()
            .Where(work => work.State == WorkState.Waiting && work.DueAt <= now)
            .Where(work => db.Set<Channel>().Reachable(now).Any(channel => channel.Id == work.Post!.ChannelId))
            .OrderBy(work => work.DueAt).ThenBy(work => work.Id)
            .Select(work => new { work.Id, work.Post!.ChannelId }).Take(Most).ToListAsync(ct);

        // A channel takes one call at a time.
        foreach (var work in due.DistinctBy(work => work.ChannelId))
        {
            jobs.Enqueue<DoPostWork>(work.Id);
        }
    }

    /// <summary>Found from the rows alone: whoever wants a handed over post back only says so in its row.</summary>
    private async Task AskForTakeBacks(DateTime now, CancellationToken ct)
    {
        var open = new[] { WorkState.Waiting, WorkState.Doing, WorkState.ForPerson };
        var posts = await db.Set<FanpagePost>()
            .Where(post => post.State == PostState.TakingBack
                && !db.Set<PostWork>().Any(work => work.PostId == post.Id && work.Kind == WorkKind.TakeBack && open.Contains(work.State)))
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id).Select(post => post.Id).Take(Most).ToListAsync(ct);
        foreach (var post in posts)
        {
            await db.Ask(post, WorkKind.TakeBack, null, Actor.System.Name, now, ct);
        }
    }
}
