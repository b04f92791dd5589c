using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>What is linked to one leaf item, on any day.</summary>
public sealed class ReadItemEvidence(ReformDbContext db, MetricLabels metrics)
{
    public async Task<Result<PageOf<ItemEvidence>>> AsOf(int year, string code, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (await Leaf(year, code, ct) is not { } item)
        {
            return NoLeaf(year);
        }

        var end = VietnamTime.EndUtc(day);
        var linked = db.Set<Fulfilment>().Where(fulfilment => fulfilment.PlanYear == year && fulfilment.ItemCode == code && fulfilment.ProposedAt < end);
        var total = await linked.CountAsync(ct);
        var page = await linked.AsNoTracking().AsSplitQuery().Include(fulfilment => fulfilment.Decisions)
            .OrderBy(fulfilment => fulfilment.ProposedAt).ThenBy(fulfilment => fulfilment.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(ct);
        var keys = page.ConvertAll(fulfilment => fulfilment.EvidenceKey);
        var pieces = await EvidencePieces.Load(db.Set<Publication>().Where(publication => keys.Contains(publication.Key)), ct);
        var periods = await CoverageFactsQuery.Evidence(
            db.Set<PublicationPeriod>().Where(period => keys.Contains(period.Key)), db.Set<EvidenceChange>().Where(change => keys.Contains(change.EvidenceKey)), ct);
        var posts = await EvidencePosts.Load(db, keys, day, metrics.Views, ct);
        return paging.Of([.. page.Select(fulfilment =>
            View(item, fulfilment, CoverageFactsQuery.Find(periods, fulfilment.EvidenceKey), pieces.GetValueOrDefault(fulfilment.EvidenceKey), [.. posts[fulfilment.EvidenceKey]], end))], total);
    }

    internal static Problem NoLeaf(int year) => Problem.NotFound($"Kế hoạch năm {year} không có mục này, hoặc mục này là một nhóm.");

    /// <summary>What <see cref="SuspectRule"/> needs to know of the item; null when there is no such leaf.</summary>
    private async Task<ItemFact?> Leaf(int year, string code, CancellationToken ct) =>
        code.Contains('\0')
            ? null
            : await db.Set<ContentItem>().AsSingleQuery().Where(item => item.PlanYear == year && item.Code == code && item.IsLeaf)
                .Select(item => new ItemFact(item.Code, item.Title, item.GroupCode, "", 1, TargetPeriod.Year) { Reworded = item.Rewordings.Select(rewording => rewording.At).ToList() })
                .SingleOrDefaultAsync(ct);

    private static ItemEvidence View(ItemFact item, Fulfilment fulfilment, EvidenceFact evidence, EvidencePiece? piece, IReadOnlyList<EvidencePost> posts, DateTime end)
    {
        var decisions = fulfilment.Decisions.OrderBy(decision => decision.At).ThenBy(decision => decision.Id).ToList();
        var link = new LinkFact(fulfilment.PlanYear, fulfilment.ItemCode, evidence, [.. decisions.Select(decision => new DecisionFact(decision.State, decision.At))]);
        return new ItemEvidence(
            fulfilment.Id, fulfilment.EvidenceKind, fulfilment.EvidenceKey, piece, link.StateAt(end) ?? FulfilmentState.Proposed, fulfilment.State,
            evidence.IsPublic(end), link.Counts(end), evidence.FirstDay?.Year > fulfilment.PlanYear,
            SuspectRule.Of(link, item, end)?.Reasons ?? [],
            [.. decisions.Where(decision => decision.At < end)
                .Select(decision => new DecisionView(decision.State, decision.At, decision.ActorName, decision.Comment))],
            posts, posts.Any(post => post.Views is not null) ? posts.Sum(post => post.Views) : null);
    }
}
