using System.Runtime.CompilerServices;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// What BM25 takes off a word of a text for the text's length, by the one byte in which Lucene keeps a length. Depends on
/// the mean length of the field, so it is kept with one state of the index.
/// </summary>
internal static class TextLengths
{
    private static readonly ConditionalWeakTable<IndexReader, Dictionary<string, float[]>> Known = [];

    public static float[] Of(IndexSearcher searcher, string field)
    {
        var fields = Known.GetValue(searcher.IndexReader, _ => new Dictionary<string, float[]>(StringComparer.Ordinal));
        lock (fields)
        {
            return fields.TryGetValue(field, out var known) ? known : fields[field] = Compute(searcher.CollectionStatistics(field));
        }
    }

    private static float[] Compute(CollectionStatistics field)
    {
        var mean = field.SumTotalTermFreq <= 0 ? 1f : (float)field.SumTotalTermFreq / field.MaxDoc;
        var lengths = new float[byte.MaxValue + 1];
        for (var kept = 0; kept < lengths.Length; kept++)
        {
            var root = SmallSingle.SByte315ToSingle((sbyte)kept);
            lengths[kept] = OpenIndex.K1 * (1 - OpenIndex.B + (OpenIndex.B / (root * root) / mean));
        }

        return lengths;
    }
}
