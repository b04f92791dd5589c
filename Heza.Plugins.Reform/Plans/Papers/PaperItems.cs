using System.Text.RegularExpressions;

namespace Heza.Plugins.Reform.Plans.Papers;

/// <summary>
/// Turns the part "nội dung tuyên truyền" into items: groups a, b …, below them <c>a.1</c>, <c>a.2</c> …, and what stands
/// below those as indicators. The codes are of our own counting, for papers count with dashes.
/// </summary>
internal sealed partial class PaperItems(PaperDoubts doubts)
{
    private const int MostLetters = 26;
    private readonly List<DocumentItem> _groups = [];

    /// <param name="section">The node whose children are the groups.</param>
    public void Add(PaperNode section)
    {
        foreach (var node in section.Children)
        {
            var code = _groups.Count < MostLetters ? $"{(char)('a' + _groups.Count)}" : $"m{_groups.Count + 1}";
            if (Title(node) is { } title)
            {
                _groups.Add(new DocumentItem(code, title, Cites(node, ownOnly: node.Children.Count > 0), [], [], [], Items(node, code)));
            }
        }

        foreach (var paragraph in section.Paragraphs.Where(_ => section.Children.Count == 0))
        {
            doubts.Add(paragraph, "Đoạn này không có dấu đầu dòng nên chưa thành mục nội dung.");
        }
    }

    public IReadOnlyList<DocumentItem> All() => _groups;

    private List<DocumentItem> Items(PaperNode group, string code)
    {
        var items = new List<DocumentItem>();
        foreach (var node in group.Children)
        {
            if (Title(node) is { } title)
            {
                var own = $"{code}.{items.Count + 1}";
                items.Add(new DocumentItem(own, title, Cites(node, ownOnly: false), [], Indicators(node, own), [], []));
            }
        }

        return items;
    }

    private List<IndicatorView> Indicators(PaperNode item, string code)
    {
        var indicators = new List<IndicatorView>();
        foreach (var node in item.Children)
        {
            if (Title(node) is { } title)
            {
                indicators.Add(new IndicatorView($"{code}.{indicators.Count + 1}", title, Goal(title)));
            }
        }

        if (indicators.Count > 0)
        {
            doubts.Add(item.Line, $"{indicators.Count} dòng dưới mục {code} được đọc thành chỉ tiêu kèm theo; nếu là mục cần minh chứng, hãy chuyển thành mục con.");
        }

        return indicators;
    }

    /// <summary>Its own words and the paragraphs right below them.</summary>
    private string? Title(PaperNode node)
    {
        var words = PaperText.WithoutEnd(string.Join(' ', node.Paragraphs.Where(_ => node.Children.Count == 0).Select(line => line.Text).Prepend(node.Text)));
        if (words.Length < 3 || PaperText.IsNoise(words))
        {
            doubts.Add(node.Line, "Dòng này không đọc được nên bị bỏ qua.");
            return null;
        }

        if (words.Length > PlanLimits.Title)
        {
            doubts.Add(node.Line, $"Mục dài quá {PlanLimits.Title} ký tự nên bị cắt.");
        }

        return PaperText.Cut(words, PlanLimits.Title);
    }

    private static IReadOnlyList<string> Cites(PaperNode node, bool ownOnly) => [.. CitedNumbers.In(ownOnly ? node.Text : node.WholeText())];

    private static string? Goal(string text) => Quantity().Match(text) is { Success: true } match ? match.Value.Trim() : null;

    [GeneratedRegex(
        @"(?:(?:[Tt]ối thiểu|[Tt]ối đa|[ÍiI]t nhất|[Tt]rên|[Dd]ưới|[Kk]hoảng|[Tt]ừ)\s+)?\d[\d.,]*(?:\s?(?:-|đến)\s?\d[\d.,]*)?\s?(?:%|(?:triệu|tỷ|nghìn)\s(?:USD|đồng)|hồ sơ|tin, bài|lượt|cuộc|hội nghị|lớp)",
        RegexOptions.None, 1000)]
    private static partial Regex Quantity();
}
