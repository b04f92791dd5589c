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

        if (await PlanFactQuery.Load(db, year, ct) is not { } plan)
        {
            return ReadPlans.NoPlan(year);
        }

        var own = await OfUnit(year, unit, day, ct);
        var gaps = CoverageRule.AsOf(plan, await TallyQuery.Load(db, year, day, ct), day).Items.Where(item => item.Due is not null)
            .Select(item => new PlanGap(
                PlanItemChoice.Of(year, item), item.Due!.Missing,
                own.GetValueOrDefault((item.Code, Standing.Counting)), own.GetValueOrDefault((item.Code, Standing.Waiting)), []))
            .ToList();
        var sorted = GapOrder.Sort(gaps);
        var page = sorted.Skip(paging.Skip).Take(paging.Size).ToList();
        var codes = page.ConvertAll(gap => gap.Item.Code);
        var cites = (await db.Set<CitedDocument>().Where(cited => cited.PlanYear == year && codes.Contains(cited.ItemCode))
            .OrderBy(cited => cited.Order).Select(cited => new { cited.ItemCode, cited.Number }).ToListAsync(ct))
            .ToLookup(cited => cited.ItemCode, cited => cited.Number, StringComparer.Ordinal);
        return paging.Of([.. page.Select(gap => gap with { Cites = [.. cites[gap.Item.Code]] })], sorted.Count);
    }

    /// <summary>How many articles of the unit stand how towards an item.</summary>
    private async Task<Dictionary<(string Item, Standing Standing), int>> OfUnit(int year, string? unit, DateOnly day, CancellationToken ct) =>
        string.IsNullOrEmpty(unit)
            ? []
            : (await TallyQuery.OfPlan(db, year).On(day)
                .Join(db.Set<Article>().Where(article => article.Unit == unit), interval => interval.EvidenceKey, article => article.Key, (interval, _) => interval)
                .GroupBy(interval => new { interval.ItemCode, interval.Standing }).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct))
                .ToDictionary(group => (group.Key.ItemCode, group.Key.Standing), group => group.Count);
}

/// <summary>Which gap to fill first.</summary>
public static class GapOrder
{
    public static IReadOnlyList<PlanGap> Sort(IEnumerable<PlanGap> gaps) =>
    [
        .. gaps.OrderBy(gap => gap.WaitingOfUnit >= gap.Missing)
            .ThenByDescending(gap => gap.Item.Due?.State)
            .ThenBy(gap => gap.Item.Due?.Before)
            .ThenByDescending(gap => gap.OfUnit)
            .ThenBy(gap => gap.Item.State),
    ];
}
