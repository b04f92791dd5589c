using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// What a segment of the index keeps of each text for filters, facets and order, as plain arrays: a query looks at each of
/// them for each text that it finds. Segments never change, so they are read once and let go with the segment: some 30
/// bytes a text.
/// </summary>
internal sealed class SegmentValues
{
    /// <summary>Later years are slips of the pen, and no facet.</summary>
    private const int LastYear = 2200;

    private static readonly ConditionalWeakTable<object, SegmentValues> Known = [];

    private readonly Dictionary<string, FacetValues> _facets = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, byte[]> _lengths = new(StringComparer.Ordinal);
    private readonly int[] _days;
    private ForcesOnDay? _forces;

    private SegmentValues(AtomicReader reader)
    {
        _days = Days(reader);
        foreach (var name in FacetNames.InOrder)
        {
            if (Read(name, reader) is { } values)
            {
                _facets[name] = values;
            }
        }
    }

    public static SegmentValues Of(AtomicReader reader) => Known.GetValue(reader.CoreCacheKey, _ => new SegmentValues(reader));

    public DateOnly Day(int doc) => DateOnly.FromDayNumber(_days[doc]);

    /// <summary>Values of a facet; of legal force on a day.</summary>
    public FacetValues Facet(string name, AtomicReader reader, DateOnly today) => name == FacetNames.Force ? Forces(reader, today) : _facets[name];

    /// <summary>Null for news.</summary>
    public static LegalForce? Force(FacetValues forces, int doc) => forces.Numbers[doc] < 0 ? null : (LegalForce)forces.Numbers[doc];

    private FacetValues? Read(string name, AtomicReader reader) => name switch
    {
        FacetNames.Force => null,
        FacetNames.Year => FacetValues.OfNumbers(_days, day => DateOnly.FromDayNumber(day).Year is var year && year is > 1 and <= LastYear ? year : -1, FacetNames.Of),
        FacetNames.Month => FacetValues.OfNumbers(_days, day => day == 0 ? -1 : DateOnly.FromDayNumber(day).Month, FacetNames.Of),
        SearchFields.Issuer or SearchFields.Field => FacetValues.OfMany(reader.GetSortedSetDocValues(name), reader.MaxDoc),
        _ => FacetValues.OfOne(reader.GetSortedDocValues(name), reader.MaxDoc),
    };

    /// <summary>Computed once a day.</summary>
    private FacetValues Forces(AtomicReader reader, DateOnly today)
    {
        if (_forces is { } kept && kept.Day == today)
        {
            return kept.Values;
        }

        var (kinds, days) = (_facets[SearchFields.Kind], new ForceValues(reader));
        var document = kinds.Find(PublicAddress.DocumentSection);
        var forces = new short[reader.MaxDoc];
        for (var doc = 0; doc < forces.Length; doc++)
        {
            forces[doc] = document >= 0 && kinds.Numbers[doc] == document ? (short)days.On(doc, today) : (short)-1;
        }

        var values = new FacetValues([.. Enum.GetValues<LegalForce>().Order().Select(force => force.Code())], forces);
        _forces = new ForcesOnDay(today, values);
        return values;
    }

    /// <summary>Lengths of a field's texts, as Lucene keeps them in a byte each.</summary>
    public byte[] Lengths(string field, AtomicReader reader) => _lengths.GetOrAdd(
        field,
        static (name, reader) =>
        {
            var lengths = new byte[reader.MaxDoc];
            var norms = reader.GetNormValues(name);
            for (var doc = 0; doc < lengths.Length && norms is not null; doc++)
            {
                lengths[doc] = (byte)norms.Get(doc);
            }

            return lengths;
        },
        reader);

    private static int[] Days(AtomicReader reader)
    {
        var days = new int[reader.MaxDoc];
        if (reader.GetNumericDocValues(SearchFields.Day) is { } values)
        {
            for (var doc = 0; doc < days.Length; doc++)
            {
                days[doc] = (int)values.Get(doc);
            }
        }

        return days;
    }

    private sealed record ForcesOnDay(DateOnly Day, FacetValues Values);
}
