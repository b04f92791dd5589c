namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Filters by one facet in a segment of the index, and counts its values.</summary>
/// <param name="wanted">The value that the query asks for; null for any.</param>
internal sealed class FacetColumn(string name, FacetValues values, string? wanted)
{
    private readonly int _wanted = wanted is null ? -1 : values.Find(wanted);
    private readonly int[] _counts = new int[values.Words.Length];

    public bool Filters { get; } = wanted is not null;

    /// <summary>The text has the value that the query wants.</summary>
    public bool Passes(int doc)
    {
        if (values.Starts is not { } starts)
        {
            return _wanted >= 0 && values.Numbers[doc] == _wanted;
        }

        return _wanted >= 0 && Array.IndexOf(values.Numbers, (short)_wanted, starts[doc], starts[doc + 1] - starts[doc]) >= 0;
    }

    public void Count(int doc)
    {
        if (values.Starts is { } starts)
        {
            for (var at = starts[doc]; at < starts[doc + 1]; at++)
            {
                _counts[values.Numbers[at]]++;
            }
        }
        else if (values.Numbers[doc] is >= 0 and var number)
        {
            _counts[number]++;
        }
    }

    public void AddTo(Dictionary<(string Name, string Value), int> counts)
    {
        for (var number = 0; number < _counts.Length; number++)
        {
            if (_counts[number] > 0)
            {
                var key = (name, values.Words[number]);
                counts[key] = counts.GetValueOrDefault(key) + _counts[number];
            }
        }
    }
}
