using System.Globalization;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Filters and counts in one segment of the index, by the numbers of the values: their words are read once, at the end.</summary>
internal sealed class SegmentFacets
{
    /// <summary>Later years are slips of the pen, and no facet.</summary>
    private const int LastYear = 2200;

    private readonly List<FacetColumn> _columns = [];
    private readonly List<FacetColumn> _filters = [];
    private readonly DayValues _days;
    private readonly sbyte[] _forces;
    private (int Doc, DateOnly Day) _day = (-1, default);

    public SegmentFacets(AtomicReader reader, IReadOnlyDictionary<string, string> filters, DateOnly today)
    {
        _days = new DayValues(reader);
        _forces = SegmentForces.On(reader, _days, today);
        foreach (var name in FacetNames.InOrder)
        {
            var wanted = filters.GetValueOrDefault(name);
            var column = Column(name, wanted, reader);
            _columns.Add(column);
            if (wanted is not null)
            {
                _filters.Add(column);
            }
        }
    }

    public DateOnly Day(int doc)
    {
        if (_day.Doc != doc)
        {
            _day = (doc, _days.Day(doc));
        }

        return _day.Day;
    }

    public LegalForce? Force(int doc) => _forces[doc] < 0 ? null : (LegalForce)_forces[doc];

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

    private FacetColumn Column(string name, string? wanted, AtomicReader reader) => name switch
    {
        FacetNames.Year => new NumberColumn(name, Number(wanted), doc => Day(doc).Year, LastYear, FacetNames.Of),
        FacetNames.Month => new NumberColumn(name, Number(wanted), doc => Day(doc).Month, 12, FacetNames.Of),
        FacetNames.Force => new NumberColumn(name, Force(wanted), doc => _forces[doc], (int)LegalForce.Expired, force => ((LegalForce)force).Code()),
        SearchFields.Issuer or SearchFields.Field => new ManyValuesColumn(name, wanted, reader.GetSortedSetDocValues(name)),
        _ => new OneValueColumn(name, wanted, reader.GetSortedDocValues(name)),
    };

    private static int? Number(string? wanted) => int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Force(string? wanted) =>
        Enum.GetValues<LegalForce>().Where(force => string.Equals(force.Code(), wanted, StringComparison.Ordinal)).Select(force => (int?)force).FirstOrDefault();
}
