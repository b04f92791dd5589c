using System.Text.RegularExpressions;
using Heza.Plugins.Reform.Platform.Text;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>Turns the part "tổ chức thực hiện" into units with their role and into what each is charged with.</summary>
internal sealed partial class PaperUnits(PaperDoubts doubts)
{
    private const int LongestName = 160, LongestRole = 300;
    private readonly List<UnitView> _units = [];
    private readonly List<ObligationView> _obligations = [];

    public IReadOnlyList<UnitView> Units => _units;

    public IReadOnlyList<ObligationView> Obligations => _obligations;

    public void Add(PaperNode section)
    {
        foreach (var node in section.Children)
        {
            if (Named(node.Text) is { } named)
            {
                Add(node, named.Names, named.Words);
            }
            else if (node.Children.Exists(child => Named(child.Text) is not null))
            {
                Add(node);
            }
            else if (!PaperDeadlines.Speaks(node.WholeText()))
            {
                doubts.Add(node.Line, "Không thấy tên đơn vị ở đầu dòng nên chưa giao việc này cho đơn vị nào.");
            }
        }

        foreach (var paragraph in section.Paragraphs.Where(paragraph => Named(paragraph.Text) is not null))
        {
            var (names, rest) = Named(paragraph.Text)!.Value;
            Add(new PaperNode(null, paragraph), names, rest);
        }
    }

    private void Add(PaperNode node, IReadOnlyList<string> names, string rest)
    {
        string[] duties = [rest, .. node.Paragraphs.Where(line => line != node.Line).Select(line => line.Text), .. node.Children.Select(child => child.WholeText())];
        var told = duties.Select(PaperText.WithoutEnd).Where(duty => duty.Length > 2 && !PaperText.IsNoise(duty)).ToList();
        foreach (var name in names)
        {
            var code = UnitCode(name, told.Count == 0 ? null : PaperText.Cut(told[0], LongestRole));
            foreach (var duty in told)
            {
                _obligations.Add(new ObligationView($"viec-{_obligations.Count + 1}", code, PaperText.Cut(duty, PlanLimits.Title)));
            }
        }
    }

    private string UnitCode(string name, string? role)
    {
        var same = _units.Find(unit => PaperText.Fold(unit.Name) == PaperText.Fold(name));
        if (same is null)
        {
            same = new UnitView(PaperCodes.Free(name, _units.Select(unit => unit.Code), "don-vi"), name, role);
            _units.Add(same);
        }

        return same.Code;
    }

    /// <summary>
    /// "Văn phòng:", "Văn phòng" alone, "Văn phòng chủ trì …", "Phòng A; Văn phòng B: …". Null: the line begins with no unit.
    /// </summary>
    private static (IReadOnlyList<string> Names, string Words)? Named(string text)
    {
        var folded = PaperText.Fold(text);
        if (folded.Length != text.Length || Begins().Match(folded) is not { Success: true })
        {
            return null;
        }

        var colon = text.IndexOf(':', StringComparison.Ordinal);
        // Words of a name are written large: "Phòng Tổ chức" is told to do nothing yet.
        var verb = Verb().Matches(folded).Where(match => char.IsLower(text[match.Index + 1])).Select(match => match.Index).DefaultIfEmpty(int.MaxValue).First();
        var end = Math.Min(colon > 0 ? colon : text.Length, verb);
        if (end > LongestName)
        {
            return null;
        }

        var names = Several().Split(text[..end]).Select(name => PaperText.WithoutEnd(name.Trim(' ', '-', '('))).Where(name => name.Length > 2).ToList();
        return names.Count == 0 ? null : (names, text[end..].TrimStart(' ', ':', ',', '-'));
    }

    [GeneratedRegex(@"^(?:cac )?(?:van phong|phong|bo phan|trung tam|ban quan ly|ban bien tap|don vi|dang uy|cong doan|doan thanh nien|to |thanh tra|lanh dao|thu truong|truong (?:cac )?phong|chi nhanh|de nghi )", RegexOptions.None, 1000)]
    private static partial Regex Begins();

    [GeneratedRegex(@"\s(?:chu tri|phoi hop|co trach nhiem|chiu trach nhiem|thuc hien|tham muu|tong hop|lap |dang tai|cap nhat|pho bien|to chuc|can cu|long ghep|huong dan|theo doi|bao cao|xay dung|bo tri|lay y kien|phan anh)", RegexOptions.None, 1000)]
    private static partial Regex Verb();

    [GeneratedRegex(@"\s*;\s*|\s*,\s*(?=(?:Văn phòng|Phòng|Bộ phận|Trung tâm|Ban |Các |Đoàn |Công đoàn|Đảng ủy))|\s+và\s+(?=(?:Văn phòng|Phòng|Bộ phận|Trung tâm)\b)", RegexOptions.None, 1000)]
    private static partial Regex Several();
}

/// <summary>Codes out of names.</summary>
internal static class PaperCodes
{
    /// <summary>The name's first words as a code that is not taken yet.</summary>
    public static string Free(string name, IEnumerable<string> taken, string otherwise)
    {
        var known = taken.ToHashSet(StringComparer.Ordinal);
        var slug = VietnameseText.Slug(name, PlanLimits.Code - 4).Trim('-');
        var code = slug.Length == 0 ? otherwise : slug;
        return known.Add(code) ? code : Enumerable.Range(2, known.Count + 1).Select(number => $"{code}-{number}").First(free => !known.Contains(free));
    }
}
