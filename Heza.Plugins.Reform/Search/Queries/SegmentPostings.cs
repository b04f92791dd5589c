using Lucene.Net.Index;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// Reads the lists of texts of one segment, one term after the other, with one reader a field: opening one for each term
/// took as long as reading common ones.
/// </summary>
internal sealed class SegmentPostings(AtomicReaderContext segment)
{
    private readonly Dictionary<string, Opened?> _fields = new(StringComparer.Ordinal);

    /// <returns>Null when no text of the segment has the term. Valid until the next call for the same field.</returns>
    public (DocsEnum Texts, byte[] Lengths)? Of(Postings postings)
    {
        if (postings.InSegment(segment) is not { } state || Field(postings.Term.Field) is not { } field)
        {
            return null;
        }

        field.Terms.SeekExact(postings.Term.Bytes, state);
        field.Texts = field.Terms.Docs(null, field.Texts, DocsFlags.FREQS);
        return (field.Texts, field.Lengths);
    }

    private Opened? Field(string name)
    {
        if (!_fields.TryGetValue(name, out var opened))
        {
            _fields[name] = opened = segment.AtomicReader.GetTerms(name) is { } terms
                ? new Opened(terms.GetEnumerator(), SegmentValues.Of(segment.AtomicReader).Lengths(name, segment.AtomicReader))
                : null;
        }

        return opened;
    }

    private sealed class Opened(TermsEnum terms, byte[] lengths)
    {
        public TermsEnum Terms => terms;

        public byte[] Lengths => lengths;

        public DocsEnum? Texts { get; set; }
    }
}
