using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <param name="Mark">The dry run that the person saw.</param>
/// <param name="Submit">Whether the documents go on to the approvers at once.</param>
public sealed record ImportOrder(string? Mark, bool Submit);

/// <summary>
/// Orders an import, if the dry run still holds: the file and the register may have changed since. Ordering again what is
/// ordered or done changes nothing.
/// </summary>
public sealed class StartImport(CmsDbContext db, JudgeFile judge, JobQueue queue, TimeProvider time)
{
    public async Task<Result<Guid>> Run(Guid id, ImportOrder order, Actor actor, CancellationToken ct)
    {
        var import = await db.Set<DocumentImport>().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (import is not null && import.OwnerId == actor.Id && import.State != ImportState.Checked && import.Mark == order.Mark)
        {
            return id;
        }

        if (ImportRules.Unchangeable(import, actor) is { } refusal)
        {
            return refusal;
        }

        if (import!.Mark != order.Mark)
        {
            return ImportRules.SeenAnother;
        }

        var file = await db.Set<DocumentImportFile>().AsNoTracking().SingleAsync(one => one.ImportId == id, ct);
        var table = ReadImportFile.Run(file.Content);
        if (!table.Ok)
        {
            return table.Problem;
        }

        var judged = await judge.Run(db, table.Value, import.Existing, ct);
        return judged.Mark(import.Sha256) != import.Mark ? await ShowAnew(import, judged, ct)
            : ImportRules.Unimportable(judged.Counts) is { } unimportable ? unimportable
            : await Order(import, order.Submit, ct);
    }

    private async Task<Result<Guid>> Order(DocumentImport import, bool submit, CancellationToken ct)
    {
        (import.State, import.Submit, import.AskedAt, import.Attempts, import.Message) = (ImportState.Waiting, submit, time.UtcNow(), 0, null);
        import.Version++;
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Pressed twice at once: the first one ordered it.
            var now = await db.Set<DocumentImport>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == import.Id, ct);
            return now is not null && now.State != ImportState.Checked && now.Mark == import.Mark ? import.Id : ImportRules.ChangedMeanwhile;
        }

        queue.Enqueue<RunImport>(import.Id);
        return import.Id;
    }

    private async Task<Result<Guid>> ShowAnew(DocumentImport import, JudgedImport judged, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await judge.Keep(db, import, judged, ct);
        try
        {
            await db.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportRules.ChangedMeanwhile;
        }

        return ImportRules.RegisterChanged;
    }
}
