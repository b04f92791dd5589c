using Heza.Plugins.Reform.Publishing;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>The facet values that a segment of the index keeps of each text. Each value is read once, not once a text.</summary>
internal sealed class FacetColumns(AtomicReader reader)
{
    private readonly List<Single> _single = Present(
        [SearchFields.Kind, SearchFields.Category, SearchFields.Type, SearchFields.Level],
        field => reader.GetSortedDocValues(field) is { } values ? new Single(field, values) : null);

    private readonly List<Many> _many = Present(
        [SearchFields.Issuer, SearchFields.Field],
        field => reader.GetSortedSetDocValues(field) is { } values ? new Many(field, values) : null);

    public bool IsDocument(int doc) =>
        _single.Find(column => column.Name == SearchFields.Kind)?.At(doc)?.Value == PublicAddress.DocumentSection;

    public void Read(int doc, List<(string Name, string Value)> into)
    {
        foreach (var column in _single)
        {
            if (column.At(doc) is { } value)
            {
                into.Add(value);
            }
        }

        foreach (var column in _many)
        {
            column.Read(doc, into);
        }
    }

    private static List<T> Present<T>(string[] fields, Func<string, T?> column) where T : class => [.. fields.Select(column).OfType<T>()];

    private sealed class Single(string name, SortedDocValues values)
    {
        private readonly (string Name, string Value)?[] _known = new (string, string)?[values.ValueCount];
        private readonly BytesRef _bytes = new();

        public string Name => name;

        public (string Name, string Value)? At(int doc)
        {
            var ord = values.GetOrd(doc);
            if (ord >= 0 && _known[ord] is null)
            {
                values.LookupOrd(ord, _bytes);
                _known[ord] = (name, _bytes.Utf8ToString());
            }

            return ord < 0 ? null : _known[ord];
        }
    }

    private sealed class Many(string name, SortedSetDocValues values)
    {
        private readonly (string Name, string Value)?[] _known = new (string, string)?[values.ValueCount];
        private readonly BytesRef _bytes = new();

        public void Read(int doc, List<(string Name, string Value)> into)
        {
            values.SetDocument(doc);
            for (var ord = values.NextOrd(); ord != SortedSetDocValues.NO_MORE_ORDS; ord = values.NextOrd())
            {
                if (_known[ord] is not { } value)
                {
                    values.LookupOrd(ord, _bytes);
                    _known[ord] = value = (name, _bytes.Utf8ToString());
                }

                into.Add(value);
            }
        }
    }
}
