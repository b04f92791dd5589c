using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <param name="Name">Null: as it is.</param>
/// <param name="Values">The values to change; others stay.</param>
/// <param name="Revision">The revision that the editor read.</param>
public sealed record ContentEdit(string? Name, IReadOnlyDictionary<string, JsonElement> Values, int Revision);

/// <summary>Saves a draft. Readers go on seeing what is published.</summary>
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

        var saved = await SaveStep.Save(scope, stored, ContentAction.Saved, null, ct);
        return saved.Ok ? scope.Receipt(saved.Value) : saved.Problem;
    }
}
