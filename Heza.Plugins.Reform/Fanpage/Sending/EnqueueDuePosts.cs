using Heza.Plugins.Reform.Fanpage.Channels;
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
public sealed class EnqueueDuePosts(ReformDbContext db, ChannelCalls calls, JobQueue jobs, TimeProvider time) : IPublicationFollower
{
    /// <summary>Of one look; the rest waits for the next.</summary>
    private const int Most = 200;

    /// <summary>A channel sends one after another by itself (<see cref="SendFanpagePost"/>); the second is there should the first not be claimed.</summary>
    private const int DuePerChannel = 2;

    public Task Follow(long sequence, CancellationToken ct) => Run(ct);

    public async Task Run(CancellationToken ct)
    {
        var now = time.UtcNow();
        var soon = now + SweepFanpage.Interval;
        var posts = await Waiting(now)
            .Where(post => post.DueAt <= soon && (post.HoldUntil == null || post.HoldUntil <= soon))
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id)
            .Select(post => new { post.Id, post.ChannelId, At = post.HoldUntil > post.DueAt ? post.HoldUntil.Value : post.DueAt })
            .Take(Most).ToListAsync(ct);
        foreach (var post in posts.Where(post => post.At <= now).GroupBy(post => post.ChannelId).SelectMany(channel => channel.Take(DuePerChannel)))
        {
            jobs.Enqueue<SendFanpagePost>(post.Id);
        }

        foreach (var post in posts.Where(post => post.At > now))
        {
            jobs.Schedule<SendFanpagePost>(post.Id, post.At);
        }

        await HandOver(now, ct);
    }

    /// <summary>The channel's next due post; null: none.</summary>
    public async Task<Guid?> Next(Guid channel, CancellationToken ct)
    {
        var now = time.UtcNow();
        var due = await Waiting(now)
            .Where(post => post.ChannelId == channel && post.DueAt <= now && (post.HoldUntil == null || post.HoldUntil <= now))
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id)
            .Select(post => post.Id).Take(1).ToListAsync(ct);
        return due.Count == 0 ? null : due[0];
    }

    /// <summary>Posts that the platform is to have ahead of their time.</summary>
    private async Task HandOver(DateTime now, CancellationToken ct)
    {
        var (least, most) = (now + FanpageTiming.HandOverLeast, now + FanpageTiming.HandOverMost);
        ChannelKind[] kinds = [.. Enum.GetValues<ChannelKind>().Where(kind => calls.Can(kind, ChannelAbilities.HandOver))];
        var ahead = await Waiting(now)
            .Where(post => kinds.Contains(post.Channel!.Kind) && post.Channel.Policy.HandOver && !post.Channel.Policy.DryRun)
            .Where(post => post.DueAt >= least && post.DueAt <= most && (post.HoldUntil == null || post.HoldUntil <= most))
            .OrderBy(post => post.DueAt).ThenBy(post => post.Id)
            .Select(post => new { post.Id, post.ChannelId }).Take(Most).ToListAsync(ct);
        foreach (var post in ahead.GroupBy(post => post.ChannelId).SelectMany(channel => channel.Take(DuePerChannel)))
        {
            jobs.Enqueue<SendFanpagePost>(post.Id);
        }
    }

    /// <summary>Posts that nothing but time keeps back.</summary>
    private IQueryable<FanpagePost> Waiting(DateTime now) => db.Set<FanpagePost>()
        .Where(post => post.State == PostState.Scheduled && post.SendBefore > now && post.AttemptsLeft > 0)
        .Where(post => !post.NeedsApproval || post.ApprovedAt != null)
        .Where(post => db.Set<Channel>().Free(now).Any(channel => channel.Id == post.ChannelId));
}
