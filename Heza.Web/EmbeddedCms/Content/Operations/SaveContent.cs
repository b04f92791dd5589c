using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.WorkingCopies;
using Heza.Web.EmbeddedCms.Content.Workflow;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <param name="Name">Null: as it is.</param>
/// <param name="Values">The values to change; others stay.</param>
/// <param name="Revision">The revision that the editor read.</param>
/// <param name="MayApprove">Whether the person may approve: then a text that another submitted stays submitted.</param>
public sealed record ContentEdit(string? Name, IReadOnlyDictionary<string, JsonElement> Values, int Revision, bool MayApprove = false);

/// <summary>Saves a draft, as a new version if anything has changed. Readers go on seeing what is published.</summary>
public sealed class SaveContent(ContentWriter writer, DeskValues values)
{
    public Task<Result<ContentReceipt>> Run(Guid key, ContentEdit edit, Actor actor, CancellationToken ct) =>
        writer.Run(actor, scope => Save(scope, key, edit, ct), ct);

    private async Task<Result<ContentReceipt>> Save(ContentScope scope, Guid key, ContentEdit edit, CancellationToken ct)
    {
        var stored = await scope.Load(key, ct);
        if (ContentRules.Unchangeable(stored?.Node) is { } unchangeable)
        {
            return unchangeable;
        }

        if (stored!.Node.Revision != edit.Revision)
        {
            return Problem.Conflict($"Nội dung đã được {stored.Current.ActorName} lưu lúc {VietnamTime.ShowMoment(stored.Current.CreatedAt)}, sau khi bạn mở; hãy mở lại để không ghi đè.");
        }

        if (edit.Name is not null && ContentName.Check(edit.Name) is { } problem)
        {
            return problem;
        }

        stored.Content.Name = edit.Name?.Trim() ?? stored.Content.Name;
        if (values.Write(stored.Content, edit.Values) is { Count: > 0 } errors)
        {
            return new Problem(ProblemKind.Invalid, "Có ô nhập chưa đúng; hãy sửa các ô được đánh dấu.", errors);
        }

        // Nothing has changed: nobody has written anything, and what was submitted stands.
        if (stored.Content.Name == stored.Current.Name && StoredValues.Write(stored.Content) == stored.Current.PropertiesJson)
        {
            return scope.Receipt(stored);
        }

        var saved = await SaveStep.Save(scope, stored, ContentAction.Saved, null, ct);
        if (!saved.Ok)
        {
            return saved.Problem;
        }

        await scope.ForgetWorkingCopy(key, ct);
        await scope.AfterChange(stored.Node, edit.MayApprove, ct);
        return scope.Receipt(saved.Value);
    }
}
