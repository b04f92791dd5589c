using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>The values of one facet in a segment of the index, and how often each was counted.</summary>
internal abstract class FacetColumn(string name, int values)
{
    private readonly int[] _counts = new int[values];

    /// <summary>The text has the value that the query wants.</summary>
    public abstract bool Passes(int doc);

    public abstract void Count(int doc);

    public void AddTo(Dictionary<(string Name, string Value), int> counts)
    {
        for (var number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] > 0)
            {
                var key = (name, Value(number));
                counts[key] = counts.GetValueOrDefault(key) + _counts[number];
            }
        }
    }

    protected void Add(long number) => _counts[number]++;

    protected abstract string Value(int number);
}

/// <summary>Texts have one value or none.</summary>
internal sealed class OneValueColumn(string name, string? wanted, SortedDocValues? values) : FacetColumn(name, values?.ValueCount ?? 0)
{
    private readonly int _wanted = wanted is null || values is null ? -1 : values.LookupTerm(new BytesRef(wanted));

    public override bool Passes(int doc) => _wanted >= 0 && values!.GetOrd(doc) == _wanted;

    public override void Count(int doc)
    {
        if (values is not null && values.GetOrd(doc) is >= 0 and var number)
        {
            Add(number);
        }
    }

    protected override string Value(int number)
    {
        var bytes = new BytesRef();
        values!.LookupOrd(number, bytes);
        return bytes.Utf8ToString();
    }
}

/// <summary>Texts have any number of values.</summary>
internal sealed class ManyValuesColumn(string name, string? wanted, SortedSetDocValues? values) : FacetColumn(name, (int)(values?.ValueCount ?? 0))
{
    private readonly long _wanted = wanted is null || values is null ? -1 : values.LookupTerm(new BytesRef(wanted));

    public override bool Passes(int doc)
    {
        if (_wanted < 0)
        {
            return false;
        }

        values!.SetDocument(doc);
        for (var number = values.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = values.NextOrd())
        {
            if (number == _wanted)
            {
                return true;
            }
        }

        return false;
    }

    public override void Count(int doc)
    {
        if (values is null)
        {
            return;
        }

        values.SetDocument(doc);
        for (var number = values.NextOrd(); number != SortedSetDocValues.NO_MORE_ORDS; number = values.NextOrd())
        {
            Add(number);
        }
    }

    protected override string Value(int number)
    {
        var bytes = new BytesRef();
        values!.LookupOrd(number, bytes);
        return bytes.Utf8ToString();
    }
}

/// <summary>Values that are numbers by themselves; a negative one is none.</summary>
internal sealed class NumberColumn(string name, int? wanted, Func<int, int> of, int largest, Func<int, string> show) : FacetColumn(name, largest + 1)
{
    public override bool Passes(int doc) => of(doc) == wanted;

    public override void Count(int doc)
    {
        if (of(doc) is >= 0 and var number && number <= largest)
        {
            Add(number);
        }
    }

    protected override string Value(int number) => show(number);
}
