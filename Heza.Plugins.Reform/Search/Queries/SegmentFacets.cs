using Heza.Plugins.Reform.Documents;
using Lucene.Net.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Filters and counts in one segment of the index.</summary>
internal sealed class SegmentFacets
{
    private readonly SegmentValues _values;
    private readonly FacetValues _forces;
    private readonly FacetColumn[] _columns;
    private readonly FacetColumn[] _filters;

    /// <param name="names">The facets that are counted.</param>
    public SegmentFacets(AtomicReader reader, IReadOnlyList<string> names, IReadOnlyDictionary<string, string> filters, DateOnly today)
    {
        _values = SegmentValues.Of(reader);
        _forces = _values.Facet(FacetNames.Force, reader, today);
        _columns = [.. names.Select(name => new FacetColumn(name, _values.Facet(name, reader, today), filters.GetValueOrDefault(name)))];
        _filters = [.. _columns.Where(column => column.Filters)];
    }

    public DateOnly Day(int doc) => _values.Day(doc);

    /// <summary>Null for news.</summary>
    public LegalForce? Force(int doc) => SegmentValues.Force(_forces, doc);

    /// <summary>Counts a found text; false when it does not pass the filters.</summary>
    public bool Count(int doc)
    {
        FacetColumn? failed = null;
        foreach (var filter in _filters)
        {
            if (!filter.Passes(doc))
            {
                if (failed is not null)
                {
                    return false;
                }

                failed = filter;
            }
        }

        if (failed is not null)
        {
            failed.Count(doc);
            return false;
        }

        foreach (var column in _columns)
        {
            column.Count(doc);
        }

        return true;
    }

    public void AddTo(Dictionary<(string Name, string Value), int> counts)
    {
        foreach (var column in _columns)
        {
            column.AddTo(counts);
        }
    }
}
