using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Fanpage.Desk;

/// <summary>One post with every call that was made for it.</summary>
public sealed class FindPost(ReformDbContext db, MetricLabels labels)
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
        return new PostDetails(post, attempts, await Work(id, ct), await Figures(id, ct));
    }

    private async Task<IReadOnlyList<WorkView>> Work(Guid id, CancellationToken ct)
    {
        var work = await db.Set<PostWork>().AsNoTracking().Where(work => work.PostId == id).OrderBy(work => work.CreatedAt).ThenBy(work => work.Id).ToListAsync(ct);
        return [.. work.Select(WorkView.Of)];
    }

    private async Task<IReadOnlyList<FigureView>> Figures(Guid id, CancellationToken ct)
    {
        // A month of days and a handful of metrics.
        var figures = await db.Set<PostFigure>().AsNoTracking().Where(figure => figure.PostId == id).ToListAsync(ct);
        return
        [
            .. figures.GroupBy(figure => figure.Metric).Select(metric => metric.MaxBy(figure => figure.Day)!)
                .OrderBy(figure => figure.Metric, StringComparer.Ordinal)
                .Select(figure => new FigureView(figure.Metric, labels.Of(figure.Metric), figure.Value, figure.Day)),
        ];
    }
}
