using Hangfire;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// Reads the files that wait, one after the other, the longest waiting first. A node reads one at a time, however many are
/// uploaded, so that the scheduler's other work never waits for PDFs; several nodes share the work.
/// </summary>
public sealed class ReadWaitingFiles(
    CmsDbContext db, ReadOneFile read, ReadingTurn turn, IOptions<MediaOptions> options, TimeProvider time) : IJob
{
    /// <summary>A file whose node died is taken up again once more.</summary>
    public const int MostAttempts = 2;

    /// <param name="id">A file that was just uploaded: whoever reads takes it in its turn.</param>
    [AutomaticRetry(Attempts = 0)]
    public Task Run(Guid id, CancellationToken ct) => Sweep(ct);

    [AutomaticRetry(Attempts = 0)]
    public async Task Sweep(CancellationToken ct)
    {
        bool hadTurn;
        do
        {
            hadTurn = await turn.Take(() => ReadAll(ct));
        }
        while (hadTurn && await Open().AnyAsync(ct)); // A file that came in just before the turn was given back has found it taken.
    }

    private async Task ReadAll(CancellationToken ct)
    {
        while (await Open().OrderBy(item => item.CreatedAt).ThenBy(item => item.Key)
            .Select(item => new WaitingFile(item.Key, item.Hash, item.Extension, item.ReadingAttempts, item.ReadingSince)).FirstOrDefaultAsync(ct) is { } next)
        {
            if (await Claim(next, ct))
            {
                await read.Run(next, ct);
            }
        }
    }

    private async Task<bool> Claim(WaitingFile file, CancellationToken ct) =>
        await db.Set<MediaItem>().Where(item => item.Key == file.Key && item.Hash == file.Hash && item.ReadingAttempts == file.Attempts)
            .ExecuteUpdateAsync(
                item => item
                    .SetProperty(each => each.Reading, FileReading.Reading)
                    .SetProperty(each => each.ReadingSince, (DateTime?)time.UtcNow())
                    .SetProperty(each => each.ReadingAttempts, file.Attempts + 1)
                    .SetProperty(each => each.PagesRead, 0),
                ct) == 1;

    /// <summary>What waits, and what a node took up and never finished.</summary>
    private IQueryable<MediaItem> Open()
    {
        var dead = time.UtcNow() - TimeSpan.FromSeconds((2 * options.Value.PdfTextSeconds) + 60);
        return db.Set<MediaItem>().AsNoTracking().Where(item => item.Reading == FileReading.Waiting || (item.Reading == FileReading.Reading && item.ReadingSince < dead));
    }
}

/// <param name="Attempts">That were begun before.</param>
public sealed record WaitingFile(Guid Key, string Hash, string Extension, int Attempts, DateTime? Since);

/// <summary>One reading at a time on this node.</summary>
public sealed class ReadingTurn : IDisposable
{
    private readonly SemaphoreSlim _one = new(1, 1);

    /// <returns>False when somebody else has the turn.</returns>
    public async Task<bool> Take(Func<Task> work)
    {
        if (!await _one.WaitAsync(TimeSpan.Zero))
        {
            return false;
        }

        try
        {
            await work();
            return true;
        }
        finally
        {
            _one.Release();
        }
    }

    public void Dispose() => _one.Dispose();
}
