using Heza.Plugins.Reform.Fanpage.Ledger;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Has the database add up what <see cref="TallyRule"/> says, in a few queries that bring no piece of evidence into memory.</summary>
internal static class TallyQuery
{
    public static async Task<CoverageTally> Load(ReformDbContext db, int year, DateOnly day, CancellationToken ct) => new(
        await Evidence(db, year, day, ct), await QuarterEnds(db, year, day, ct), await Posts(db, year, day, ct), await Vanished(db, year, day, ct),
        await Orphans(db, year, day).CountAsync(ct), await OverClaims(db, year, day).CountAsync(ct));

    /// <summary>Intervals that hold at the end of a day.</summary>
    public static IQueryable<CoverageInterval> On(this IQueryable<CoverageInterval> intervals, DateOnly day) =>
        intervals.Where(interval => interval.FromDay <= day && (interval.ToDay == null || interval.ToDay > day));

    public static IQueryable<CoverageInterval> OfPlan(ReformDbContext db, int year) =>
        db.Set<CoverageInterval>().AsNoTracking().Where(interval => interval.PlanYear == year);

    /// <summary>Articles first published in the plan's year, public at the end of the day, that count for no item of any plan.</summary>
    public static IQueryable<Article> Orphans(ReformDbContext db, int year, DateOnly day)
    {
        var (from, to, end) = (VietnamTime.StartUtc(new DateOnly(year, 1, 1)), VietnamTime.StartUtc(new DateOnly(year + 1, 1, 1)), VietnamTime.EndUtc(day));
        return db.Set<Article>().AsNoTracking().Where(article => article.FirstPublishedAt >= from && article.FirstPublishedAt < to
            && !db.Set<CoverageInterval>().Any(interval => interval.EvidenceKey == article.Key
                && interval.FromDay <= day && (interval.ToDay == null || interval.ToDay > day) && interval.Standing == Standing.Counting)
            && db.Set<PublicationPeriod>().Any(period => period.Key == article.Key && period.From < end && (period.To == null || period.To >= end)));
    }

    /// <summary>Keys of pieces that are accepted for more than <see cref="CoverageTally.MostItems"/> items of the plan.</summary>
    public static IQueryable<Guid> OverClaims(ReformDbContext db, int year, DateOnly day)
    {
        // Few are linked to so many at all, on any day: only their intervals are counted.
        var many = db.Set<Fulfilment>().Where(fulfilment => fulfilment.PlanYear == year)
            .GroupBy(fulfilment => fulfilment.EvidenceKey).Where(piece => piece.Count() > CoverageTally.MostItems).Select(piece => piece.Key);
        return OfPlan(db, year).On(day).Where(interval => interval.Standing != Standing.Waiting && many.Contains(interval.EvidenceKey))
            .GroupBy(interval => interval.EvidenceKey).Where(piece => piece.Count() > CoverageTally.MostItems).Select(piece => piece.Key);
    }

    private static async Task<IReadOnlyList<EvidenceTally>> Evidence(ReformDbContext db, int year, DateOnly day, CancellationToken ct)
    {
        var (q1, q2, q3, q4, next) = (Quarters.Begins(year, 1), Quarters.Begins(year, 2), Quarters.Begins(year, 3), Quarters.Begins(year, 4), Quarters.Begins(year + 1, 1));
        var rows = await OfPlan(db, year).On(day)
            .GroupBy(interval => new { interval.ItemCode, interval.ItemRevision, interval.EvidenceKind, interval.Form })
            .Select(group => new
            {
                group.Key,
                Counting = group.Count(one => one.Standing == Standing.Counting),
                First1 = group.Count(one => one.Standing == Standing.Counting && one.FirstDay >= q1 && one.FirstDay < q2),
                First2 = group.Count(one => one.Standing == Standing.Counting && one.FirstDay >= q2 && one.FirstDay < q3),
                First3 = group.Count(one => one.Standing == Standing.Counting && one.FirstDay >= q3 && one.FirstDay < q4),
                First4 = group.Count(one => one.Standing == Standing.Counting && one.FirstDay >= q4 && one.FirstDay < next),
                Late = group.Count(one => one.Standing == Standing.Counting && one.FirstDay >= next),
                Waiting = group.Count(one => one.Standing == Standing.Waiting),
                Accepted = group.Count(one => one.Standing != Standing.Waiting),
                Doubted = group.Count(one => one.Standing != Standing.Waiting && (one.Changed || one.Standing == Standing.Withdrawn)),
            })
            .ToListAsync(ct);
        return
        [
            .. rows.Select(row => new EvidenceTally(
                row.Key.ItemCode, row.Key.EvidenceKind, row.Key.Form, row.Key.ItemRevision, row.Counting,
                new Quarters(row.First1, row.First2, row.First3, row.First4), row.Late, row.Waiting, row.Accepted, row.Doubted)),
        ];
    }

    private static async Task<IReadOnlyList<QuarterEndTally>> QuarterEnds(ReformDbContext db, int year, DateOnly day, CancellationToken ct)
    {
        DateOnly End(int quarter) => Quarters.Ends(year, quarter) is var ends && day < ends ? day : ends;
        var (e1, e2, e3, e4) = (End(1), End(2), End(3), End(4));
        var rows = await OfPlan(db, year).Where(interval => interval.Standing == Standing.Counting && interval.FromDay <= e4)
            .GroupBy(interval => interval.ItemCode)
            .Select(group => new
            {
                group.Key,
                End1 = group.Count(one => one.FromDay <= e1 && (one.ToDay == null || one.ToDay > e1)),
                End2 = group.Count(one => one.FromDay <= e2 && (one.ToDay == null || one.ToDay > e2)),
                End3 = group.Count(one => one.FromDay <= e3 && (one.ToDay == null || one.ToDay > e3)),
                End4 = group.Count(one => one.ToDay == null || one.ToDay > e4),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new QuarterEndTally(row.Key, new Quarters(row.End1, row.End2, row.End3, row.End4)))];
    }

    private static async Task<IReadOnlyList<PostTally>> Posts(ReformDbContext db, int year, DateOnly day, CancellationToken ct)
    {
        var end = VietnamTime.EndUtc(day);
        DateTime Begins(int quarter) => VietnamTime.StartUtc(quarter > 4 ? Quarters.Begins(year + 1, 1) : Quarters.Begins(year, quarter));
        var (q1, q2, q3, q4, next) = (Begins(1), Begins(2), Begins(3), Begins(4), Begins(5));
        var rows = await db.Set<FanpagePost>()
            .Where(post => post.SentAt < end && (post.State == PostState.Sent || (post.VanishedAt ?? post.RemovedAt) >= end))
            .Join(OfPlan(db, year).On(day).Where(interval => interval.Standing == Standing.Counting), post => post.ContentKey, interval => interval.EvidenceKey,
                (post, interval) => new { interval.ItemCode, post.Channel!.Code, post.SentAt })
            .GroupBy(one => new { one.ItemCode, one.Code })
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Sent1 = group.Count(one => one.SentAt >= q1 && one.SentAt < q2),
                Sent2 = group.Count(one => one.SentAt >= q2 && one.SentAt < q3),
                Sent3 = group.Count(one => one.SentAt >= q3 && one.SentAt < q4),
                Sent4 = group.Count(one => one.SentAt >= q4 && one.SentAt < next),
            })
            .ToListAsync(ct);
        return [.. rows.Select(row => new PostTally(row.Key.ItemCode, row.Key.Code, row.Count, new Quarters(row.Sent1, row.Sent2, row.Sent3, row.Sent4)))];
    }

    private static async Task<IReadOnlyList<VanishedTally>> Vanished(ReformDbContext db, int year, DateOnly day, CancellationToken ct)
    {
        var rows = await WithVanishedPost(db, OfPlan(db, year).On(day).Where(interval => interval.Standing == Standing.Counting && !interval.Changed), day)
            .GroupBy(interval => new { interval.ItemCode, interval.ItemRevision }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct);
        return [.. rows.Select(row => new VanishedTally(row.Key.ItemCode, row.Key.ItemRevision, row.Count))];
    }

    /// <summary>Those of which a post vanished after the acceptance by the end of the day, so that none stands on its channel.</summary>
    public static IQueryable<CoverageInterval> WithVanishedPost(ReformDbContext db, IQueryable<CoverageInterval> intervals, DateOnly day)
    {
        var end = VietnamTime.EndUtc(day);
        var standing = db.Set<FanpagePost>().Where(post => post.SentAt < end && (post.State == PostState.Sent || (post.VanishedAt ?? post.RemovedAt) >= end));
        var gone = db.Set<FanpagePost>().Where(post => post.State != PostState.Sent && post.SentAt != null && post.VanishedAt < end
            && !standing.Any(other => other.ContentKey == post.ContentKey && other.ChannelId == post.ChannelId));
        // The first condition says nothing that the second does not: it has the few lost posts looked up, not all that counts.
        return intervals.Where(interval => gone.Select(post => post.ContentKey).Contains(interval.EvidenceKey) && gone.Any(post => post.ContentKey == interval.EvidenceKey && post.VanishedAt > interval.DecidedAt));
    }
}
