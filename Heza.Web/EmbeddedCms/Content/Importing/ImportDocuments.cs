using System.Text.Json;
using System.Text.Json.Nodes;
using Heza.Plugins.Reform.Documents.Importing;
using Heza.Plugins.Reform.Notices;
using Heza.Plugins.Reform.Platform;
using Heza.Plugins.Reform.Publishing;
using Heza.Web.EmbeddedCms.Accounts;
using Heza.Web.EmbeddedCms.Content.Operations;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Schema;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Importing;

/// <summary>Makes and changes the documents of an import inside its one transaction, each as an editor would have saved it.</summary>
public sealed class ImportDocuments(ContentTypeRegistry types, DeskValues values, ContentCheck check, ImportProgress progress)
{
    /// <summary>After so many documents the context forgets them: what it watches it looks through at each save.</summary>
    private const int Batch = 20;

    /// <returns>What stands against the import as a whole, with the row's number; null: all are saved.</returns>
    public async Task<Problem?> Run(ContentScope scope, DocumentImport import, JudgedImport judged, CancellationToken ct)
    {
        var type = types.Find(ReformSchema.LegalDocument)!;
        var parent = await ContentParents.Find(scope, types, type, null, ct);
        if (!parent.Ok)
        {
            return parent.Problem;
        }

        var made = 0;
        var writer = await scope.UserNumber(ct);
        foreach (var row in judged.Rows.Where(row => row.Outcome is ImportOutcome.New or ImportOutcome.Update))
        {
            var note = $"Nhập từ tệp «{import.FileName}», dòng {row.Document.Line} (SHA-256 {import.Sha256[..12]}…)";
            var saved = row.Outcome == ImportOutcome.New
                ? await Create(scope, ContentFactory.New(type, row.Document.Title, parent.Value.Id, JudgeFile.NewKey(import.Id, row.Document.Line), writer), parent.Value, row, note, ct)
                : await Change(scope, row, note, ct);
            if ((saved.Ok && import.Submit ? await SubmitStep.Run(scope, saved.Value, check, note, ct) : saved.Problem) is { } problem)
            {
                return new Problem(ProblemKind.Invalid, $"Chưa nhập gì vì dòng {row.Document.Line} ({row.Document.Title}): {Words(problem)}");
            }

            await scope.Db.SaveChangesAsync(ct);
            if (++made % Batch == 0)
            {
                scope.Db.ChangeTracker.Clear();
                progress.Tell(import.Id, made);
            }
        }

        if (import.Submit)
        {
            await TellSubmitted(scope, import, made, ct);
        }

        return null;
    }

    private async Task<Result<StoredContent>> Create(ContentScope scope, IContent content, ContentParent parent, JudgedRow row, string note, CancellationToken ct) =>
        Write(content, row.Document.Values) is { } problem ? problem : await SaveStep.Create(scope, content, parent.Node, note, ct);

    private async Task<Result<StoredContent>> Change(ContentScope scope, JudgedRow row, string note, CancellationToken ct)
    {
        var stored = await scope.Load(row.Target!.Key, ct);
        var changed = row.Document.Values.Where(value => row.Changed.Contains(value.Key)).ToDictionary(StringComparer.Ordinal);
        return Write(stored!.Content, changed) is { } problem ? problem : await SaveStep.Save(scope, stored, ContentAction.Saved, note, ct);
    }

    private Problem? Write(IContent content, IReadOnlyDictionary<string, JsonNode> typed)
    {
        var sent = typed.ToDictionary(value => value.Key, value => JsonSerializer.SerializeToElement(value.Value), StringComparer.Ordinal);
        return values.Write(content, sent) is { Count: > 0 } errors ? new Problem(ProblemKind.Invalid, errors.Values.First()[0], errors) : null;
    }

    /// <summary>One notice for all: two thousand would hide every other.</summary>
    private static async Task TellSubmitted(ContentScope scope, DocumentImport import, int count, CancellationToken ct)
    {
        var approvers = await scope.Db.WithPermission(Permissions.Approve, ct);
        scope.Notices.Add(
            scope.Db,
            new NoticeText("content.submitted", $"Chờ duyệt: {count} văn bản nhập từ tệp", $"{scope.Actor.Name} trình duyệt {count} văn bản nhập từ tệp «{import.FileName}».", "/desk/van-ban?muc=submitted"),
            approvers.Where(person => person.Id != scope.Actor.Id),
            scope.Now);
    }

    private static string Words(Problem problem) =>
        problem.Errors is { Count: > 0 } errors ? string.Join(' ', errors.Values.SelectMany(messages => messages).Distinct(StringComparer.Ordinal)) : problem.Title;
}
