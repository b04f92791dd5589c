using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Search.Index;

/// <summary>Brings this node's index up to the change sequence, and says when it must be built anew (<see cref="RebuildIndex"/>).</summary>
public sealed partial class FollowReadModel(SearchIndex index, IServiceScopeFactory scopes, ILogger<FollowReadModel> log) : IDisposable
{
    /// <summary>Topic of the change by which an administrator asks all nodes to build their index anew.</summary>
    public const string FreshIndexTopic = "search-index";

    private const int PageSize = 200;

    private readonly SemaphoreSlim _one = new(1, 1);
    private bool _opened;

    /// <summary>Safe to call at any time and from anywhere; runs one at a time.</summary>
    /// <returns>
    /// True when the index must be built anew: it is missing, damaged, of another database, stale, or somebody asked for it.
    /// One that can still be read goes on answering and following until then.
    /// </returns>
    public async Task<bool> Run(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
            var newest = await FollowContentVersion.Last(db, ct);
            if (!_opened)
            {
                await OpenNewest(db, newest, ct);
                _opened = true;
            }

            if (index.Current is not { } current || index.Status.Damaged)
            {
                return true;
            }

            await CatchUp(current, db, newest, ct);
            index.Status = index.Status with { Failure = null };
            return current.Stale || current.FreshOneAsked;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            index.Status = index.Status with { Damaged = index.Status.Damaged || IsDamage(exception), Failure = exception };
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    /// <summary>A fresh index, whole as of some change, takes over: readers move to it once it has followed to now.</summary>
    internal async Task TakeOver(OpenIndex fresh, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
            await CatchUp(fresh, db, await FollowContentVersion.Last(db, ct), ct);
            fresh.FreshOneAsked = false; // Who asked while it was built has got it.
            fresh.CommitBuilt(fresh.Sequence);
            index.Swap(fresh);
            index.Status = new SearchIndexStatus(false, null, null);
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static bool IsDamage(Exception exception) =>
        exception is IOException or IndexOutOfRangeException or FormatException or ObjectDisposedException;

    private async Task OpenNewest(ReformDbContext db, long newest, CancellationToken ct)
    {
        foreach (var path in index.Folder.Generations())
        {
            if (index.Current is null && Usable(path) is { } found)
            {
                if (found.Sequence <= newest)
                {
                    found.FreshOneAsked = await db.Set<Change>().AnyAsync(change => change.Topic == FreshIndexTopic && change.Sequence > found.Built, ct);
                    index.Swap(found);
                    LogOpened(log, path, found.Sequence);
                    continue;
                }

                found.Dispose(); // Ahead of the database: it belongs to another one.
            }

            Directory.Delete(path, recursive: true);
        }
    }

    private OpenIndex? Usable(string path)
    {
        try
        {
            return OpenIndex.Open(path);
        }
        catch (Exception exception)
        {
            LogUnusable(log, exception, path);
            return null;
        }
    }

    private async Task CatchUp(OpenIndex current, ReformDbContext db, long newest, CancellationToken ct)
    {
        while (current.Sequence < newest)
        {
            var from = current.Sequence;
            var changes = await db.Set<Change>().AsNoTracking().Where(change => change.Sequence > from)
                .OrderBy(change => change.Sequence).Take(PageSize).ToListAsync(ct);
            if (changes.Count == 0)
            {
                return;
            }

            var keys = changes.Where(change => change.Topic == "publication").Select(change => change.Key).OfType<Guid>().ToHashSet();
            if (keys.Count > 0)
            {
                await Put(current, db, keys, ct);
            }

            current.FreshOneAsked |= changes.Exists(change => change.Topic == FreshIndexTopic);
            current.Commit(changes[^1].Sequence);
            LogFollowed(log, keys.Count, current.Sequence);
        }
    }

    private static async Task Put(OpenIndex current, ReformDbContext db, HashSet<Guid> keys, CancellationToken ct)
    {
        var publications = await ReadPublications.ByKey(db, keys, ct);
        foreach (var publication in publications)
        {
            current.Put(publication);
        }

        foreach (var withdrawn in keys.Except(publications.Select(publication => publication.Publication.Key)))
        {
            current.Remove(withdrawn);
        }
    }

    [LoggerMessage(LogLevel.Information, "Search index {Path} opened at change {Sequence}.")]
    private static partial void LogOpened(ILogger log, string path, long sequence);

    [LoggerMessage(LogLevel.Warning, "Search index {Path} cannot be used and is built anew.")]
    private static partial void LogUnusable(ILogger log, Exception exception, string path);

    [LoggerMessage(LogLevel.Debug, "Search index followed {Count} publications to change {Sequence}.")]
    private static partial void LogFollowed(ILogger log, int count, long sequence);
}
