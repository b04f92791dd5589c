using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Search.Index;

/// <summary>
/// Brings this node's index up to the change sequence. A missing, foreign or damaged index is built anew from the
/// database; until then readers go on with the one they have.
/// </summary>
public sealed partial class FollowReadModel(SearchIndex index, IServiceScopeFactory scopes, ILogger<FollowReadModel> log) : IDisposable
{
    private const int PageSize = 200;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Safe to call at any time and from anywhere; runs one at a time.</summary>
    public async Task Run(CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
            var newest = await db.Set<Change>().MaxAsync(change => (long?)change.Sequence, ct) ?? 0;
            if (index.Current is null)
            {
                OpenNewest();
            }

            if (index.Current is null || index.Status.Damaged || index.Current.Sequence > newest)
            {
                await Rebuild(db, newest, ct);
            }

            await CatchUp(index.Current!, db, newest, ct);
            index.Status = new SearchIndexStatus(false, null, null);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            index.Status = new SearchIndexStatus(index.Status.Damaged || IsDamage(exception), null, exception);
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private static bool IsDamage(Exception exception) =>
        exception is IOException or IndexOutOfRangeException or FormatException or ObjectDisposedException;

    private void OpenNewest()
    {
        foreach (var path in index.Folder.Generations())
        {
            try
            {
                if (index.Current is null && OpenIndex.Open(path) is { } found)
                {
                    index.Swap(found);
                    LogOpened(log, path, found.Sequence);
                    continue;
                }
            }
            catch (Exception exception)
            {
                LogUnusable(log, exception, path);
            }

            Directory.Delete(path, recursive: true);
        }
    }

    private async Task Rebuild(ReformDbContext db, long newest, CancellationToken ct)
    {
        var fresh = OpenIndex.Create(index.Folder.NewGeneration());
        try
        {
            var total = await db.Set<Publication>().CountAsync(publication => publication.WithdrawnAt == null, ct);
            LogBuilding(log, total);
            var (done, after) = (0, long.MinValue);
            while (await ReadPublications.After(db, after, PageSize, ct) is { Count: > 0 } page)
            {
                foreach (var publication in page)
                {
                    fresh.Put(publication);
                }

                after = page.Max(publication => publication.Publication.Sequence);
                done += page.Count;
                index.Status = index.Status with { Building = $"{done} of {total} publications" };
                LogProgress(log, done, total);
            }

            fresh.Commit(newest);
        }
        catch
        {
            fresh.Dispose();
            Directory.Delete(fresh.Path, recursive: true);
            throw;
        }

        index.Swap(fresh);
        LogBuilt(log, newest);
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

    [LoggerMessage(LogLevel.Information, "Building a search index of {Total} publications.")]
    private static partial void LogBuilding(ILogger log, int total);

    [LoggerMessage(LogLevel.Information, "Search index: {Done} of {Total} publications.")]
    private static partial void LogProgress(ILogger log, int done, int total);

    [LoggerMessage(LogLevel.Information, "Search index built up to change {Sequence}.")]
    private static partial void LogBuilt(ILogger log, long sequence);

    [LoggerMessage(LogLevel.Debug, "Search index followed {Count} publications to change {Sequence}.")]
    private static partial void LogFollowed(ILogger log, int count, long sequence);
}
