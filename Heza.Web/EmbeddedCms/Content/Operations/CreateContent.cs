using System.Text.Json;
using Heza.Plugins.Reform.Platform;
using Heza.Web.EmbeddedCms.Content.Storage;
using Heza.Web.EmbeddedCms.Content.WorkingCopies;
using Heza.Web.EmbeddedCms.Content.Workflow;
using Heza.Web.EmbeddedCms.Schema;
using Microsoft.EntityFrameworkCore;
using Umbraco.Cms.Core.Models;

namespace Heza.Web.EmbeddedCms.Content.Operations;

/// <param name="Type">Alias of the document type.</param>
/// <param name="ParentKey">Null: the first node that allows the type below it, else the top.</param>
/// <param name="Key">Null: a new one.</param>
/// <param name="Publish">Also publish, or keep nothing at all.</param>
public sealed record NewContent(
    string? Type, string? Name, Guid? ParentKey, Guid? Key, IReadOnlyDictionary<string, JsonElement> Values, bool Publish);

/// <summary>Makes a document; with <see cref="NewContent.Publish"/> Umbraco's Save and Publish in one outer scope.</summary>
public sealed class CreateContent(ContentWriter writer, ContentTypeRegistry types, DeskValues values, ContentCheck check)
{
    public async Task<Result<ContentReceipt>> Run(NewContent wanted, Actor actor, CancellationToken ct)
    {
        if (types.Find(wanted.Type ?? "") is not { IsElement: false } type)
        {
            return Problem.Field("type", "Không có loại nội dung này; hãy chọn một loại có trong danh mục.");
        }

        if (ContentName.Check(wanted.Name) is { } problem)
        {
            return problem;
        }

        return await writer.Run(actor, scope => Create(scope, type, wanted, ct), ct);
    }

    private async Task<Result<ContentReceipt>> Create(ContentScope scope, IContentType type, NewContent wanted, CancellationToken ct)
    {
        var key = wanted.Key is { } given && given != Guid.Empty ? given : Guid.NewGuid();
        if (await scope.Db.Set<CmsNode>().AnyAsync(node => node.Key == key, ct))
        {
            return Problem.Conflict("Đã có nội dung mang khóa này; có thể yêu cầu trước đã được thực hiện.");
        }

        var parent = await ContentParents.Find(scope, types, type, wanted.ParentKey, ct);
        if (!parent.Ok)
        {
            return parent.Problem;
        }

        var content = ContentFactory.New(type, wanted.Name!.Trim(), parent.Value.Id, key, await scope.UserNumber(ct));
        if (values.Write(content, wanted.Values) is { Count: > 0 } errors)
        {
            return new Problem(ProblemKind.Invalid, "Có ô nhập chưa đúng; hãy sửa các ô được đánh dấu.", errors);
        }

        var saved = await SaveStep.Create(scope, content, parent.Value.Node, null, ct);
        if (!saved.Ok)
        {
            return saved.Problem;
        }

        if (wanted.Publish && ReviewRules.OwnText(scope.Actor.Id, [scope.Actor.Id], scope.Workflow.ApproveOwnText) is { } ownText)
        {
            return ownText;
        }

        if (wanted.Publish && await PublishStep.Run(scope, saved.Value, check, null, ct) is { } obstacle)
        {
            return obstacle;
        }

        await scope.ForgetWorkingCopy(key, ct);
        return scope.Receipt(saved.Value);
    }
}
