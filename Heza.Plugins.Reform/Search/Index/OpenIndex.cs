using System.Globalization;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace Heza.Plugins.Reform.Search.Index;

/// <summary>One Lucene index on disk, open for reading and writing. What is written is seen after <see cref="Commit"/>.</summary>
internal sealed class OpenIndex : IDisposable
{
    private const string SchemaEntry = "schema";
    private const string AnalysisEntry = "analysis";
    private const string SequenceEntry = "sequence";
    private const string BuiltEntry = "built";

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;

    private OpenIndex(string path, OpenMode mode)
    {
        Path = path;
        _directory = FSDirectory.Open(path);
        try
        {
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                OpenMode = mode,
                Similarity = Similarity,
                // MB. Whoever builds anew writes few large parts instead of many small ones that are merged time and again.
                RAMBufferSizeMB = mode == OpenMode.CREATE ? 128 : IndexWriterConfig.DEFAULT_RAM_BUFFER_SIZE_MB,
            });
            _searchers = new SearcherManager(_writer, applyAllDeletes: true, new WithSimilarity());
        }
        catch
        {
            _writer?.Dispose();
            _directory.Dispose();
            throw;
        }
    }

    /// <summary>BM25: how soon a word that comes again adds little, and how much long texts lose. Found on the sample's queries.</summary>
    public const float K1 = 1.2f, B = 0.5f;

    public static Similarity Similarity { get; } = new BM25Similarity(K1, B);

    public string Path { get; }

    /// <summary>The change that the index has followed to.</summary>
    public long Sequence { get; private set; }

    /// <summary>The change up to which it was built anew, the last time; what follows was added to it.</summary>
    public long Built { get; private set; }

    /// <summary>Its words were cut and spelt in another way than now: it answers, but should be built anew.</summary>
    public bool Stale { get; private init; }

    /// <summary>Somebody asked for a fresh one since it was built.</summary>
    public bool FreshOneAsked { get; set; }

    public int Documents => Read(searcher => searcher.IndexReader.NumDocs);

    public static OpenIndex Create(string path) => new(path, OpenMode.CREATE);

    /// <summary>Opens a whole index of this layout; null when it was never finished or has another layout. Throws when it is damaged.</summary>
    public static OpenIndex? Open(string path)
    {
        using (var directory = FSDirectory.Open(path))
        {
            if (!DirectoryReader.IndexExists(directory))
            {
                return null;
            }

            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }

            var data = reader.IndexCommit.UserData;
            if (!data.TryGetValue(SchemaEntry, out var schema) || schema != SearchFields.SchemaVersion || !data.ContainsKey(SequenceEntry))
            {
                return null;
            }

            return new OpenIndex(path, OpenMode.APPEND)
            {
                Sequence = Number(data[SequenceEntry]),
                Built = data.TryGetValue(BuiltEntry, out var built) ? Number(built) : 0,
                Stale = !data.TryGetValue(AnalysisEntry, out var analysis) || analysis != SearchFields.AnalysisVersion,
            };
        }
    }

    public void Put(IndexedPublication publication) =>
        _writer.UpdateDocument(KeyTerm(publication.Publication.Key), publication.ToDocument());

    public void Remove(Guid key) => _writer.DeleteDocuments(KeyTerm(key));

    /// <summary>It is whole as of this change, from the database alone.</summary>
    public void CommitBuilt(long sequence)
    {
        Built = sequence;
        // A word is looked up once in each part of an index.
        _writer.ForceMerge(1);
        Commit(sequence);
    }

    /// <summary>Makes everything up to a change durable and visible.</summary>
    public void Commit(long sequence)
    {
        _writer.SetCommitData(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [SchemaEntry] = SearchFields.SchemaVersion,
            // A stale index stays stale, whatever is added to it.
            [AnalysisEntry] = Stale ? "" : SearchFields.AnalysisVersion,
            [SequenceEntry] = sequence.ToString(CultureInfo.InvariantCulture),
            [BuiltEntry] = Built.ToString(CultureInfo.InvariantCulture),
        });
        _writer.Commit();
        _searchers.MaybeRefreshBlocking();
        Sequence = sequence;
    }

    public T Read<T>(Func<IndexSearcher, T> read)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return read(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Lets go of the files; what was not committed is lost, and comes again with the change sequence.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    private static long Number(string entry) => long.Parse(entry, CultureInfo.InvariantCulture);

    private static Term KeyTerm(Guid key) => new(SearchFields.Key, IndexedPublication.TermOf(key));

    private sealed class WithSimilarity : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}
