using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans.Comparing;

/// <summary>
/// Which item of a year's plan is which of another's: plans are numbered anew each year, so words tell more than codes.
/// </summary>
internal static class SameItems
{
    /// <summary>Fewer words in common (Dice) than this and two items are two.</summary>
    private const double LeastAlike = 0.55;

    /// <summary>Items with one code are one when this much is alike: such an item was reworded.</summary>
    private const double LeastAlikeOfOneCode = 0.2;

    /// <summary>Pairs grow with the square; plans have a dozen items.</summary>
    private const int Most = 400;

    /// <summary>Old code → new code, of items that have another code now.</summary>
    public static Dictionary<string, string> Renumbered(PlanDocument from, PlanDocument to)
    {
        var (old, fresh) = (Flat(from.ContentItems), Flat(to.ContentItems));
        if (old.Count > Most || fresh.Count > Most)
        {
            return [];
        }

        var pairs = old.SelectMany(_ => fresh, (one, other) => (One: one, Other: other, Alike: Alike(one.Words, other.Words), SameCode: one.Code == other.Code))
            .Where(pair => pair.Alike >= (pair.SameCode ? LeastAlikeOfOneCode : LeastAlike))
            .OrderByDescending(pair => pair.Alike + (pair.SameCode ? 0.2 : 0)).ThenBy(pair => pair.One.Order).ThenBy(pair => pair.Other.Order);
        var (found, taken) = (new Dictionary<string, string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (one, other, _, _) in pairs)
        {
            if (!found.ContainsKey(one.Code) && taken.Add(other.Code))
            {
                found[one.Code] = other.Code;
            }
        }

        // What has no partner may not stand in the way of what took its code.
        foreach (var one in old.Where(one => !found.ContainsKey(one.Code) && taken.Contains(one.Code)))
        {
            found[one.Code] = $"{one.Code} ({from.Year})";
        }

        return found.Where(pair => pair.Key != pair.Value).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>The plan with its items under their new codes.</summary>
    public static PlanDocument Recoded(PlanDocument plan, IReadOnlyDictionary<string, string> codes) =>
        codes.Count == 0 ? plan : plan with { ContentItems = Recoded(plan.ContentItems, codes) };

    private static IReadOnlyList<DocumentItem> Recoded(IReadOnlyList<DocumentItem> items, IReadOnlyDictionary<string, string> codes) =>
        [.. items.Select(item => item with
        {
            Code = codes.GetValueOrDefault(item.Code, item.Code),
            Indicators = [.. item.Indicators.Select(indicator => Recoded(indicator, item.Code, codes))],
            Items = Recoded(item.Items, codes),
        })];

    /// <summary>Indicators are numbered after their item.</summary>
    private static IndicatorView Recoded(IndicatorView indicator, string item, IReadOnlyDictionary<string, string> codes) =>
        codes.TryGetValue(item, out var code) && indicator.Code.StartsWith($"{item}.", StringComparison.Ordinal)
            ? indicator with { Code = code + indicator.Code[item.Length..] }
            : indicator;

    private static List<(string Code, int Order, HashSet<string> Words)> Flat(IReadOnlyList<DocumentItem> items)
    {
        var flat = new List<(string, int, HashSet<string>)>();
        Add(items);
        return flat;

        void Add(IReadOnlyList<DocumentItem> level)
        {
            foreach (var item in level)
            {
                flat.Add((item.Code, flat.Count, [.. VietnameseText.Slug(item.Title, int.MaxValue).Split('-')]));
                Add(item.Items);
            }
        }
    }

    private static double Alike(HashSet<string> one, HashSet<string> other) =>
        2.0 * one.Count(other.Contains) / (one.Count + other.Count);
}
