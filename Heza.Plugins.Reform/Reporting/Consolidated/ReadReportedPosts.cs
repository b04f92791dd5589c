using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <summary>Posts that went out in a period and stood on their channel at the end of a day, with how often they had been seen by then.</summary>
public sealed class ReadReportedPosts(ReformDbContext db, MetricLabels metrics)
{
    public async Task<IReadOnlyList<ReportedPost>> Run(ReportPeriod period, DateOnly day, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(day);
        var (from, to) = (VietnamTime.StartUtc(period.From), VietnamTime.EndUtc(period.To < day ? period.To : day));
        // Without order: the query is used twice, and an ordered one cannot stand inside another.
        var standing = db.Set<FanpagePost>().Where(post =>
            post.SentAt >= from && post.SentAt < to && (post.State == PostState.Sent || (post.VanishedAt ?? post.RemovedAt) >= end));
        var posts = await standing
            .GroupJoin(db.Set<Publication>(), post => post.ContentKey, publication => publication.Key, (post, found) => new { post, found })
            .SelectMany(one => one.found.DefaultIfEmpty(), (one, publication) => new
            {
                one.post.Id,
                one.post.ContentKey,
                Title = publication == null ? "" : publication.Title,
                Channel = one.post.Channel!.Name,
                SentAt = one.post.SentAt!.Value,
                one.post.Permalink,
                one.post.Text,
            })
            .ToListAsync(ct);
        var views = metrics.Views;
        var figures = await db.Set<PostFigure>()
            .Where(figure => views.Contains(figure.Metric) && figure.Day <= day && standing.Any(post => post.Id == figure.PostId))
            .Select(figure => new { figure.PostId, figure.Day, figure.Value }).ToListAsync(ct);
        var latest = figures.GroupBy(figure => figure.PostId).ToDictionary(post => post.Key, post => post.MaxBy(figure => figure.Day)!.Value);
        return
        [
            .. posts.OrderBy(post => post.SentAt).ThenBy(post => post.Id).Select(post => new ReportedPost(
                post.Id, post.ContentKey, post.Title, post.Channel, post.SentAt, post.Permalink, post.Text, latest.TryGetValue(post.Id, out var seen) ? seen : null)),
        ];
    }
}
