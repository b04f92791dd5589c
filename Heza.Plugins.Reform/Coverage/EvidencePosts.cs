using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>A post of a piece of evidence that stood on its channel on a day.</summary>
/// <param name="Channel">Name of the channel.</param>
/// <param name="SentAt">UTC.</param>
/// <param name="Views">How often it was seen, as last read by the day; null: not known.</param>
public sealed record EvidencePost(Guid Id, string Channel, DateTime SentAt, string? Permalink, long? Views);

internal static class EvidencePosts
{
    /// <param name="keys">Of the evidence.</param>
    /// <param name="day">What stood there at its end, and what had been read by then.</param>
    /// <param name="views">The platforms' names of the figure that counts views.</param>
    public static async Task<ILookup<Guid, EvidencePost>> Load(
        ReformDbContext db, IReadOnlyCollection<Guid> keys, DateOnly day, IReadOnlyCollection<string> views, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(day);
        var posts = await db.Set<FanpagePost>()
            .Where(post => keys.Contains(post.ContentKey) && post.SentAt < end && (post.State == PostState.Sent || (post.VanishedAt ?? post.RemovedAt) >= end))
            .OrderBy(post => post.SentAt)
            .Select(post => new { post.Id, post.ContentKey, Channel = post.Channel!.Name, SentAt = post.SentAt!.Value, post.Permalink })
            .ToListAsync(ct);
        var ids = posts.ConvertAll(post => post.Id);
        var figures = await db.Set<PostFigure>()
            .Where(figure => ids.Contains(figure.PostId) && views.Contains(figure.Metric) && figure.Day <= day)
            .Select(figure => new { figure.PostId, figure.Day, figure.Value }).ToListAsync(ct);
        var latest = figures.GroupBy(figure => figure.PostId).ToDictionary(post => post.Key, post => post.MaxBy(figure => figure.Day)!.Value);
        return posts.ToLookup(
            post => post.ContentKey,
            post => new EvidencePost(post.Id, post.Channel, post.SentAt, post.Permalink, latest.TryGetValue(post.Id, out var count) ? count : null));
    }
}
