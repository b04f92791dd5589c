using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Search.Index;
using Heza.Plugins.Reform.Search.Queries;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace Heza.Plugins.Reform.Search;

/// <summary>
/// This node's index. Searching goes on while it follows the read model and while a fresh index is built beside it.
/// </summary>
public sealed class SearchIndex(IOptions<SearchOptions> options, IHostEnvironment host, TimeProvider time) : IDisposable
{
    private readonly ReaderWriterLockSlim _swap = new();
    private IndexFolder? _folder;
    private OpenIndex? _current;

    /// <summary>False until an index could be opened or built.</summary>
    public bool Ready => Volatile.Read(ref _current) is not null;

    /// <summary>The change that readers' searches have followed to; -1 before there is an index.</summary>
    public long Sequence => Volatile.Read(ref _current)?.Sequence ?? -1;

    /// <summary>Pieces that can be found; 0 before there is an index.</summary>
    public int Documents => Read(index => index.Documents);

    public SearchIndexStatus Status { get; internal set; } = new(false, null, null);

    /// <summary>
    /// Takes any text; empty until <see cref="Ready"/>. A damaged index finds nothing until it is built anew, a second later.
    /// </summary>
    public SearchResults Search(SearchQuery query) =>
        Read(index => index.Read(searcher => RunQuery.On(searcher, query, time.Today()))) ?? SearchResults.Empty;

    /// <summary>What a reader may be typing; see <see cref="SuggestPieces"/>. Empty until <see cref="Ready"/>.</summary>
    public IReadOnlyList<SearchSuggestion> Suggest(string? typed) =>
        Read(index => index.Read(searcher => SuggestPieces.For(typed, searcher, time.Today()))) ?? [];

    internal OpenIndex? Current => _current;

    internal IndexFolder Folder => _folder ??= IndexFolder.Take(Path.GetFullPath(options.Value.Folder, host.ContentRootPath));

    /// <summary>Readers move over to another index; the former one is closed and its files are deleted.</summary>
    internal void Swap(OpenIndex? next)
    {
        _swap.EnterWriteLock();
        var former = _current;
        _current = next;
        _swap.ExitWriteLock();
        if (former is not null)
        {
            former.Dispose();
            Delete(former.Path);
        }
    }

    private static void Delete(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Somebody looks at it (a virus scanner, say): it goes at the next start.
        }
    }

    private T? Read<T>(Func<OpenIndex, T> read)
    {
        _swap.EnterReadLock();
        try
        {
            return _current is null ? default : read(_current);
        }
        catch (IOException damage)
        {
            Status = Status with { Damaged = true, Failure = damage };
            return default;
        }
        finally
        {
            _swap.ExitReadLock();
        }
    }

    public void Dispose()
    {
        _current?.Dispose();
        _folder?.Dispose();
        _swap.Dispose();
    }
}

/// <param name="Damaged">Must be built anew.</param>
/// <param name="Building">How far a fresh index is; null when none is being built.</param>
/// <param name="Failure">Why it cannot follow the read model; null when it can.</param>
public sealed record SearchIndexStatus(bool Damaged, IndexBuild? Building, Exception? Failure);

/// <param name="Done">Publications of <paramref name="Total"/> that are in it.</param>
public sealed record IndexBuild(int Done, int Total);
