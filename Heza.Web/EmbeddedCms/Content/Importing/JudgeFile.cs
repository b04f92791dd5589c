using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Data;
using Microsoft.EntityFrameworkCore;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>Makes the dry run of a file as things stand now, and keeps it with its import.</summary>
public sealed class JudgeFile(ReadRegister register, ImportChoices choices, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public async Task<JudgedImport> Run(CmsDbContext db, ImportTable table, ImportExisting existing, CancellationToken ct)
    {
        var documents = await register.Run(db, JudgeImport.NumberKeys(table), ct);
        return JudgeImport.Run(table, new ImportFacts(choices, documents, existing, time.Today()));
    }

    /// <summary>Puts the dry run in place of the one that the import has. The caller saves, inside a transaction.</summary>
    public async Task Keep(CmsDbContext db, DocumentImport import, JudgedImport judged, CancellationToken ct)
    {
        import.Mark = judged.Mark(import.Sha256);
        import.Counts = judged.Counts;
        import.CheckedAt = time.UtcNow();
        import.Version++;
        await db.Set<DocumentImportRow>().Where(row => row.ImportId == import.Id).ExecuteDeleteAsync(ct);
        db.AddRange(judged.Rows.Select(row => new DocumentImportRow
        {
            ImportId = import.Id,
            Line = row.Document.Line,
            Outcome = row.Outcome,
            HasFaults = row.Faults.Count > 0,
            DocumentKey = row.Target?.Key ?? NewKey(import.Id, row.Document.Line),
            DetailJson = JsonSerializer.Serialize(Detail(row), Json),
        }));
    }

    public static ImportRowDetail Detail(DocumentImportRow row) => JsonSerializer.Deserialize<ImportRowDetail>(row.DetailJson, Json)!;

    /// <summary>The same for the same row: whatever runs twice, no document can be made twice.</summary>
    public static Guid NewKey(Guid import, int line) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{import:N}/{line}")).AsSpan(0, 16));

    private static ImportRowDetail Detail(JudgedRow row) => new(
        row.Document.Number?.Canonical ?? Cut(row.Document.TypedNumber, 60), Cut(row.Document.Title, 200),
        Cut(row.Document.Values.GetValueOrDefault(ImportColumns.Abstract.Key)?.GetValue<string>() ?? "", 300), row.Note, row.Faults);

    private static string Cut(string text, int length) => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)] + "…";
}
