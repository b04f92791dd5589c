using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>An item that lacks evidence: something to write about.</summary>
/// <param name="Missing">Pieces lacking in the period that is <see cref="ItemDue.Period"/> of <paramref name="Item"/>.</param>
/// <param name="OfUnit">Articles of the unit that count for the item on the day.</param>
/// <param name="WaitingOfUnit">Articles of the unit that wait for the Office.</param>
/// <param name="Cites">Numbers of the documents that the item names: what to write from.</param>
public sealed record PlanGap(PlanItemChoice Item, int Missing, int OfUnit, int WaitingOfUnit, IReadOnlyList<string> Cites);

/// <summary>
/// Items that lack evidence on a day, the most urgent first. The plan charges no unit with single items, so any unit may
/// fill any gap; among equally urgent ones those that the unit already writes about come first, and what its waiting
/// articles would fill comes last.
/// </summary>
public sealed class ReadGaps(ReformDbContext db)
{
    /// <param name="unit">Code of a unit; null or unknown: no unit's articles are counted.</param>
    public async Task<Result<PageOf<PlanGap>>> AsOf(int year, string? unit, DateOnly day, Paging paging, CancellationToken ct)
    {
        if (unit is { } code && (code.Length > PlanLimits.Code || code.Contains('\0')))
        {
            return Problem.Field("unit", "Mã đơn vị không đúng; ví dụ: van-phong.");
        }

        if (!AsOfDay.IsFit(day))
        {
            return AsOfDay.Unfit;
        }

        if (await CoverageFactsQuery.Load(db, year, ct) is not { } facts)
        {
            return ReadPlans.NoPlan(year);
        }

        var own = await ArticlesOf(year, unit, ct);
        var end = VietnamTime.EndUtc(day);
        var links = facts.Links.Where(link => link.PlanYear == year && own.Contains(link.Evidence.Key)).ToLookup(link => link.ItemCode, StringComparer.Ordinal);
        var gaps = CoverageRule.AsOf(facts, day).Items.Where(item => item.Due is not null)
            .Select(item => new PlanGap(
                PlanItemChoice.Of(year, item), GapOrder.Missing(item),
                links[item.Code].Count(link => link.Counts(end)),
                links[item.Code].Count(link => link.Evidence.IsPublic(end) && link.StateAt(end) == FulfilmentState.Proposed), []))
            .ToList();
        var sorted = GapOrder.Sort(gaps);
        var page = sorted.Skip(paging.Skip).Take(paging.Size).ToList();
        var codes = page.ConvertAll(gap => gap.Item.Code);
        var cites = (await db.Set<CitedDocument>().Where(cited => cited.PlanYear == year && codes.Contains(cited.ItemCode))
            .OrderBy(cited => cited.Order).Select(cited => new { cited.ItemCode, cited.Number }).ToListAsync(ct))
            .ToLookup(cited => cited.ItemCode, cited => cited.Number, StringComparer.Ordinal);
        return paging.Of([.. page.Select(gap => gap with { Cites = [.. cites[gap.Item.Code]] })], sorted.Count);
    }

    private async Task<HashSet<Guid>> ArticlesOf(int year, string? unit, CancellationToken ct) =>
        string.IsNullOrEmpty(unit)
            ? []
            : [.. await db.Set<Article>()
                .Where(article => article.Unit == unit && db.Set<Fulfilment>().Any(fulfilment => fulfilment.PlanYear == year && fulfilment.EvidenceKey == article.Key))
                .Select(article => article.Key).ToListAsync(ct)];
}

/// <summary>Which gap to fill first.</summary>
public static class GapOrder
{
    /// <summary>What the period that is due lacks.</summary>
    public static int Missing(ItemCoverage item) => item.Due switch
    {
        null => 0,
        { Period: ['Q', var quarter] } when item.Period == TargetPeriod.Quarter => item.Target - item.Quarters[quarter - '1'].Count,
        // Quarters told by the report of six months or of the year.
        { Period: var period } when item.Period == TargetPeriod.Quarter => item.Target - item.Quarters[period == "H1" ? 1 : 3].Count,
        _ => item.Target - item.Count,
    };

    public static IReadOnlyList<PlanGap> Sort(IEnumerable<PlanGap> gaps) =>
    [
        .. gaps.OrderBy(gap => gap.WaitingOfUnit >= gap.Missing)
            .ThenByDescending(gap => gap.Item.Due?.State)
            .ThenBy(gap => gap.Item.Due?.Before)
            .ThenByDescending(gap => gap.OfUnit)
            .ThenBy(gap => gap.Item.State),
    ];
}
