using Heza.Plugins.Reform.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <param name="Doc">Number in the searched state of the index.</param>
/// <param name="Force">Today; null for news.</param>
internal readonly record struct Candidate(int Doc, float Score, DateOnly Day, LegalForce? Force);

/// <summary>
/// One pass over what the text finds: applies the filters, ranks coarsely, and counts facets. A facet counts what all
/// filters but its own leave, so that its other values can be chosen instead.
/// </summary>
/// <param name="window">So many are kept in order at least.</param>
internal sealed class HitCollector(SearchQuery query, bool byDate, DateOnly today, int window, bool facets = true) : ICollector
{
    // Only among near equals: a better text wins over a newer one.
    private const float ForceBonus = 0.05f;
    private const float RecencyBonus = 0.05f;
    private const double RecencyYears = 5;

    private readonly Dictionary<string, string> _filters = FacetNames.Filters(query);
    private readonly Dictionary<(string Name, string Value), int> _counts = [];
    private readonly PriorityQueue<Candidate, (float Score, int Day)> _best = new();
    private readonly int _wanted = Math.Max(window, query.Page * query.PageSize);
    private List<Candidate>? _ordered;
    private SegmentFacets? _facets;
    private Scorer? _scorer;
    private int _docBase;

    /// <summary>What the text finds, without filters.</summary>
    public int Found { get; private set; }

    /// <summary>What the filters leave of it.</summary>
    public int Total { get; private set; }

    public bool AcceptsDocsOutOfOrder => false;

    public IReadOnlyDictionary<(string Name, string Value), int> Counts()
    {
        _facets?.AddTo(_counts);
        _facets = null;
        return _counts;
    }

    /// <summary>The best first, at least to the end of the wanted page.</summary>
    public IReadOnlyList<Candidate> Best()
    {
        if (_ordered is null)
        {
            _ordered = [];
            while (_best.TryDequeue(out var candidate, out _))
            {
                _ordered.Add(candidate);
            }

            _ordered.Reverse();
        }

        return _ordered;
    }

    /// <summary>Factor for what is recent and not out of force.</summary>
    public float Bonus(Candidate candidate)
    {
        var age = Math.Max(0, today.DayNumber - candidate.Day.DayNumber) / 365.25;
        return (float)(1 + (RecencyBonus * Math.Exp(-age / RecencyYears)) + (candidate.Force is LegalForce.Expired or LegalForce.NotYetInForce ? 0 : ForceBonus));
    }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _facets?.AddTo(_counts);
        _docBase = context.DocBase;
        _facets = new SegmentFacets(context.AtomicReader, facets ? FacetNames.InOrder : [], _filters, today);
    }

    public void Collect(int doc) => Collect(doc, byDate ? 0 : _scorer!.GetScore());

    public void Collect(int doc, float score)
    {
        Found++;
        if (_facets!.Count(doc))
        {
            Total++;
            Keep(doc, byDate ? _facets.Day(doc).DayNumber : score);
        }
    }

    private void Keep(int doc, float score)
    {
        if (_best.Count >= _wanted && _best.TryPeek(out _, out var least) && score * (byDate ? 1 : 1 + RecencyBonus + ForceBonus) < least.Score)
        {
            return;
        }

        var candidate = new Candidate(_docBase + doc, score, _facets!.Day(doc), _facets.Force(doc));
        if (!byDate)
        {
            candidate = candidate with { Score = score * Bonus(candidate) };
        }

        _best.Enqueue(candidate, (candidate.Score, candidate.Day.DayNumber));
        if (_best.Count > _wanted)
        {
            _best.Dequeue();
        }
    }
}
