using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <param name="Unused">Titles of columns that are passed over.</param>
/// <param name="Mark">Names the dry run: whoever orders the import says which one they saw.</param>
/// <param name="Progress">While it is being imported on this node: documents made so far.</param>
/// <param name="Message">Why the last attempt imported nothing.</param>
/// <param name="Mine">The asking person sent the file: only they go on with it.</param>
public sealed record ImportView(
    Guid Key, string FileName, string Sha256, int Size, string OwnerName, DateTime CreatedAt, bool Mine, ImportState State, ImportExisting Existing,
    ImportCounts Counts, IReadOnlyList<string> Unused, string Mark, DateTime CheckedAt, bool Submit, DateTime? AskedAt, int? Progress, DateTime? DoneAt, string? Message);

/// <param name="Number">Canonical where it can be read.</param>
/// <param name="DocumentKey">The document that is there, before or after the import; null: none is.</param>
public sealed record ImportRowView(
    int Line, ImportOutcome Outcome, string Number, string Title, string Abstract, string? Note, Guid? DocumentKey, IReadOnlyList<ImportFaultView> Faults);

/// <param name="Column">Title of the column.</param>
public sealed record ImportFaultView(string Column, ImportFaultLevel Level, string Message);

/// <summary>Imports as the desk shows them.</summary>
public sealed class ReadImports(CmsDbContext db, ImportProgress progress)
{
    private static readonly Dictionary<string, string> Titles = ImportColumns.All.ToDictionary(column => column.Key, column => column.Title, StringComparer.Ordinal);

    public async Task<Result<ImportView>> One(Guid id, Actor actor, CancellationToken ct) =>
        await db.Set<DocumentImport>().AsNoTracking().FirstOrDefaultAsync(one => one.Id == id, ct) is { } import ? View(import, actor) : ImportRules.NotFound;

    /// <summary>Everybody's, newest first.</summary>
    public async Task<PageOf<ImportView>> List(PageAsked page, Actor actor, CancellationToken ct)
    {
        var all = db.Set<DocumentImport>().AsNoTracking();
        var total = await all.CountAsync(ct);
        var found = await all.OrderByDescending(import => import.CreatedAt).ThenByDescending(import => import.Id).Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new PageOf<ImportView>([.. found.Select(import => View(import, actor))], total, page.Page, page.Size);
    }

    /// <param name="faultsOnly">Only rows with an error or a warning.</param>
    public async Task<Result<PageOf<ImportRowView>>> Rows(Guid id, bool faultsOnly, PageAsked page, CancellationToken ct)
    {
        if (await db.Set<DocumentImport>().Where(one => one.Id == id).Select(one => (ImportState?)one.State).FirstOrDefaultAsync(ct) is not { } state)
        {
            return ImportRules.NotFound;
        }

        var all = db.Set<DocumentImportRow>().AsNoTracking().Where(row => row.ImportId == id && (!faultsOnly || row.HasFaults));
        var total = await all.CountAsync(ct);
        var found = await all.OrderBy(row => row.Line).Skip(page.Skip).Take(page.Size).ToListAsync(ct);
        return new PageOf<ImportRowView>([.. found.Select(row => View(row, state))], total, page.Page, page.Size);
    }

    private ImportView View(DocumentImport import, Actor actor) => new(
        import.Id, import.FileName, import.Sha256, import.Size, import.OwnerName, import.CreatedAt, import.OwnerId == actor.Id, import.State, import.Existing,
        import.Counts, import.Unused.Split('\n', StringSplitOptions.RemoveEmptyEntries), import.Mark, import.CheckedAt, import.Submit, import.AskedAt,
        import.State == ImportState.Waiting ? progress.Of(import.Id) : null, import.DoneAt, import.Message);

    private static ImportRowView View(DocumentImportRow row, ImportState state)
    {
        var detail = JudgeFile.Detail(row);
        var exists = row.Outcome is ImportOutcome.Update or ImportOutcome.Unchanged or ImportOutcome.Skip || (row.Outcome == ImportOutcome.New && state == ImportState.Done);
        return new ImportRowView(
            row.Line, row.Outcome, detail.Number, detail.Title, detail.Abstract, detail.Note, exists ? row.DocumentKey : null,
            [.. detail.Faults.Select(fault => new ImportFaultView(Titles.GetValueOrDefault(fault.Column, fault.Column), fault.Level, fault.Message))]);
    }
}
