namespace Heza.Plugins.Reform.Coverage.Suggestions;

/// <summary>
/// How much a word tells, from the number of the plan's lines that have it (inverse document frequency, 0 to 1): "cải cách
/// hành chính" or "Ban Quản lý" stand everywhere in a plan and weigh next to nothing, without any list of such words.
/// </summary>
internal sealed class WordWeights
{
    /// <summary>Phrases of the vocabulary are chosen because they tell something, so they keep a part of their weight.</summary>
    private const double Chosen = 0.3;

    private readonly Dictionary<string, int> _lines = new(StringComparer.Ordinal);
    private int _total;

    public static WordWeights Of(PlanWording plan)
    {
        var weights = new WordWeights();
        foreach (var line in plan.Items.Select(item => string.Join('\n', item.Indicators.Prepend(item.Title)))
            .Concat(plan.Items.Select(item => item.GroupTitle).Distinct(StringComparer.Ordinal)).Concat(plan.Frame))
        {
            weights.Add(TextWords.Of(line).Concat(TextWords.Pairs(line)).Select(word => word.Key));
        }

        return weights;
    }

    public WordWeights With(IEnumerable<AcceptedArticle> articles)
    {
        var more = new WordWeights { _total = _total };
        foreach (var (word, lines) in _lines)
        {
            more._lines.Add(word, lines);
        }

        foreach (var article in articles)
        {
            more.Add(article.Words.Select(word => word.Word.Key));
        }

        return more;
    }

    public double Of(string word) => Math.Max(0, Math.Log((_total + 1.0) / (_lines.GetValueOrDefault(word) + 1))) / Math.Log(_total + 1);

    public double OfChosen(string word) => Chosen + ((1 - Chosen) * Of(word));

    /// <summary>Met in so much that it cannot tell one item from another.</summary>
    public bool IsCommon(string word) => _lines.GetValueOrDefault(word) > Math.Max(2, 0.25 * _total);

    private void Add(IEnumerable<string> words)
    {
        _total++;
        foreach (var word in words.Distinct(StringComparer.Ordinal))
        {
            _lines[word] = _lines.GetValueOrDefault(word) + 1;
        }
    }
}
