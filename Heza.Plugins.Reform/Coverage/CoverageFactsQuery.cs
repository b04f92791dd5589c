using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Gathers <see cref="CoverageFacts"/> in five queries, however much there is.</summary>
internal static class CoverageFactsQuery
{
    /// <returns>Null when there is no plan of that year.</returns>
    public static async Task<CoverageFacts?> Load(ReformDbContext db, int year, CancellationToken ct)
    {
        // A plan has some dozens of items with a target or two: one round trip is cheaper than three.
        var plan = await db.Set<Plan>().AsSingleQuery().Where(plan => plan.Year == year)
            .Select(plan => new
            {
                plan.Number,
                plan.Title,
                Deadlines = plan.Deadlines.OrderBy(deadline => deadline.Order).Select(deadline => new { deadline.Period, deadline.Before }).ToList(),
                Items = plan.Items.OrderBy(item => item.Order).Select(item => new
                {
                    item.Code,
                    item.Title,
                    item.GroupCode,
                    item.IsLeaf,
                    // Articles and documents are measured against the general target; narrower ones await evidence of their own form.
                    Targets = item.Targets.Where(target => target.Form == null && target.Channel == null)
                        .Select(target => new { target.Count, target.Period }).ToList(),
                    Reworded = item.Rewordings.Select(rewording => rewording.At).ToList(),
                }).ToList(),
            })
            .SingleOrDefaultAsync(ct);
        if (plan is null)
        {
            return null;
        }

        var titles = plan.Items.ToDictionary(item => item.Code, item => item.Title, StringComparer.Ordinal);
        var items = plan.Items.Where(item => item.IsLeaf).Select(item =>
        {
            var target = item.Targets.FirstOrDefault();
            return new ItemFact(item.Code, item.Title, item.GroupCode, titles[item.GroupCode], target?.Count ?? 1, target?.Period ?? TargetPeriod.Year)
            {
                Reworded = item.Reworded,
            };
        }).ToList();

        var (from, to) = (VietnamTime.StartUtc(new DateOnly(year, 1, 1)), VietnamTime.StartUtc(new DateOnly(year + 1, 1, 1)));
        var articlesOfYear = db.Set<Article>().Where(article => article.FirstPublishedAt >= from && article.FirstPublishedAt < to);
        var fulfilments = db.Set<Fulfilment>().Where(fulfilment =>
            fulfilment.PlanYear == year || articlesOfYear.Any(article => article.Key == fulfilment.EvidenceKey));

        var evidence = await Evidence(
            db.Set<PublicationPeriod>().Where(period =>
                fulfilments.Any(fulfilment => fulfilment.EvidenceKey == period.Key) || articlesOfYear.Any(article => article.Key == period.Key)),
            db.Set<EvidenceChange>().Where(change => fulfilments.Any(fulfilment => fulfilment.EvidenceKey == change.EvidenceKey)), ct);
        var decisions = await db.Set<FulfilmentDecision>()
            .Join(fulfilments, decision => decision.FulfilmentId, fulfilment => fulfilment.Id, (decision, fulfilment) => new
            {
                fulfilment.PlanYear,
                fulfilment.ItemCode,
                fulfilment.EvidenceKey,
                fulfilment.EvidenceKind,
                decision.FulfilmentId,
                decision.Id,
                decision.State,
                decision.At,
            })
            .OrderBy(decision => decision.FulfilmentId).ThenBy(decision => decision.At).ThenBy(decision => decision.Id)
            .ToListAsync(ct);
        var links = decisions.GroupBy(decision => (decision.FulfilmentId, decision.PlanYear, decision.ItemCode, decision.EvidenceKey, decision.EvidenceKind))
            .Select(link => new LinkFact(
                link.Key.PlanYear, link.Key.ItemCode, Find(evidence, link.Key.EvidenceKey),
                [.. link.Select(decision => new DecisionFact(decision.State, decision.At))])
            {
                Id = link.Key.FulfilmentId,
                Kind = link.Key.EvidenceKind,
            })
            .ToList();
        var articles = await articlesOfYear.OrderBy(article => article.FirstPublishedAt).ThenBy(article => article.Key)
            .Select(article => article.Key).ToListAsync(ct);
        return new CoverageFacts(year, plan.Number, plan.Title, items, links, [.. articles.Select(key => Find(evidence, key))])
        {
            Deadlines = [.. plan.Deadlines.Select(deadline => new DeadlineFact(deadline.Period, deadline.Before))],
        };
    }

    /// <summary>Publication periods and changes of text, by evidence.</summary>
    public static async Task<IReadOnlyDictionary<Guid, EvidenceFact>> Evidence(
        IQueryable<PublicationPeriod> periods, IQueryable<EvidenceChange> changes, CancellationToken ct)
    {
        var changed = (await changes.Select(change => new { change.EvidenceKey, change.At }).ToListAsync(ct))
            .ToLookup(change => change.EvidenceKey, change => change.At);
        return (await periods.Select(period => new { period.Key, period.From, period.To }).ToListAsync(ct))
            .GroupBy(period => period.Key)
            .ToDictionary(group => group.Key, group => new EvidenceFact(group.Key, [.. group.Select(period => new PeriodFact(period.From, period.To))])
            {
                Changed = [.. changed[group.Key]],
            });
    }

    public static EvidenceFact Find(IReadOnlyDictionary<Guid, EvidenceFact> evidence, Guid key) =>
        evidence.TryGetValue(key, out var fact) ? fact : new EvidenceFact(key, []);
}
