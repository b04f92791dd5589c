using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <param name="Id">Of the fulfilment.</param>
/// <param name="AcceptedAt">UTC.</param>
public sealed record ClaimedItem(int Id, string Item, string ItemTitle, DateTime AcceptedAt);

/// <summary>One piece of evidence that is accepted for more items than one piece can well satisfy.</summary>
public sealed record OverClaim(EvidenceKind Kind, Guid EvidenceKey, EvidencePiece? Evidence, IReadOnlyList<ClaimedItem> Items);

/// <summary>Over-claims of a plan on any day, the widest first.</summary>
public sealed class ReadOverClaims(ReformDbContext db)
{
    public async Task<Result<PageOf<OverClaim>>> AsOf(int year, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (!await db.Set<Plan>().AnyAsync(plan => plan.Year == year, ct))
        {
            return ReadPlans.NoPlan(year);
        }

        var accepted = TallyQuery.OfPlan(db, year).On(day).Where(interval => interval.Standing != Standing.Waiting);
        var total = await TallyQuery.OverClaims(db, year, day).CountAsync(ct);
        var keys = await accepted.GroupBy(interval => interval.EvidenceKey).Where(piece => piece.Count() > CoverageTally.MostItems)
            .OrderByDescending(piece => piece.Count()).ThenBy(piece => piece.Key).Skip(paging.Skip).Take(paging.Size).Select(piece => piece.Key).ToListAsync(ct);
        var claims = (await accepted.Where(interval => keys.Contains(interval.EvidenceKey))
            .Join(db.Set<ContentItem>(), interval => new { interval.PlanYear, Code = interval.ItemCode }, item => new { item.PlanYear, item.Code },
                (interval, item) => new { interval.EvidenceKey, interval.EvidenceKind, item.Order, Claim = new ClaimedItem(interval.FulfilmentId, item.Code, item.Title, interval.DecidedAt) })
            .ToListAsync(ct)).ToLookup(claim => claim.EvidenceKey);
        var pieces = await EvidenceSources.Pieces(db, keys, ct);
        return paging.Of([.. keys.Select(key => new OverClaim(
            claims[key].First().EvidenceKind, key, pieces.GetValueOrDefault(key), [.. claims[key].OrderBy(claim => claim.Order).Select(claim => claim.Claim)]))], total);
    }
}
