using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>A term of a field, and what it adds to the score of a text that has it: BM25 as <see cref="OpenIndex.Similarity"/> has it.</summary>
internal sealed class Postings
{
    private readonly TermContext _states;
    private readonly float _weight;
    private readonly float[] _lengths;

    private Postings(Term term, TermContext states, float weight, float[] lengths) =>
        (Term, _states, _weight, _lengths) = (term, states, weight, lengths);

    public Term Term { get; }

    /// <returns>Null when no text has the term.</returns>
    public static Postings? Of(IndexSearcher searcher, Term term, float weight)
    {
        var states = TermContext.Build(searcher.TopReaderContext, term);
        if (states.DocFreq == 0)
        {
            return null;
        }

        var texts = searcher.IndexReader.MaxDoc;
        var idf = Math.Log(1 + ((texts - states.DocFreq + 0.5) / (states.DocFreq + 0.5)));
        return new Postings(term, states, (float)(idf * weight * (OpenIndex.K1 + 1)), TextLengths.Of(searcher, term.Field));
    }

    /// <summary>Where the segment keeps the term; null when it has none.</summary>
    public TermState? InSegment(AtomicReaderContext segment) => _states.Get(segment.Ord);

    /// <param name="times">How often the text has it.</param>
    /// <param name="length">Of the text, as it is kept.</param>
    public float Score(int times, byte length) => _weight * times / (times + _lengths[length]);
}
