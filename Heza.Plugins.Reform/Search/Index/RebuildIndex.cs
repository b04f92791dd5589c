using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Data;
using Heza.Plugins.Reform.Publishing.ReadModel;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Heza.Plugins.Reform.Search.Index;

/// <summary>
/// Builds this node's index anew from the database, in a folder beside the one that readers go on using, and lets it take
/// over when it is whole.
/// </summary>
public sealed partial class RebuildIndex(SearchIndex index, FollowReadModel follow, IServiceScopeFactory scopes, ILogger<RebuildIndex> log) : IDisposable
{
    private const int PageSize = 200;

    private readonly SemaphoreSlim _one = new(1, 1);

    /// <summary>Does nothing while it is at work already. What was half built is deleted when it fails.</summary>
    public async Task Run(CancellationToken ct)
    {
        if (!await _one.WaitAsync(0, ct))
        {
            return;
        }

        try
        {
            await BuildAndSwap(ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            index.Status = index.Status with { Building = null, Failure = exception };
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();

    private async Task BuildAndSwap(CancellationToken ct)
    {
        var fresh = OpenIndex.Create(index.Folder.NewGeneration());
        try
        {
            await Fill(fresh, ct);
            await follow.TakeOver(fresh, ct);
        }
        catch
        {
            fresh.Dispose();
            Directory.Delete(fresh.Path, recursive: true);
            throw;
        }

        LogBuilt(log, fresh.Sequence);
    }

    private async Task Fill(OpenIndex fresh, CancellationToken ct)
    {
        var (asOf, total) = await Start(ct);
        LogBuilding(log, total);
        index.Status = index.Status with { Building = new IndexBuild(0, total) };
        var done = 0;
        var next = Page(long.MinValue, ct);
        while (await next is { Count: > 0 } page)
        {
            // The next page is read while this one is cut into words.
            next = Page(page.Max(publication => publication.Publication.Sequence), ct);
            foreach (var publication in page)
            {
                fresh.Put(publication);
            }

            done += page.Count;
            index.Status = index.Status with { Building = new IndexBuild(done, Math.Max(done, total)) };
            LogProgress(log, done, total);
        }

        fresh.CommitBuilt(asOf);
    }

    private async Task<(long AsOf, int Total)> Start(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<ReformDbContext>();
        return (await FollowContentVersion.Last(db, ct), await db.Set<Publication>().CountAsync(publication => publication.WithdrawnAt == null, ct));
    }

    /// <summary>In a context of its own, as none of them should live for minutes; and on another thread, since SQLite reads on the caller's.</summary>
    private Task<IReadOnlyList<IndexedPublication>> Page(long after, CancellationToken ct) => Task.Run(
        async () =>
        {
            await using var scope = scopes.CreateAsyncScope();
            return await ReadPublications.After(scope.ServiceProvider.GetRequiredService<ReformDbContext>(), after, PageSize, ct);
        },
        ct);

    [LoggerMessage(LogLevel.Information, "Building a search index of {Total} publications.")]
    private static partial void LogBuilding(ILogger log, int total);

    [LoggerMessage(LogLevel.Debug, "Search index: {Done} of {Total} publications.")]
    private static partial void LogProgress(ILogger log, int done, int total);

    [LoggerMessage(LogLevel.Information, "Search index built up to change {Sequence}.")]
    private static partial void LogBuilt(ILogger log, long sequence);
}
