using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans.Comparing;

/// <summary>What became of a plan, line by line and word by word: between two revisions, or between two years.</summary>
public static class PlanChanges
{
    public const string NewPlan = "Kế hoạch mới";

    public static IReadOnlyList<PlanChange> Of(PlanDocument from, PlanDocument to)
    {
        // Within a year an item is its code; another year's plan may count its items in another way.
        var renumbered = from.Year == to.Year ? [] : SameItems.Renumbered(from, to);
        var old = PlanRows.Of(SameItems.Recoded(from, renumbered)).ToLookup(row => (row.Part, row.Key));
        var fresh = PlanRows.Of(to).ToList();
        var known = fresh.Select(row => (row.Part, row.Key)).ToHashSet();
        var changes = renumbered.Where(pair => known.Contains((PlanPart.Item, pair.Value))).Select(pair => new PlanChange(PlanPart.Item, PlanChangeKind.Renumbered, pair.Value, pair.Key, [])).ToList();
        foreach (var row in fresh)
        {
            if (old[(row.Part, row.Key)].FirstOrDefault() is not { } before)
            {
                changes.Add(new PlanChange(row.Part, PlanChangeKind.Added, row.Code, null, [new DiffPart(DiffKind.Added, row.Text)]));
            }
            else if (before.Text != row.Text)
            {
                changes.Add(new PlanChange(row.Part, PlanChangeKind.Changed, row.Code, null, Words(row, before.Text)));
            }
        }

        changes.AddRange(old.Where(rows => !known.Contains(rows.Key)).SelectMany(rows => rows)
            .Select(row => new PlanChange(row.Part, PlanChangeKind.Removed, row.Code, null, [new DiffPart(DiffKind.Removed, row.Text)])));

        // An item that comes or goes takes its place along: that needs no saying.
        changes.RemoveAll(change => change is { Part: PlanPart.Place, Kind: not PlanChangeKind.Changed });
        return [.. changes.OrderBy(change => change.Part)];
    }

    /// <summary>E.g. "Nội dung: 1 thêm, 2 đổi; hạn báo cáo: 1 đổi".</summary>
    public static string Summary(IReadOnlyList<PlanChange> changes)
    {
        if (changes.Count == 0)
        {
            return "Chỉ đổi thứ tự";
        }

        var parts = changes.GroupBy(change => change.Part).OrderBy(group => group.Key).Select(group =>
            $"{Name(group.Key)}: {string.Join(", ", group.GroupBy(change => change.Kind).OrderBy(kind => kind.Key).Select(kind => $"{kind.Count()} {Name(kind.Key)}"))}");
        var text = string.Join("; ", parts);
        return char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static IReadOnlyList<DiffPart> Words(PlanRow row, string before) => row.Part == PlanPart.Place
        ? [new DiffPart(DiffKind.Removed, before), new DiffPart(DiffKind.Added, row.Text)]
        : WordDiff.Compare(before, row.Text);

    private static string Name(PlanPart part) => part switch
    {
        PlanPart.Fact => "thông tin chung",
        PlanPart.Item => "nội dung",
        PlanPart.Place => "vị trí",
        PlanPart.Indicator => "chỉ tiêu kèm theo",
        PlanPart.Target => "chỉ tiêu minh chứng",
        PlanPart.Cite => "văn bản nêu tên",
        PlanPart.ItemUnits => "đơn vị phụ trách",
        PlanPart.Form => "hình thức",
        PlanPart.Unit => "đơn vị",
        PlanPart.Audience => "đối tượng",
        PlanPart.Deadline => "hạn báo cáo",
        PlanPart.Obligation => "việc được giao",
        _ => throw new ArgumentOutOfRangeException(nameof(part), part, null),
    };

    private static string Name(PlanChangeKind kind) => kind switch
    {
        PlanChangeKind.Added => "thêm",
        PlanChangeKind.Removed => "bỏ",
        PlanChangeKind.Changed => "đổi",
        PlanChangeKind.Renumbered => "đổi số",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };
}
