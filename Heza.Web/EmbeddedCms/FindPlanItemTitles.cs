using System.Globalization;
using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms;

/// <summary>Titles of plan items by <c>year/code</c>; those that no plan has are left out.</summary>
public sealed class FindPlanItemTitles(ReformDbContext db)
{
    public async Task<IReadOnlyDictionary<string, string>> Run(IReadOnlyCollection<string> items, CancellationToken ct)
    {
        var asked = items.Select(item => item.Split('/')).Where(parts => parts.Length == 2).ToList();
        var years = asked.Select(parts => int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : 0).Distinct().ToList();
        var codes = asked.Select(parts => parts[1]).Distinct(StringComparer.Ordinal).ToList();
        return codes.Count == 0
            ? new Dictionary<string, string>()
            : (await db.Set<ContentItem>().Where(item => years.Contains(item.PlanYear) && codes.Contains(item.Code))
                .Select(item => new { item.PlanYear, item.Code, item.Title }).ToListAsync(ct))
                .ToDictionary(item => $"{item.PlanYear.ToString(CultureInfo.InvariantCulture)}/{item.Code}", item => item.Title, StringComparer.Ordinal);
    }
}
