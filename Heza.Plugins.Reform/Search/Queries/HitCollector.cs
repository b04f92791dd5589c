using Heza.Plugins.Reform.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// One pass over what the text finds: applies the filters, ranks, and counts facets. A facet counts what all filters but
/// its own leave, so that its other values can be chosen instead.
/// </summary>
internal sealed class HitCollector(SearchQuery query, bool byDate, DateOnly today) : ICollector
{
    // Only among near equals: a better text wins over a newer one.
    private const float ForceBonus = 0.05f;
    private const float RecencyBonus = 0.05f;
    private const double RecencyYears = 5;

    private readonly Dictionary<string, string> _filters = FacetNames.Filters(query);
    private readonly Dictionary<(string Name, string Value), int> _counts = [];
    private readonly PriorityQueue<int, (float Score, int Order)> _best = new();
    private readonly int _wanted = query.Page * query.PageSize;
    private readonly List<(string Name, string Value)> _values = [];
    private FacetColumns? _columns;
    private Scorer? _scorer;
    private int _docBase;
    private DayValues? _days;

    public int Total { get; private set; }

    public IReadOnlyDictionary<(string Name, string Value), int> Counts => _counts;

    public bool AcceptsDocsOutOfOrder => false;

    /// <summary>Documents of the wanted page, the best first.</summary>
    public IReadOnlyList<int> Page()
    {
        var ordered = new List<int>();
        while (_best.TryDequeue(out var doc, out _))
        {
            ordered.Add(doc);
        }

        ordered.Reverse();
        return [.. ordered.Skip(_wanted - query.PageSize)];
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _docBase = context.DocBase;
        _columns = new FacetColumns(context.AtomicReader);
        _days = new DayValues(context.AtomicReader);
    }

    public void Collect(int doc)
    {
        var day = _days!.Day(doc);
        var force = _columns!.IsDocument(doc) ? _days.Force(doc, today) : (LegalForce?)null;
        ReadValues(doc, day, force);

        string? failed = null;
        foreach (var (name, value) in _filters)
        {
            if (!_values.Contains((name, value)))
            {
                if (failed is not null)
                {
                    return;
                }

                failed = name;
            }
        }

        foreach (var value in _values)
        {
            if (failed is null || string.Equals(failed, value.Name, StringComparison.Ordinal))
            {
                _counts[value] = _counts.GetValueOrDefault(value) + 1;
            }
        }

        if (failed is null)
        {
            Total++;
            Keep(_docBase + doc, Score(day, force), day.DayNumber);
        }
    }

    private void ReadValues(int doc, DateOnly day, LegalForce? force)
    {
        _values.Clear();
        _columns!.Read(doc, _values);
        _values.Add((FacetNames.Year, FacetNames.Of(day.Year)));
        _values.Add((FacetNames.Month, FacetNames.Of(day.Month)));
        if (force is { } known)
        {
            _values.Add((FacetNames.Force, known.Code()));
        }
    }

    private float Score(DateOnly day, LegalForce? force)
    {
        if (byDate)
        {
            return day.DayNumber;
        }

        var age = Math.Max(0, today.DayNumber - day.DayNumber) / 365.25;
        var bonus = 1 + (RecencyBonus * Math.Exp(-age / RecencyYears)) + (force is LegalForce.Expired or LegalForce.NotYetInForce ? 0 : ForceBonus);
        return (float)(_scorer!.GetScore() * bonus);
    }

    private void Keep(int doc, float score, int day)
    {
        _best.Enqueue(doc, (score, day));
        if (_best.Count > _wanted)
        {
            _best.Dequeue();
        }
    }
}
