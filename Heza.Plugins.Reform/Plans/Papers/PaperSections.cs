using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

internal enum SectionKind
{
    Purpose,
    Items,
    Forms,
    Audiences,
    Organisation,
    Reports,
    Money,
    Time,
}

/// <summary>Finds the parts of a plan by their headings, which scans spoil and offices vary.</summary>
internal static partial class PaperSections
{
    /// <summary>A heading is short: what is longer is text that happens to begin alike.</summary>
    private const int LongestHeading = 160;

    private static readonly (SectionKind Kind, string[] Begins)[] Words =
    [
        (SectionKind.Purpose, ["muc dich", "yeu cau", "muc tieu", "quan diem chi dao", "su can thiet"]),
        (SectionKind.Items, ["noi dung", "cac noi dung", "nhung noi dung", "nhiem vu tuyen truyen", "trong tam tuyen truyen"]),
        (SectionKind.Forms, ["hinh thuc", "phuong thuc", "cac hinh thuc", "bien phap tuyen truyen", "kenh tuyen truyen"]),
        (SectionKind.Audiences, ["doi tuong", "cac doi tuong"]),
        (SectionKind.Organisation, ["to chuc thuc hien", "to chuc trien khai", "phan cong", "trach nhiem", "cong tac to chuc"]),
        (SectionKind.Reports, ["che do bao cao", "bao cao", "che do thong tin", "thong tin, bao cao", "thong tin bao cao", "thoi gian bao cao", "thoi han bao cao", "cong tac bao cao"]),
        (SectionKind.Money, ["kinh phi", "du toan", "nguon kinh phi"]),
        (SectionKind.Time, ["thoi gian", "tien do", "lo trinh"]),
    ];

    /// <returns>What a heading announces, in its order; several: its sub-headings part them.</returns>
    public static IReadOnlyList<SectionKind> Of(string heading)
    {
        if (heading.Length > LongestHeading)
        {
            return [];
        }

        var folded = PaperText.Fold(heading).TrimStart(' ', '.', ':', '-', ')');
        var first = Words.Where(word => word.Begins.Any(begin => folded.StartsWith(begin, StringComparison.Ordinal))).Select(word => (SectionKind?)word.Kind).FirstOrDefault();
        if (first is null)
        {
            return [];
        }

        var others = Separator().Split(folded).Skip(1)
            .SelectMany(part => Words.Where(word => word.Begins.Any(begin => part.Trim().StartsWith(begin, StringComparison.Ordinal))).Select(word => word.Kind));
        return [.. others.Prepend(first.Value).Distinct()];
    }

    /// <summary>A heading without a number: all capitals, and it announces a part.</summary>
    public static bool IsBareHeading(string text) => text.Length <= LongestHeading && PaperText.IsCapitals(text) && Of(text).Count > 0;

    /// <summary>Every part that was found, in the order of the paper.</summary>
    public static IReadOnlyList<(SectionKind Kind, PaperNode Node)> Find(PaperNode root)
    {
        var found = new List<(SectionKind, PaperNode)>();
        foreach (var child in root.Children)
        {
            var kinds = Of(child.Text);
            var below = kinds.Count == 1 ? [] : Find(child);
            found.AddRange(below);
            if (kinds.Count == 1 || (kinds.Count > 1 && below.Count == 0))
            {
                found.Add((kinds[0], child));
            }
        }

        return found;
    }

    [GeneratedRegex(@"\s*[,;&-]\s*|\s+va\s+", RegexOptions.None, 1000)]
    private static partial Regex Separator();
}
