using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>A change that a person has to make on the platform, or decide about.</summary>
public sealed record TaskView(WorkView Work, Guid PostId, string? Title, string ChannelName, string? Permalink);

/// <summary>What people have to see to on all channels.</summary>
/// <param name="ToApprove">Next first.</param>
/// <param name="Failed">Oldest first.</param>
/// <param name="Vanished">Of the last two weeks, latest first.</param>
/// <param name="Tasks">Oldest first.</param>
/// <param name="More">Of all four, what is not listed.</param>
public sealed record AttentionView(
    IReadOnlyList<PostView> ToApprove, IReadOnlyList<PostView> Failed, IReadOnlyList<PostView> Vanished, IReadOnlyList<TaskView> Tasks, int More);

/// <summary>Posts and tasks that wait for a person.</summary>
public sealed class ReadAttention(ReformDbContext db, TimeProvider time)
{
    private const int Most = 20;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(14);

    public async Task<AttentionView> Run(CancellationToken ct)
    {
        var posts = db.Set<FanpagePost>().AsNoTracking();
        var since = time.UtcNow() - Recent;
        var toApprove = posts.Where(post => post.State == PostState.Scheduled && post.NeedsApproval && post.ApprovedAt == null);
        var failed = posts.Where(post => post.State == PostState.Failed);
        var vanished = posts.Where(post => post.State == PostState.Vanished && post.VanishedAt >= since);
        var tasks = db.Set<PostWork>().AsNoTracking().Where(work => work.State == WorkState.ForPerson);
        var view = new AttentionView(
            await PostView.Of(db, toApprove.OrderBy(post => post.DueAt).ThenBy(post => post.Id)).Take(Most).ToListAsync(ct),
            await PostView.Of(db, failed.OrderBy(post => post.DueAt).ThenBy(post => post.Id)).Take(Most).ToListAsync(ct),
            await PostView.Of(db, vanished.OrderByDescending(post => post.VanishedAt).ThenBy(post => post.Id)).Take(Most).ToListAsync(ct),
            await Tasks(tasks, ct),
            0);
        var all = await toApprove.CountAsync(ct) + await failed.CountAsync(ct) + await vanished.CountAsync(ct) + await tasks.CountAsync(ct);
        return view with { More = all - view.ToApprove.Count - view.Failed.Count - view.Vanished.Count - view.Tasks.Count };
    }

    private async Task<IReadOnlyList<TaskView>> Tasks(IQueryable<PostWork> tasks, CancellationToken ct)
    {
        var rows = await tasks.OrderBy(work => work.CreatedAt).ThenBy(work => work.Id).Take(Most)
            .Select(work => new
            {
                Work = work,
                work.Post!.Permalink,
                Channel = work.Post.Channel!.Name,
                Title = db.Set<Publishing.ReadModel.Publication>().Where(row => row.Key == work.Post.ContentKey).Select(row => row.Title).FirstOrDefault(),
            }).ToListAsync(ct);
        return [.. rows.Select(row => new TaskView(WorkView.Of(row.Work), row.Work.PostId, row.Title, row.Channel, row.Permalink))];
    }
}
