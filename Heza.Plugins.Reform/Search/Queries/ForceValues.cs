using Heza.Plugins.Reform.Documents;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>The days that a segment of the index keeps of each document's force.</summary>
internal sealed class ForceValues(AtomicReader reader)
{
    private readonly Column _from = new(reader, SearchFields.ForceFrom);
    private readonly Column _until = new(reader, SearchFields.ForceUntil);
    private readonly Column _partUntil = new(reader, SearchFields.ForcePartUntil);
    private readonly Column _undated = new(reader, SearchFields.ForceUndated);

    public LegalForce On(int doc, DateOnly day) =>
        LegalForces.On(day, new ForceDays(_from.At(doc), _until.At(doc), _partUntil.At(doc), _undated.Has(doc)));

    private sealed class Column(AtomicReader reader, string field)
    {
        private readonly NumericDocValues? _values = reader.GetNumericDocValues(field);
        private readonly IBits? _present = reader.GetDocsWithField(field);

        public bool Has(int doc) => _values is not null && _present is not null && _present.Get(doc);

        public DateOnly? At(int doc) => Has(doc) ? DateOnly.FromDayNumber((int)_values!.Get(doc)) : null;
    }
}
