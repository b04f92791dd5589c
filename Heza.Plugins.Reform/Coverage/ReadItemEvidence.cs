using Heza.Plugins.Reform.Fanpage.Figures;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
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

        if (code.Contains('\0') || !await db.Set<ContentItem>().AnyAsync(item => item.PlanYear == year && item.Code == code && item.IsLeaf, ct))
        {
            return NoLeaf(year);
        }

        var end = VietnamTime.EndUtc(day);
        var linked = db.Set<Fulfilment>().Where(fulfilment => fulfilment.PlanYear == year && fulfilment.ItemCode == code && fulfilment.ProposedAt < end);
        var total = await linked.CountAsync(ct);
        var page = await linked.AsNoTracking().AsSplitQuery().Include(fulfilment => fulfilment.Decisions)
            .OrderBy(fulfilment => fulfilment.ProposedAt).ThenBy(fulfilment => fulfilment.Id).Skip(paging.Skip).Take(paging.Size).ToListAsync(ct);
        var keys = page.ConvertAll(fulfilment => fulfilment.EvidenceKey);
        var facts = await LinkFacts.Load(db, page, ct);
        var posts = await EvidencePosts.Load(db, keys, day, metrics.Views, ct);
        return paging.Of([.. facts.Links.Select(one =>
            View(one.Fulfilment, one.Link, facts.Words(one.Link), facts.Piece(one.Fulfilment), [.. posts[one.Fulfilment.EvidenceKey]], end))], total);
    }

    internal static Problem NoLeaf(int year) => Problem.NotFound($"Kế hoạch năm {year} không có mục này, hoặc mục này là một nhóm.");

    private static ItemEvidence View(
        Fulfilment fulfilment, LinkFact link, TextHistory words, EvidencePiece? piece, IReadOnlyList<EvidencePost> posts, DateTime end)
    {
        var evidence = link.Evidence;
        return new ItemEvidence(
            fulfilment.Id, fulfilment.EvidenceKind, fulfilment.EvidenceKey, piece, link.StateAt(end) ?? FulfilmentState.Proposed, fulfilment.State,
            evidence.IsPublic(end), link.Counts(end), evidence.FirstDay?.Year > fulfilment.PlanYear,
            SuspectRule.Of(link, words, end)?.Reasons ?? [],
            [.. fulfilment.Decisions.Where(decision => decision.At < end).OrderBy(decision => decision.At).ThenBy(decision => decision.Id).Select(DecisionView.Of)],
            posts, posts.Any(post => post.Views is not null) ? posts.Sum(post => post.Views) : null,
            new Fingerprint(words.RevisionAt(end), words.HashAt(end), evidence.Texts.HashAt(end)));
    }
}
