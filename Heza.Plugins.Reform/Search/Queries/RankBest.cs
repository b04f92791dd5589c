using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Ranks again, with all that is known of words and their places, what ranks best coarsely.</summary>
internal static class RankBest
{
    /// <summary>So many are ranked again: what a reader wants is among them, and further pages go on in the coarse order.</summary>
    public const int Window = 300;

    public static IReadOnlyList<Candidate> By(Query ranking, IndexSearcher searcher, HitCollector collector)
    {
        var coarse = collector.Best();
        var scores = Scores(ranking, searcher, [.. coarse.Take(Window).Select(candidate => candidate.Doc).Order()]);
        return
        [
            .. coarse.Take(Window).Select(candidate => candidate with { Score = scores[candidate.Doc] * collector.Bonus(candidate) })
                .OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Day).ThenBy(candidate => candidate.Doc),
            .. coarse.Skip(Window),
        ];
    }

    private static Dictionary<int, float> Scores(Query ranking, IndexSearcher searcher, IReadOnlyList<int> docs)
    {
        var scores = new Dictionary<int, float>(docs.Count);
        var weight = searcher.CreateNormalizedWeight(ranking);
        var leaves = searcher.IndexReader.Leaves;
        foreach (var inLeaf in docs.GroupBy(doc => ReaderUtil.SubIndex(doc, leaves)))
        {
            var leaf = leaves[inLeaf.Key];
            var scorer = weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs);
            foreach (var doc in inLeaf)
            {
                var at = scorer is null ? DocIdSetIterator.NO_MORE_DOCS
                    : scorer.DocID < doc - leaf.DocBase ? scorer.Advance(doc - leaf.DocBase) : scorer.DocID;
                scores[doc] = at == doc - leaf.DocBase ? scorer!.GetScore() : 0;
            }
        }

        return scores;
    }
}
