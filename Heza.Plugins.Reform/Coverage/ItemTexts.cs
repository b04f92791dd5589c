using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>The words that items had.</summary>
internal static class ItemTexts
{
    public static async Task<IReadOnlyDictionary<(int Year, string Code), TextHistory>> Load(
        ReformDbContext db, IReadOnlyCollection<(int Year, string Code)> items, CancellationToken ct)
    {
        var found = new Dictionary<(int, string), TextHistory>();
        foreach (var year in items.GroupBy(item => item.Year, item => item.Code))
        {
            foreach (var (code, words) in await OfYear(db, year.Key, [.. year], ct))
            {
                found[(year.Key, code)] = words;
            }
        }

        return found;
    }

    /// <param name="codes">Of the year's items.</param>
    public static async Task<IReadOnlyDictionary<string, TextHistory>> OfYear(ReformDbContext db, int year, IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        var rewordings = (await db.Set<ItemRewording>().Where(rewording => rewording.PlanYear == year && codes.Contains(rewording.ItemCode))
            .OrderBy(rewording => rewording.At).ThenBy(rewording => rewording.Id)
            .Select(rewording => new { rewording.ItemCode, rewording.At, rewording.OldHash }).ToListAsync(ct))
            .ToLookup(rewording => rewording.ItemCode, rewording => new TextChange(rewording.At, rewording.OldHash), StringComparer.Ordinal);
        var titles = await db.Set<ContentItem>().Where(item => item.PlanYear == year && codes.Contains(item.Code))
            .Select(item => new { item.Code, item.Title }).ToListAsync(ct);
        var indicators = (await db.Set<Indicator>().AsNoTracking().Where(indicator => indicator.PlanYear == year && codes.Contains(indicator.ItemCode)).ToListAsync(ct))
            .ToLookup(indicator => indicator.ItemCode, StringComparer.Ordinal);
        return titles.ToDictionary(
            item => item.Code,
            item => new TextHistory([.. rewordings[item.Code]], ItemWords.Hash(item.Title, indicators[item.Code])), StringComparer.Ordinal);
    }
}
