using Hangfire;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Platform.Audit;
using Heza.Plugins.Reform.Platform.Jobs;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>
/// Carries an ordered import out: all its documents in one transaction of the content tree, which also says that it is done.
/// So a crash leaves nothing, and running late, twice or on two nodes imports once.
/// </summary>
[AutomaticRetry(Attempts = 0)]
public sealed partial class RunImport(ContentWriter writer, CmsDbContext db, JudgeFile judge, ImportDocuments documents, ImportProgress progress, ILogger<RunImport> log) : IJob
{
    /// <summary>A worker that breaks down so often over the same file will break down again.</summary>
    public const int MostAttempts = 3;

    private static readonly Problem Over = Problem.Conflict("Lần nhập này không còn chờ.");

    public async Task Run(Guid id, CancellationToken ct)
    {
        if (!progress.Begin(id))
        {
            return;
        }

        try
        {
            await Import(id, ct);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(log, exception, id);
            await CountFailure(id);
        }
        finally
        {
            progress.End(id);
        }
    }

    private async Task Import(Guid id, CancellationToken ct)
    {
        var import = await db.Set<DocumentImport>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (import is not { State: ImportState.Waiting })
        {
            return;
        }

        var file = await db.Set<DocumentImportFile>().AsNoTracking().SingleAsync(one => one.ImportId == id, ct);
        var table = ReadImportFile.Run(file.Content);
        var done = table.Ok ? await writer.Run(import.Owner, scope => All(scope, import, table.Value, ct), ct) : table.Problem;
        if (!done.Ok && done.Problem != Over)
        {
            await ShowAnew(id, done.Problem);
        }
    }

    private async Task<Result<int>> All(ContentScope scope, DocumentImport import, ImportTable table, CancellationToken ct)
    {
        // Judged inside the exclusive transaction: nobody can change the register any more.
        var judged = await judge.Run(scope.Db, table, import.Existing, ct);
        if (judged.Mark(import.Sha256) != import.Mark || ImportRules.Unimportable(judged.Counts) is not null)
        {
            return ImportRules.RegisterChanged;
        }

        var done = await scope.Db.Set<DocumentImport>().Where(one => one.Id == import.Id && one.State == ImportState.Waiting && one.Version == import.Version)
            .ExecuteUpdateAsync(set => set.SetProperty(one => one.State, ImportState.Done).SetProperty(one => one.DoneAt, scope.Now).SetProperty(one => one.Version, import.Version + 1), ct);
        if (done == 0)
        {
            return Over;
        }

        scope.AuditsEach = false;
        if (await documents.Run(scope, import, judged, ct) is { } obstacle)
        {
            return obstacle;
        }

        scope.Db.Record(
            scope.Actor, AuditAction.DocumentsImported, AuditSubject.Of(AuditSubjectKind.DocumentImport, import.Id, import.FileName), scope.Now,
            $"{ImportRules.Words(judged.Counts)}{(import.Submit ? "; trình duyệt" : "")}; tệp {import.FileName}, SHA-256 {import.Sha256}");
        return judged.Counts.Work;
    }

    /// <summary>Nothing was imported: back to the dry run, as it is now, with the reason.</summary>
    private async Task ShowAnew(Guid id, Problem problem)
    {
        var import = await db.Set<DocumentImport>().SingleAsync(one => one.Id == id, CancellationToken.None);
        var file = await db.Set<DocumentImportFile>().AsNoTracking().SingleAsync(one => one.ImportId == id, CancellationToken.None);
        (import.State, import.Message) = (ImportState.Checked, Cut(problem.Title));
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        if (ReadImportFile.Run(file.Content) is { Ok: true } table)
        {
            await judge.Keep(db, import, await judge.Run(db, table.Value, import.Existing, CancellationToken.None), CancellationToken.None);
        }

        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
    }

    private async Task CountFailure(Guid id)
    {
        db.ChangeTracker.Clear();
        if (await db.Set<DocumentImport>().SingleOrDefaultAsync(one => one.Id == id && one.State == ImportState.Waiting, CancellationToken.None) is not { } import)
        {
            return;
        }

        import.Attempts++;
        import.Version++;
        if (import.Attempts >= MostAttempts)
        {
            (import.State, import.Message) = (ImportState.Checked, "Máy chủ gặp lỗi khi nhập nên chưa văn bản nào được nhập. Hãy thử lại sau; nếu vẫn lỗi, hãy báo quản trị viên.");
        }

        await db.SaveChangesAsync(CancellationToken.None);
    }

    private static string Cut(string text) => text.Length <= DocumentImport.MessageLength ? text : text[..(DocumentImport.MessageLength - 1)] + "…";

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} failed and left nothing; it is tried again")]
    private static partial void LogFailed(ILogger log, Exception exception, Guid import);
}
