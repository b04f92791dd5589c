using System.Buffers;
using Heza.Plugins.Reform.Search.Index;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Heza.Plugins.Reform.Search.Queries;

/// <summary>
/// Asks a <see cref="CoarseQuery"/> of every text, word by word: each word's list of texts is gone through once, and adds
/// to what the texts have of it. Lucene's own trees of scorers, which go text by text, took five to ten times as long where
/// common words stand in most of 50,000 texts.
/// </summary>
internal sealed class FindTexts(IndexSearcher searcher, CoarseQuery query)
{
    private const byte HasPair = 1, HasNumber = 2;

    private readonly List<Postings>[] _words = [.. query.Words.Select(word => Read(searcher, SearchFields.Folded(SearchFields.All), word, 1f))];
    private readonly List<Postings> _titles = [.. query.Words.SelectMany(word => Read(searcher, SearchFields.Folded(SearchFields.Title), word, TextWeights.Title))];
    private readonly List<Postings> _pairs =
        [.. query.Pairs.SelectMany(pair => TextWeights.All.SelectMany(text => Read(searcher, SearchFields.Pairs(text.Text), pair, TextWeights.Pair * text.Weight)))];

    private readonly Weight[] _phrases = [.. query.Phrases.Select(searcher.CreateNormalizedWeight)];
    private readonly Weight? _number = query.Number is null ? null : searcher.CreateNormalizedWeight(query.Number);

    public void Into(HitCollector collector)
    {
        foreach (var segment in searcher.TopReaderContext.Leaves)
        {
            collector.SetNextReader(segment);
            InSegment(segment, collector);
        }
    }

    private void InSegment(AtomicReaderContext segment, HitCollector collector)
    {
        var texts = segment.AtomicReader.MaxDoc;
        var scores = Rented<float>(texts);
        var (words, last, phrases, flags) = (Rented<byte>(texts), Rented<byte>(texts), Rented<byte>(texts), Rented<byte>(texts));
        try
        {
            var postings = new SegmentPostings(segment);
            for (var word = 0; word < _words.Length; word++)
            {
                _words[word].ForEach(form => Count(postings, form, scores, words, last, (byte)(word + 1)));
            }

            _titles.ForEach(title => Flag(postings, title, scores, flags, 0));
            _pairs.ForEach(pair => Flag(postings, pair, scores, flags, HasPair));
            Array.ForEach(_phrases, phrase => Each(phrase, segment, (doc, score) => (scores[doc], phrases[doc]) = (scores[doc] + score, (byte)(phrases[doc] + 1))));
            if (_number is not null)
            {
                Each(_number, segment, (doc, score) => (scores[doc], flags[doc]) = (scores[doc] + score, (byte)(flags[doc] | HasNumber)));
            }

            var (live, needed) = (segment.AtomicReader.LiveDocs, query.PhrasesOnlyRank ? 0 : _phrases.Length);
            for (var doc = 0; doc < texts; doc++)
            {
                var found = (flags[doc] & HasNumber) != 0 || (phrases[doc] >= needed && query.Finds(words[doc], (flags[doc] & HasPair) != 0));
                if (found && (live is null || live.Get(doc)))
                {
                    collector.Collect(doc, scores[doc]);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(scores);
            Array.ForEach([words, last, phrases, flags], array => ArrayPool<byte>.Shared.Return(array));
        }
    }

    /// <summary>Counts a word once, whichever of its forms a text has.</summary>
    private static void Count(SegmentPostings segment, Postings form, float[] scores, byte[] counts, byte[] last, byte word)
    {
        if (segment.Of(form) is not var (texts, lengths))
        {
            return;
        }

        for (var doc = texts.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = texts.NextDoc())
        {
            scores[doc] += form.Score(texts.Freq, lengths[doc]);
            if (last[doc] != word)
            {
                last[doc] = word;
                counts[doc]++;
            }
        }
    }

    private static void Flag(SegmentPostings segment, Postings term, float[] scores, byte[] flags, byte flag)
    {
        if (segment.Of(term) is not var (texts, lengths))
        {
            return;
        }

        for (var doc = texts.NextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = texts.NextDoc())
        {
            scores[doc] += term.Score(texts.Freq, lengths[doc]);
            flags[doc] |= flag;
        }
    }

    private static void Each(Weight weight, AtomicReaderContext segment, Action<int, float> found)
    {
        var scorer = weight.GetScorer(segment, segment.AtomicReader.LiveDocs);
        for (var doc = scorer?.NextDoc() ?? DocIdSetIterator.NO_MORE_DOCS; doc != DocIdSetIterator.NO_MORE_DOCS; doc = scorer!.NextDoc())
        {
            found(doc, scorer!.GetScore());
        }
    }

    private static T[] Rented<T>(int length)
    {
        var array = ArrayPool<T>.Shared.Rent(length);
        Array.Clear(array, 0, length);
        return array;
    }

    private static List<Postings> Read(IndexSearcher searcher, string field, SearchTerm term, float weight) =>
        [.. term.Forms.Select(form => Postings.Of(searcher, new Term(field, form.Term), form.Weight * weight)).OfType<Postings>()];
}
