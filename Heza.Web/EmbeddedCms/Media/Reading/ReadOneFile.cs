using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Media.Reading;

/// <summary>
/// Reads one file that was taken up. A crash is tried once more; then it counts as too large or too tangled to be read.
/// Nothing that a file does gets further than this: the next one is read after it.
/// </summary>
public sealed partial class ReadOneFile(CmsDbContext db, MediaFolder folder, ReadInProcess read, KeepReading keep, ILogger<ReadOneFile> log)
{
    private static readonly FileRead Failed = new(FileReading.TooLarge, null, null, 0, null);

    public async Task Run(WaitingFile file, CancellationToken ct)
    {
        // What brought this node or another down before is not touched a third time.
        var found = file.Attempts < ReadWaitingFiles.MostAttempts ? await Read(file, ct) : Failed;
        if (found is not null)
        {
            await keep.Run(file.Key, file.Hash, found, ct);
            LogRead(log, file.Key, found.Outcome, found.PagesRead, found.Pages);
            return;
        }

        LogCrashed(log, file.Key, file.Attempts + 1);
        await db.Set<MediaItem>().Where(item => item.Key == file.Key && item.Hash == file.Hash)
            .ExecuteUpdateAsync(item => item.SetProperty(each => each.Reading, FileReading.Waiting), ct);
    }

    private async Task<FileRead?> Read(WaitingFile file, CancellationToken ct)
    {
        var path = folder.PathOf(file.Hash, file.Extension);
        if (!File.Exists(path))
        {
            return new FileRead(FileReading.Damaged, null, null, 0, null);
        }

        return await read.Run(path, (pages, done) => Tell(file, pages, done, ct), ct);
    }

    private Task<int> Tell(WaitingFile file, int? pages, int done, CancellationToken ct) =>
        db.Set<MediaItem>().Where(item => item.Key == file.Key && item.Hash == file.Hash)
            .ExecuteUpdateAsync(item => item.SetProperty(each => each.Pages, pages).SetProperty(each => each.PagesRead, done), ct);

    [LoggerMessage(Level = LogLevel.Information, Message = "File {Key} was read: {Outcome}, {PagesRead} of {Pages} pages.")]
    private static partial void LogRead(ILogger log, Guid key, FileReading outcome, int pagesRead, int? pages);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Reading file {Key} crashed its process, attempt {Attempt}.")]
    private static partial void LogCrashed(ILogger log, Guid key, int attempt);
}
