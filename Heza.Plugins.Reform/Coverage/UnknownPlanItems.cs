using Heza.Plugins.Reform.Plans;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Plugins.Reform.Coverage;

/// <summary>Which of an editor's plan items no piece can satisfy: unknown years and codes, groups, indicators.</summary>
public sealed class UnknownPlanItems(ReformDbContext db)
{
    /// <param name="items">As typed: <c>2023/a.1</c> or <c>a.1</c>.</param>
    /// <returns>Those that name no leaf item, as typed.</returns>
    public async Task<IReadOnlyList<string>> Find(IReadOnlyCollection<string> items, CancellationToken ct)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var references = items.Select(PlanItemReference.Parse).OfType<PlanItemReference>().ToList();
        var codes = references.SelectMany(reference => reference.Spellings).Distinct(StringComparer.Ordinal).ToList();
        var leaves = await db.Set<ContentItem>().Where(item => item.IsLeaf && codes.Contains(item.Code))
            .Select(item => new { item.PlanYear, item.Code }).ToListAsync(ct);
        var known = references.Where(reference => leaves.Exists(leaf => reference.Names(leaf.PlanYear, leaf.Code)))
            .Select(reference => reference.Typed).ToHashSet(StringComparer.Ordinal);
        return [.. items.Where(item => !known.Contains(item))];
    }
}
