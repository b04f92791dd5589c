using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>Ranks again, with all that is known of words and their places, what ranks best coarsely.</summary>
internal sealed class RankBest(IndexSearcher searcher, RankingQuery query)
{
    /// <summary>So many are ranked again: what a reader wants is among them, and further pages go on in the coarse order.</summary>
    public const int Window = 150;

    public IReadOnlyList<Candidate> Of(HitCollector collector)
    {
        var coarse = collector.Best();
        int[] docs = [.. coarse.Take(Window).Select(candidate => candidate.Doc).Order()];
        var scores = docs.Zip(Scores(docs)).ToDictionary(pair => pair.First, pair => pair.Second);
        return
        [
            .. coarse.Take(Window).Select(candidate => candidate with { Score = scores[candidate.Doc] * collector.Bonus(candidate) })
                .OrderByDescending(candidate => candidate.Score).ThenByDescending(candidate => candidate.Day).ThenBy(candidate => candidate.Doc),
            .. coarse.Skip(Window),
        ];
    }

    private float[] Scores(int[] docs)
    {
        var scores = new float[docs.Length];
        var leaves = searcher.TopReaderContext.Leaves;
        var segments = docs.Select((doc, at) => (Doc: doc, At: at)).GroupBy(one => ReaderUtil.SubIndex(one.Doc, leaves))
            .Select(some => new Segment(leaves[some.Key], [.. some.Select(one => one.Doc - leaves[some.Key].DocBase)], some.First().At)).ToList();
        foreach (var clause in query.Clauses)
        {
            Add(clause, segments, scores);
        }

        foreach (var other in query.Phrases(new AmongTexts(docs)).Concat(query.Number is null ? [] : [query.Number]))
        {
            var weight = searcher.CreateNormalizedWeight(other);
            segments.ForEach(segment => segment.Add(weight, scores));
        }

        return scores;
    }

    /// <summary>The text in which a term counts most, and a share of what it counts in the others.</summary>
    private void Add(RankingClause clause, List<Segment> segments, float[] scores)
    {
        var (best, sum) = (new float[scores.Length], new float[scores.Length]);
        foreach (var (text, weight) in TextWeights.All)
        {
            var inText = new float[scores.Length];
            foreach (var (form, formWeight) in clause.Term.Forms)
            {
                if (Postings.Of(searcher, new Term(clause.Field(text), form), clause.Weight * weight * formWeight) is { } postings)
                {
                    segments.ForEach(segment => segment.Raise(postings, inText));
                }
            }

            for (var at = 0; at < scores.Length; at++)
            {
                (best[at], sum[at]) = (Math.Max(best[at], inText[at]), sum[at] + inText[at]);
            }
        }

        for (var at = 0; at < scores.Length; at++)
        {
            scores[at] += best[at] + (TextWeights.InOtherTexts * (sum[at] - best[at]));
        }
    }

    /// <summary>The texts that stand in one segment: numbers there, and where in the scores the first one has its place.</summary>
    private sealed class Segment(AtomicReaderContext context, int[] docs, int first)
    {
        private readonly SegmentPostings _postings = new(context);

        /// <summary>A text that has several forms of a term has the best of them.</summary>
        public void Raise(Postings term, float[] scores)
        {
            if (_postings.Of(term) is not var (texts, lengths))
            {
                return;
            }

            Each(texts, at => scores[first + at] = Math.Max(scores[first + at], term.Score(texts.Freq, lengths[docs[at]])));
        }

        public void Add(Weight weight, float[] scores)
        {
            if (weight.GetScorer(context, context.AtomicReader.LiveDocs) is { } scorer)
            {
                Each(scorer, at => scores[first + at] += scorer.GetScore());
            }
        }

        private void Each(DocIdSetIterator found, Action<int> one)
        {
            for (var at = 0; at < docs.Length && found.DocID != DocIdSetIterator.NO_MORE_DOCS; at++)
            {
                if ((found.DocID < docs[at] ? found.Advance(docs[at]) : found.DocID) == docs[at])
                {
                    one(at);
                }
            }
        }
    }
}
