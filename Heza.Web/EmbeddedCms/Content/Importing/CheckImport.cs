using System.Security.Cryptography;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Heza.Web.EmbeddedCms.Media;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>A file that somebody sent.</summary>
/// <param name="Name">As their computer calls it.</param>
public sealed record SentFile(string Name, byte[] Content);

/// <summary>Takes a file, new or in place of the one that an import has, and makes its dry run. Imports nothing.</summary>
public sealed class CheckImport(CmsDbContext db, JudgeFile judge, TimeProvider time)
{
    /// <summary>A dry run that nobody went on with is thrown away, with its file.</summary>
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(30);

    public async Task<Result<Guid>> Run(SentFile file, ImportExisting existing, Actor actor, CancellationToken ct)
    {
        var table = ReadImportFile.Run(file.Content);
        if (!table.Ok)
        {
            return table.Problem;
        }

        var import = new DocumentImport
        {
            Id = Guid.CreateVersion7(),
            OwnerId = actor.Id,
            OwnerName = actor.Name,
            CreatedAt = time.UtcNow(),
            FileName = NameOf(file),
            Sha256 = HashOf(file),
            Size = file.Content.Length,
            Unused = UnusedOf(table.Value),
            Existing = existing,
        };
        var judged = await judge.Run(db, table.Value, existing, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var forgotten = time.UtcNow() - KeptUnused;
        await db.Set<DocumentImport>().Where(old => old.State == ImportState.Checked && old.CheckedAt < forgotten).ExecuteDeleteAsync(ct);
        db.Add(import);
        db.Add(new DocumentImportFile { ImportId = import.Id, Content = file.Content });
        await judge.Keep(db, import, judged, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return import.Id;
    }

    /// <param name="file">Null: the file stays.</param>
    /// <param name="existing">Null: as it was.</param>
    public async Task<Result<Guid>> Again(Guid id, SentFile? file, ImportExisting? existing, Actor actor, CancellationToken ct)
    {
        var import = await db.Set<DocumentImport>().FirstOrDefaultAsync(one => one.Id == id, ct);
        if (ImportRules.Unchangeable(import, actor) is { } refusal)
        {
            return refusal;
        }

        var kept = await db.Set<DocumentImportFile>().SingleAsync(one => one.ImportId == id, ct);
        var table = ReadImportFile.Run(file?.Content ?? kept.Content);
        if (!table.Ok)
        {
            return table.Problem;
        }

        import!.Existing = existing ?? import.Existing;
        import.Message = null;
        if (file is not null)
        {
            (import.FileName, import.Sha256, import.Size, import.Unused) = (NameOf(file), HashOf(file), file.Content.Length, UnusedOf(table.Value));
            kept.Content = file.Content;
        }

        var judged = await judge.Run(db, table.Value, import.Existing, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await judge.Keep(db, import, judged, ct);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return ImportRules.ChangedMeanwhile;
        }

        await transaction.CommitAsync(ct);
        return id;
    }

    private static string NameOf(SentFile file)
    {
        var name = MediaName.Clean(file.Name);
        var cut = name.Length <= DocumentImport.NameLength ? name : name[^DocumentImport.NameLength..];
        return cut.Length == 0 ? "van-ban" : char.IsLowSurrogate(cut[0]) ? cut[1..] : cut;
    }

    private static string HashOf(SentFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Content));

    private static string UnusedOf(ImportTable table)
    {
        var text = string.Join('\n', table.Unused);
        return text.Length <= DocumentImport.UnusedLength ? text : text[..text.LastIndexOf('\n', DocumentImport.UnusedLength - 1)];
    }
}
