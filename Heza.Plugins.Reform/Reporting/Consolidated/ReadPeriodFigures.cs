using Heza.Plugins.Reform.Coverage;
using Heza.Plugins.Reform.Plans.Periods;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Reporting.Consolidated;

/// <param name="Evidence">See <see cref="ReportFacts.Evidence"/>.</param>
/// <param name="Posts">See <see cref="ReportFacts.Posts"/>.</param>
public sealed record CountedPeriod(IReadOnlyList<ReportedEvidence> Evidence, IReadOnlyList<ReportedPost> Posts, PeriodFigures Figures);

/// <summary>Counts a period as it was on a day.</summary>
public sealed class ReadPeriodFigures(ReformDbContext db, ReadReportedEvidence evidence, ReadReportedPosts posts, ReadOutreach outreach)
{
    /// <param name="coverage">Of the plan of the period's year on the day; null: there is no plan.</param>
    public async Task<CountedPeriod> Run(ReportPeriod period, DateOnly day, PlanCoverage? coverage, CancellationToken ct)
    {
        var pieces = coverage is null ? [] : await evidence.Run(period, day, coverage.Items, ct);
        var sent = await posts.Run(period, day, ct);
        var (articles, documents) = await Published(period, day, ct);
        return new CountedPeriod(pieces, sent, new PeriodFigures(
            period, day, coverage?.Totals, pieces.DistinctBy(piece => piece.Key).Count(), articles, documents, sent.Count,
            sent.Any(post => post.Views is not null) ? sent.Sum(post => post.Views) : null,
            (await outreach.Activities(period, day, ct)).Count));
    }

    private async Task<(int Articles, int Documents)> Published(ReportPeriod period, DateOnly day, CancellationToken ct)
    {
        var (from, to, end) = (VietnamTime.StartUtc(period.From), VietnamTime.EndUtc(period.To), VietnamTime.EndUtc(day));
        var kinds = await db.Set<Publication>()
            .Where(publication => publication.FirstPublishedAt >= from && publication.FirstPublishedAt < to
                && db.Set<PublicationPeriod>().Any(shown => shown.Key == publication.Key && shown.From < end && (shown.To == null || shown.To >= end)))
            .GroupBy(publication => publication is Article)
            .Select(kind => new { IsArticle = kind.Key, Count = kind.Count() }).ToListAsync(ct);
        return (kinds.Where(kind => kind.IsArticle).Sum(kind => kind.Count), kinds.Where(kind => !kind.IsArticle).Sum(kind => kind.Count));
    }
}
