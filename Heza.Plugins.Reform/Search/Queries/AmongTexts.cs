using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// A few texts by their numbers. Beside another condition it has that one tried on these alone; a phrase that common words
/// make would otherwise be looked for in every text between two of them.
/// </summary>
/// <param name="docs">Numbers in the searched state of the index, in order.</param>
internal sealed class AmongTexts(int[] docs) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var (from, to) = (First(context.DocBase), First(context.DocBase + context.Reader.MaxDoc));
        return new Some(new ArraySegment<int>(docs, from, to - from), context.DocBase);
    }

    private int First(int doc) => Array.BinarySearch(docs, doc) is var at && at < 0 ? ~at : at;

    private sealed class Some(ArraySegment<int> docs, int docBase) : DocIdSet
    {
        public override DocIdSetIterator GetIterator() => new Each(docs, docBase);
    }

    private sealed class Each(ArraySegment<int> docs, int docBase) : DocIdSetIterator
    {
        private int _at = -1;

        public override int DocID => _at < 0 ? -1 : _at < docs.Count ? docs[_at] - docBase : NO_MORE_DOCS;

        public override int NextDoc()
        {
            _at++;
            return DocID;
        }

        public override int Advance(int target)
        {
            do
            {
                _at++;
            }
            while (_at < docs.Count && docs[_at] - docBase < target);
            return DocID;
        }

        public override long GetCost() => docs.Count;
    }
}
